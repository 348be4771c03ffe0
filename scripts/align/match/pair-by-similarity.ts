import { joined } from '../../markdown/segments/text.ts';
import { type Comparable, hasOtherForm, type Inline } from '../../model/page.ts';
import { blockFamily } from '../features.ts';
import { similarity, wordsOf } from '../similarity.ts';

export interface SimilarPair {
  base: number;
  source: number;
  similarity: number;
}

/** What is more alike than this may be the same segment, rewritten. */
const floor = 0.35;

/** As many pairs as are soon compared all with all. */
const cells = 20_000;

/** In a longer stretch a segment is compared with so many on either side of where it stood, so that all of it takes no square of its length. */
const reach = 16;

/**
 * Of segments between two unchanged ones: which is the rewritten form of which, so that order is kept and the sum of
 * similarities is the greatest. Capitals say nothing: `Add Global Style` -> `Add global style`.
 *
 * @param base indices of segments in `bases`, ascending; `source` likewise
 */
export function pairBySimilarity(
  bases: readonly Comparable[],
  sources: readonly Comparable[],
  base: readonly number[],
  source: readonly number[],
): SimilarPair[] {
  const table = tableFor(base.length, source.length);
  fillTable(table, bases, sources, base, source);
  const { score, best, columns } = table;
  const pairs: SimilarPair[] = [];
  for (let i = 0, j = 0; i < base.length && j < columns;) {
    const [own, here] = [cellOf(score, table, i, j), cellOf(best, table, i, j)];
    if (own > 0 && here === cellOf(best, table, i + 1, j + 1) + own)
      pairs.push({ base: base[i++]!, source: source[j++]!, similarity: own });
    else if (here === cellOf(best, table, i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Of each row only the columns around where it stands are held: all of them, where there are few. */
interface Table {
  columns: number;
  /** How many columns of a row are held, and the first of them. */
  width: number;
  lowOf(row: number): number;
  /** How alike two are, and the greatest sum from there to the end. */
  score: Float64Array;
  best: Float64Array;
}

function tableFor(rows: number, columns: number): Table {
  const steep = columns / Math.max(1, rows);
  const band = reach + 2 * Math.ceil(steep);
  const isWhole = rows * columns <= cells || 2 * band >= columns;
  const width = isWhole ? columns : 2 * band;
  const lowOf = (row: number): number => (isWhole ? 0 : Math.max(0, Math.min(columns - width, Math.floor(row * steep) - band)));
  return { columns, width, lowOf, score: new Float64Array(rows * width), best: new Float64Array(rows * width) };
}

/** Nothing is alike, and nothing follows, beyond what is held. */
function cellOf(values: Float64Array, { width, lowOf }: Table, row: number, column: number): number {
  const at = column - lowOf(row);
  return at >= 0 && at < width ? (values[row * width + at] ?? 0) : 0;
}

function fillTable(
  table: Table,
  bases: readonly Comparable[],
  sources: readonly Comparable[],
  base: readonly number[],
  source: readonly number[],
): void {
  const [before, after] = [base.map((index) => wordingOf(bases[index]!)), source.map((index) => wordingOf(sources[index]!))];
  const { width, lowOf, score, best } = table;
  for (let i = base.length - 1; i >= 0; i -= 1) {
    const low = lowOf(i);
    for (let j = low + width - 1; j >= low; j -= 1) {
      const isOne = sameFamily(bases[base[i]!]!, sources[source[j]!]!);
      const own = isOne ? likeness(before[i]!, after[j]!) : 0;
      const paired = own > 0 ? cellOf(best, table, i + 1, j + 1) + own : 0;
      score[i * width + j - low] = own;
      best[i * width + j - low] = Math.max(paired, cellOf(best, table, i + 1, j), cellOf(best, table, i, j + 1));
    }
  }
}

/** The words of a segment; `read`: those that are read, where others stand beside them: addresses, ids, badges. */
interface Wording {
  all: string[];
  read: string[];
}

function wordingOf({ text, content, translate }: Comparable): Wording {
  const all = wordsOf(text.toLowerCase());
  if (!translate || !content.some(isUnread)) return { all, read: all };
  return { all, read: wordsOf(joined(content, (code) => (isUnread(code) ? ' ' : code.raw)).toLowerCase()) };
}

const isUnread = (part: Inline): boolean => part.kind === 'code' && ['link', 'image', 'html', 'anchor', 'other'].includes(part.type);

/** A short text that becomes a link, or gains an id or a badge, has more in common with what it was than most of its words. */
function likeness(a: Wording, b: Wording): number {
  const all = similarity(a.all, b.all, floor);
  if ((a.all === a.read && b.all === b.read) || a.read.length === 0 || b.read.length === 0) return all;
  const read = similarity(a.read, b.read, floor);
  const both = read > all ? (similarity(a.all, b.all) + read) / 2 : 0;
  return both < floor ? all : Math.max(all, both);
}

const sameFamily = (a: Comparable, b: Comparable): boolean => blockFamily(a) === blockFamily(b);

/** Whether two texts that stand in different places may be one: a paragraph becomes no item by a move, a heading may get another level. */
export const standAlike = (one: Comparable, other: Comparable): boolean =>
  blockFamily(one) === 'heading' ? blockFamily(other) === 'heading' : one.kind === other.kind && !hasOtherForm(one, other);
