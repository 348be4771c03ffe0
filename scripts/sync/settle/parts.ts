import { wordsOf } from '../../align/similarity.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import type { Comparable } from '../../model/page.ts';

/** So far, in matches, a part of a text may stand from the rest of it. */
const reach = 16;

/**
 * What went and came that is a part of another text: of `A. B.` -> `A.`, `B.` the second, of the reverse the one that is no more. Its
 * translation is within that of the other one, or fits there: it is neither brought nor taken out. Of what went a sentence that goes on
 * elsewhere is enough: of `A. B.`, `C.` -> `B. C.` the first.
 */
export function partsIn(matches: readonly Judged[], { base, source }: Compared): Set<Judged> {
  const texts = matches.map((match) => {
    const [was, now] = [match.base === null ? '' : saidIn(base[match.base]!), match.source === null ? '' : saidIn(source[match.source]!)];
    return { match, was, now };
  });
  const parts = texts.filter(({ match, was, now }, at) => {
    const isGone = match.kind === 'removed';
    const said = isGone ? was : match.kind === 'added' && match.base === null ? now : '';
    if (!saysEnough(said)) return false;
    const [from, to] = isGone ? (['was', 'now'] as const) : (['now', 'was'] as const);
    const beside = texts.slice(Math.max(0, at - reach), at + reach + 1).filter((other) => other.match.kind !== 'unchanged');
    const pieces = isGone ? [said, ...sentencesIn(base[match.base!]!)] : [said];
    return pieces.some((piece) => beside.some((other) => other[to].includes(piece) && !other[from].includes(piece)));
  });
  return withCells(new Set(parts.map(({ match }) => match)), matches, source);
}

/** A table, or row, of which a cell is not brought does not come at all. */
function withCells(parts: Set<Judged>, matches: readonly Judged[], source: Compared['source']): Set<Judged> {
  let run: Judged[] = [];
  for (const match of [...matches, null]) {
    if (match?.kind === 'added' && match.base === null && ofTables.has(source[match.source!]!.kind)) run.push(match);
    else {
      if (run.some((cell) => parts.has(cell))) for (const cell of run) parts.add(cell);
      run = [];
    }
  }
  return parts;
}

const ofTables: ReadonlySet<string> = new Set(['cell', 'rule']);

/** Those of a text that can't stand elsewhere by chance. */
const sentencesIn = ({ text, translate }: Comparable): string[] =>
  text.split(sentenceEnd).flatMap((one) => {
    const said = saidIn({ text: one, translate });
    return wordCountOf(said) >= longSentence ? [said] : [];
  });

const sentenceEnd = /(?<=[.!?])\s+|(?<=[。！？])/u;

/** Fewer words than this, as in `See the next page.`, may be said anywhere. */
const longSentence = 5;

/** ` wait until it answers ` of `Wait until it answers.` */
const saidIn = ({ translate, text }: Pick<Comparable, 'translate' | 'text'>): string =>
  translate ? ` ${wordsOf(text.toLowerCase()).filter(isWord).join(' ')} ` : '';

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** A short text may stand in another one by chance. */
const saysEnough = (said: string): boolean => said.length >= 12 && wordCountOf(said) >= 3;

const wordCountOf = (said: string): number => said.trim().split(' ').length;
