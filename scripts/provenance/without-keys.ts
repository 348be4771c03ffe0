import type { Edit } from '../model/edit.ts';
import type { Page } from '../model/page.ts';

/** Edits that take front-matter keys out with their lines, as often as they stand. Keys that share a line with others stay. */
export function withoutKeys({ path, text, frontMatter }: Page, isUnwanted: (key: string) => boolean): Edit[] {
  return frontMatter.fields
    .filter(({ key, keyRange }) => isUnwanted(key) && /[\r\n]/.test(text[keyRange.start - 1]!))
    .map(({ keyRange, valueRange }) => ({ path, start: keyRange.start, end: lineEndAfter(text, valueRange.end), text: '' }));
}

/** Where the next line begins; the value of a block scalar holds its last line end. */
export const lineEndAfter = (text: string, at: number): number => (text[at - 1] === '\n' ? at : text.indexOf('\n', at) + 1);
