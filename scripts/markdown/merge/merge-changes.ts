import { diffArrays } from 'diff';

/**
 * A text that two sides changed, with both changes: of `](/docs/a)`, localised `](/fr/docs/a)` and new `](/docs/b)` that is
 * `](/fr/docs/b)`.
 *
 * @returns null where the changes touch, and so can't be told apart
 */
export function mergeChanges(base: string, ours: string, theirs: string): string | null {
  if (base === ours || ours === theirs) return theirs;
  const words = wordsIn(base);
  const hunks = [ours, theirs].flatMap((text) => hunksOf(words, wordsIn(text)) ?? [null]);
  if (!hunks.every((hunk) => hunk !== null)) return null;
  const ordered = hunks.toSorted((a, b) => a.start - b.start || a.end - b.end);
  if (ordered.some(({ start }, index) => index > 0 && ordered[index - 1]!.end >= start)) return null;
  const merged = [...words];
  for (const { start, end, words: own } of ordered.toReversed()) merged.splice(start, end - start, ...own);
  return merged.join('');
}

/** Words of a base that others take the place of. */
interface Hunk {
  start: number;
  end: number;
  words: string[];
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

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
