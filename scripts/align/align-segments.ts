import { addTo } from '../model/lists/add-to.ts';
import type { Comparable } from '../model/page.ts';
import { affinity } from './affinity.ts';
import { type Features, featuresOf, type Translated } from './features.ts';
import { readContainers } from './containers.ts';
import { byKey } from './match/match-by-key.ts';
import { withMovedRows } from './moved-rows.ts';
import { withMovedSections } from './moved-sections.ts';
import { shareOfPair } from './share-of-pair.ts';
import { marksIndex } from './shared-marks.ts';

/** Which target segment translates a base segment, and how sure that is, 0 to 1. */
export interface Aligned {
  target: number;
  confidence: number;
}

/**
 * Aligns a base with its translation. Messages go by their keys. Pages whose blocks are of the same kinds in the same order are aligned one to one;
 * others by dynamic programming over what survives translation, and what is recorded of it, order kept; then those of which the
 * recorded translation stands elsewhere, word for word, and sections and rows of tables that stand in another order.
 *
 * @returns one entry for each base segment; null where none translates it
 */
export function alignSegments(bases: readonly Translated[], targets: readonly Comparable[]): (Aligned | null)[] {
  const places = byKey(bases) && byKey(targets);
  if (places) return bases.map(({ key }) => alignedTo(places.get(key!)));
  const source = bases.map(featuresOf);
  const target = targets.map(featuresOf);
  const ratio = lengthRatio(source, target);
  const isSame = isomorphic(source, target) && !isElsewhere(source, target);
  const inOrder = isSame ? source.map((_, index) => ({ target: index, confidence: 0.97 })) : bestPath(source, target, ratio);
  const aligned = withMovedSections(inOrder, source, target, (own, there) => bestPath(own, there, ratio));
  return withMovedRows(isSame ? aligned : withEnds(withElsewhere(aligned, source, target), bases, targets), bases, targets);
}

/** All `:::` read alike: the line that ends a box is that of the box whose beginning it has been paired with. */
function withEnds(aligned: (Aligned | null)[], bases: readonly Comparable[], targets: readonly Comparable[]): (Aligned | null)[] {
  const [own, there] = [bases, targets].map((segments) => new Map(readContainers(segments).whole.map(({ begin, end }) => [begin, end])));
  const ends = new Map<number, Aligned>();
  for (const [begin, end] of own!) {
    const place = aligned[begin];
    const other = place && there!.get(place.target);
    if (other !== undefined && other !== null && begin < end && place!.target < other) ends.set(end, { ...place!, target: other });
  }
  const taken = new Set([...ends.values()].map(({ target }) => target));
  return aligned.map((place, index) => ends.get(index) ?? (place && taken.has(place.target) ? null : place));
}

/** What has no place by its order, or another text in it, and of which the translation that was written down stands on the page once, in none's place. */
function withElsewhere(aligned: (Aligned | null)[], source: readonly Features[], target: readonly Features[]): (Aligned | null)[] {
  const isLost = ({ recorded }: Features, index: number): boolean =>
    recorded !== null && target[aligned[index]?.target ?? -1]?.text !== recorded;
  if (!source.some(isLost)) return aligned;
  const taken = new Set(aligned.map((place) => place?.target));
  const free = new Map<string, number[]>();
  for (const [index, { kind, text }] of target.entries()) {
    if (!taken.has(index) && kind !== 'front-matter') addTo(free, text, index);
  }
  return aligned.map((place, index) => {
    const { recorded, family } = source[index]!;
    const [at, ...others] = isLost(source[index]!, index) ? (free.get(recorded!) ?? []) : [];
    if (at === undefined || others.length > 0 || target[at]!.family !== family) return place;
    free.delete(recorded!);
    return { target: at, confidence: 1 };
  });
}

const alignedTo = (target: number | undefined): Aligned | null => (target === undefined ? null : { target, confidence: 1 });

const isomorphic = (source: readonly Features[], target: readonly Features[]): boolean =>
  source.length === target.length &&
  source.every(({ kind, family }, index) => kind === target[index]!.kind && family === target[index]!.family);

