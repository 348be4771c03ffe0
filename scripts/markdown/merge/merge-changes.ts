import { diffArrays } from 'diff';

/**
 * A text that two sides changed, with both changes: of `](/docs/a)`, localised `](/fr/docs/a)` and new `](/docs/b)` that is
 * `](/fr/docs/b)`.
 *
 * @returns null where the changes touch, and so can't be told apart
 */
export const mergeChanges = (base: string, ours: string, theirs: string): string | null =>
  merged([base, ours, theirs], wordsIn, () => false);

/** The same of code. Lines that take the place of as many may touch others: which is which can be told by their number. */
export const mergeLines = (base: string, ours: string, theirs: string): string | null =>
  merged([base, ours, theirs], linesIn, ({ start, end, words }) => end - start === words.length);

function merged(
  [base, ours, theirs]: [string, string, string],
  cut: (text: string) => string[],
  mayTouch: (hunk: Hunk) => boolean,
): string | null {
  if (base === ours || ours === theirs) return theirs;
  const words = cut(base);
  const hunks = [ours, theirs].flatMap((text) => hunksOf(words, cut(text)) ?? [null]);
  if (!hunks.every((hunk) => hunk !== null)) return null;
  const ordered = hunks.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const touch = (a: Hunk, b: Hunk): boolean => (mayTouch(a) && mayTouch(b) ? a.end > b.start : a.end >= b.start);
  if (ordered.some((hunk, index) => index > 0 && touch(ordered[index - 1]!, hunk))) return null;
  for (const { start, end, words: own } of ordered.toReversed()) words.splice(start, end - start, ...own);
  return words.join('');
}

/** Words of a base that others take the place of. */
interface Hunk {
  start: number;
  end: number;
  words: string[];
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

const linesIn = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** More words than this differ in no localised form. */
const mostWords = 80;

/** Null where too much differs. */
function hunksOf(base: readonly string[], words: readonly string[]): Hunk[] | null {
  const parts = diffArrays([...base], [...words], { maxEditLength: mostWords });
  if (!parts) return null;
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    const last = hunks.at(-1);
    const open = last && last.end === at ? last : { start: at, end: at, words: [] };
    if ((added || removed) && open !== last) hunks.push(open);
    if (added) open.words.push(...value);
    if (removed) open.end += value.length;
    if (!added) at += value.length;
  }
  return hunks.map((hunk) => movedUp(hunk, base));
}

/** `/docs/|fr/|a` is `/docs|/fr|/a`: what is put in stands apart from what comes after it, where it can. */
function movedUp(hunk: Hunk, base: readonly string[]): Hunk {
  if (hunk.start !== hunk.end) return hunk;
  const words = [...hunk.words];
  let at = hunk.start;
  while (at > 0 && words.length > 0 && base[at - 1] === words.at(-1)) {
    words.unshift(words.pop()!);
    at -= 1;
  }
  return { start: at, end: at, words };
}
