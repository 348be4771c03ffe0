import { isFrame } from '../../align/containers.ts';
import { blockFamily } from '../../align/features.ts';
import { similarity, wordsOf } from '../../align/similarity.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared, JudgedMatches } from '../../drift/judge/judge-matches.ts';
import type { Comparable } from '../../model/page.ts';

/** More alike than this, a segment that went and one that came elsewhere are one that was moved and rewritten. */
const alike = 0.5;

/** More than this many comparisons would take too long: then all of them may be. */
const mostPairs = 20_000;

/**
 * What went in one place and came in another in other words: its translation is neither taken out nor brought anew. The line below the
 * head of a table has no words, nor has a cell of code, or a line around a box: they go with their table, row or box. Code that nobody
 * translated is no loss, and the word over a box (`IMPORTANT`) is that of many.
 */
export function rewrittenElsewhere(
  matches: readonly Judged[],
  { base, source, target }: Compared,
  { aligned }: Pick<JudgedMatches, 'aligned'>,
): Set<Judged> {
  const isUntranslated = (index: number): boolean => {
    const place = aligned[index];
    return base[index]!.kind === 'code' && place != null && target()[place.target]!.text === base[index]!.text;
  };
  const went = matches
    .filter((match) => match.kind === 'removed' && hasWords(base[match.base!]!) && !isUntranslated(match.base!))
    .map((match) => ({ match, ...textOf(base[match.base!]!) }));
  const came = matches
    .filter((match) => isNew(match) && hasWords(source[match.source!]!))
    .map((match) => ({ match, ...textOf(source[match.source!]!) }));
  if (went.length * came.length > mostPairs) return new Set([...went, ...came].map(({ match }) => match));
  const pairs = went.flatMap((a) => came.filter((b) => areAlike(a, b)).map((b) => [a, b]));
  return new Set(pairs.flat().map(({ match }) => match));
}

const hasWords = (segment: Comparable): boolean =>
  segment.translate ? !isLabel(segment) : !(segment.kind === 'rule' || segment.kind === 'cell' || isFrame(segment));

const isLabel = ({ kind, text }: Comparable): boolean => kind === 'title' && !/[\s\p{Ideographic}]/u.test(text.trim());

const textOf = (segment: Comparable) => {
  const words = wordsOf(segment.text);
  return { family: blockFamily(segment), words, said: segment.translate ? words.filter((word) => /[\p{L}\p{N}]/u.test(word)) : words };
};

/** In what they say as well: stars and commas are in any text. */
const areAlike = (a: ReturnType<typeof textOf>, b: ReturnType<typeof textOf>): boolean =>
  a.family === b.family && similarity(a.words, b.words, alike) > 0 && similarity(a.said, b.said, alike) > 0;

const isNew = ({ kind, base }: Judged): boolean => kind === 'added' && base === null;
