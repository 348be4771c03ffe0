import type { Twin } from '../../checks/translation/translation.ts';
import type { CodeType, Edit, InlineCode, Page, Range, Segment } from '../../model/page.ts';

/** One kind of damage, or of harmless change, that is done to a translated page: a line in `damages.ts` or `harmless.ts` is all it takes. */
export interface Mutation {
  id: string;
  /** What is done to the page, as the table says it. */
  about: string;
  /** Every place of a page where it can be done, each as one splice. Its lines are those at which a finding is expected. */
  splices(target: KnownTarget): Splice[];
}

export type Splice = Omit<Edit, 'path'>;

/** A target beside its source. */
export interface KnownTarget {
  page: Page;
  source: Page;
  segments: readonly Segment[];
  twins: readonly Twin[];
}

/** Splices what a function makes of every match of a pattern in the body of a page. */
export function inBody({ page }: KnownTarget, pattern: RegExp, by: (match: string) => string): Splice[] {
  const body = page.text.slice(page.bodyStart);
  return [...body.matchAll(pattern)].map(({ 0: match, index }) => ({
    start: page.bodyStart + index,
    end: page.bodyStart + index + match.length,
    text: by(match),
  }));
}

/** Splices what a function makes of every inline code of a type, of links those to addresses of the source: its raw text in, another one out. */
export function inCodes(target: KnownTarget, type: CodeType, by: (raw: string, role: InlineCode['role']) => string): Splice[] {
  return codesIn(target)
    .filter((code) => code.type === type && (type !== 'link' || target.source.text.includes(code.raw)))
    .map(({ start, raw, role }) => ({ start, end: start + raw.length, text: by(raw, role) }));
}

/** Splices what a function makes of the first match of a pattern in every stretch of words: codes and addresses are none. */
export function inWords(target: KnownTarget, pattern: RegExp, by: (match: string) => string): Splice[] {
  return wordsIn(target).flatMap(({ start, end }) => {
    const match = pattern.exec(target.page.text.slice(start, end));
    return match ? [{ start: start + match.index, end: start + match.index + match[0].length, text: by(match[0]) }] : [];
  });
}

/** The paragraphs that stand alone, in no list and no quote. */
export function paragraphs({ segments, page }: KnownTarget): Segment[] {
  return segments.filter(({ kind, form, range }) => kind === 'paragraph' && form === '' && range.start >= page.bodyStart);
}

type PlacedCode = InlineCode & { start: number };

export const codesIn = ({ segments }: KnownTarget): PlacedCode[] =>
  segments.flatMap(({ content }) => content.filter((part): part is PlacedCode => part.kind === 'code' && part.start !== undefined));

/** What stands between the codes of the body's segments. */
function wordsIn(target: KnownTarget): Range[] {
  const { segments, page } = target;
  const body = segments.filter(({ translate, range }) => translate && range.start >= page.bodyStart);
  return body.flatMap(({ range, content }) => {
    const codes = codesIn({ ...target, segments: [{ content } as Segment] });
    const starts = [range.start, ...codes.map(({ start, raw }) => start + raw.length)];
    const ends = [...codes.map(({ start }) => start), range.end];
    return starts.map((start, index) => ({ start, end: ends[index]! })).filter(({ start, end }) => start < end);
  });
}
