import type { Merged } from '../../model/merged.ts';
import type { Drafts } from '../segments/drafts.ts';
import { joined } from '../segments/text.ts';
import type { Written } from './edits-of.ts';
import type { Change } from './plan.ts';

/** How many segments hold signs that had to be escaped, and how many plain front-matter values were quoted. */
export function counts(
  before: Drafts,
  changes: ReadonlyMap<number, Change>,
  written: readonly Written[],
): Pick<Merged, 'escaped' | 'quoted'> {
  const escaped = written.filter(({ index, text }) => isEscaped(before, changes.get(index)!, text));
  const quoted = written.filter(({ range, text, index }) => {
    const plain = before.natures[index]!.syntax === 'yaml' && !/^["']/.test(before.page.text.slice(range.start));
    return plain && text.startsWith('"');
  });
  return { escaped: escaped.length, quoted: quoted.length };
}

/** Whether a backslash or a reference stands in the written text that no part of the content has. */
function isEscaped({ natures }: Drafts, { index, content }: Change, text: string): boolean {
  if (natures[index]!.syntax === 'yaml') return false;
  const written = signs(text);
  return written > 0 && written > signs(joined(content, ({ raw }) => raw));
}

const signs = (text: string): number => text.match(/[\\&]/g)?.length ?? 0;