/** Whether a translation that was written down stands on the page, and not in the place that the order of blocks gives it. */
function isElsewhere(source: readonly Features[], target: readonly Features[]): boolean {
  const misplaced = source.flatMap(({ recorded }, index) => (recorded !== null && recorded !== target[index]!.text ? [index] : []));
  if (misplaced.length === 0) return false;
  const explained = new Set(source.flatMap(({ recorded }, index) => (recorded === target[index]!.text ? [index] : [])));
  const free = new Set(target.filter((_, index) => !explained.has(index)).map(({ text }) => text));
  return misplaced.some((index) => free.has(source[index]!.recorded!));
}

/** How long the translation is, compared with the source, kept within what languages do. */
function lengthRatio(source: readonly Features[], target: readonly Features[]): number {
  return Math.max(0.2, Math.min(3, totalLength(target) / totalLength(source)));
}

const totalLength = (side: readonly Features[]): number => side.reduce((sum, { kind, length }) => sum + (kind === 'code' ? 0 : length), 1);

const gap = -0.6;
const [PAIR, SKIP_SOURCE, SKIP_TARGET] = [0, 1, 2] as const;

/** Needleman-Wunsch within a band around the diagonal, so that a page of 50,000 segments is no square of that. */
function bestPath(source: readonly Features[], target: readonly Features[], ratio: number): (Aligned | null)[] {
  const [rows, columns] = [source.length, target.length];
  const band = Math.min(600, Math.max(40, Math.abs(rows - columns) + 30));
  const steps = source.map(() => new Uint8Array(2 * band + 2));
  const lowOf = (row: number) => Math.max(0, Math.floor(((row + 1) * columns) / rows) - band);
  const sharedWith = marksIndex(target);
  let previous = Float64Array.from({ length: columns + 1 }, (_, column) => gap * column);
  let current = new Float64Array(columns + 1).fill(-Infinity);
  let spare = current.slice();
  for (let row = 0; row < rows; row += 1) {
    const low = lowOf(row);
    const high = Math.min(columns, low + 2 * band + 1);
    const shared = sharedWith(source[row]!, low, high);
    // What was written two rows ago is left of the band, or written anew.
    current[low] = low === 0 ? previous[0]! + gap : -Infinity;
    for (let column = low; column < high; column += 1) {
      const pair = previous[column]! + affinity(source[row]!, target[column]!, ratio, shared[column - low]);
      const skipSource = previous[column + 1]! + gap;
      const skipTarget = current[column]! + gap;
      const best = Math.max(pair, skipSource, skipTarget);
      current[column + 1] = best;
      steps[row]![column - low] = best === pair ? PAIR : best === skipSource ? SKIP_SOURCE : SKIP_TARGET;
    }
    [previous, current, spare] = [current, spare, current];
  }
  const ofSource: (number | null)[] = source.map(() => null);
  const ofTarget: (number | null)[] = target.map(() => null);
  for (let row = rows - 1, column = columns - 1; row >= 0 && column >= 0;) {
    const step = steps[row]![column - lowOf(row)] ?? SKIP_SOURCE;
    if (step === PAIR) {
      if (affinity(source[row]!, target[column]!, ratio) > -1) [ofSource[row], ofTarget[column]] = [column, row];
    }
    if (step !== SKIP_TARGET) row -= 1;
    if (step !== SKIP_SOURCE) column -= 1;
  }
  const compared = { pairs: { ofSource, ofTarget }, source, target, ratio };
  return ofSource.map((column, row) => {
    if (column === null) return null;
    const fit = affinity(source[row]!, target[column]!, ratio);
    const share = source[row]!.kind === 'front-matter' ? 1 : shareOfPair({ source: row, target: column, fit }, compared);
    return { target: column, confidence: Math.min(confidenceOf(fit), Math.round(100 * share) / 100) };
  });
}

/** -1 -> 0.12, 0.5 -> 0.5, 2 -> 0.88 */
const confidenceOf = (fit: number): number => Math.round(100 / (1 + Math.exp(-(fit - 0.5) * 1.33))) / 100;
