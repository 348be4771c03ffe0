import { similarity, wordsOf } from '../../align/similarity.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';

/** More pairs than this take too long: then they go by their order. */
const mostPairs = 20_000;

/**
 * Which of the segments that went each of those that came takes the place of. Their order stays, as many as can have one; of the
 * ways to do that the one in which most words, and most neighbours, are the same: of `Nginx` it is `nginx`, and not `Apache` before it.
 */
export function predecessorsOf(came: readonly Judged[], went: readonly Judged[], pages: Compared): Map<Judged, Judged> {
  const [rows, columns] = [came.length, went.length];
  if (rows === columns || rows * columns > mostPairs)
    return new Map(came.flatMap((match, at) => (went[at] ? [[match, went[at]] as const] : [])));
  const fits = fitter(pages);
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const pair = 1 + fits(came[row]!, went[column]!) + best[row + 1]![column + 1]!;
      best[row]![column] = Math.max(pair, best[row + 1]![column]!, best[row]![column + 1]!);
    }
  }
  const found = new Map<Judged, Judged>();
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const pair = 1 + fits(came[row]!, went[column]!) + best[row + 1]![column + 1]!;
    if (pair >= best[row]![column]!) found.set(came[row++]!, went[column++]!);
    else if (best[row + 1]![column]! >= best[row]![column + 1]!) row += 1;
    else column += 1;
  }
  return found;
}

/** How much speaks for a pair, always less than one more pair would: its words, whatever their case, and that what stands behind them is one as well. */
function fitter({ base, source }: Compared): (came: Judged, went: Judged) => number {
  const words = new Map<Judged, string[]>();
  const wordsIn = (match: Judged, text: string): string[] => {
    if (!words.has(match)) words.set(match, wordsOf(text.toLowerCase()));
    return words.get(match)!;
  };
  return (came, went) => {
    const [now, then] = [source[came.source!]!, base[went.base!]!];
    const [next, after] = [source[came.source! + 1], base[went.base! + 1]];
    const isBeside = next !== undefined && after !== undefined && similarity(wordsOf(next.text), wordsOf(after.text), 0.5) > 0;
    return (similarity(wordsIn(came, now.text), wordsIn(went, then.text)) * 0.6 + (isBeside ? 0.3 : 0)) / (base.length + 1);
  };
}
