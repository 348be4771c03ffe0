import type { Comparable } from '../../model/page.ts';
import { boundsIn, isAlert, openBoxOf, readContainers } from '../containers.ts';
import { sectionsIn } from '../sections.ts';
import { tablesIn } from '../tables.ts';

/** A box with its lines, a table, or a section with its heading: by indices, the end is not in it. */
export interface Whole {
  /** What two of them have in common, of which one may be the other. */
  name: string;
  start: number;
  end: number;
  /** What goes where the rest goes, whatever else reads so: its lines and its title, the head of a table. A heading goes by itself. */
  frame: number[];
}

/** Around each segment of a page the wholes that hold it. */
export function wholesIn(segments: readonly Comparable[]): Whole[][] {
  const around: Whole[][] = segments.map(() => []);
  for (const whole of [
    ...boxesIn(segments),
    ...tablesOf(segments),
    ...openBoxesIn(segments),
    ...alertsIn(segments),
    ...sectionsOf(segments),
  ])
    if (whole.end - whole.start <= longest)
      for (let at = whole.start; at < whole.end; at += 1) if (around[at]!.length < deepest) around[at]!.push(whole);
  return around;
}

/** As many segments, and as many boxes around one, as are soon compared. */
const [longest, deepest] = [500, 8];

/** Inner ones first. */
const boxesIn = (segments: readonly Comparable[]): Whole[] =>
  readContainers(segments).whole.flatMap(({ name, begin, end }) =>
    begin < end ? [{ name, start: begin, end: end + 1, frame: [begin, ...titlesOf(begin, end, segments), end] }] : [],
  );

/** What stands on the line that begins a box, and behind it in the same piece of HTML: `<details>⏎<summary>`, `T`, `</summary>`. */
function titlesOf(begin: number, end: number, segments: readonly Comparable[]): number[] {
  const titles: number[] = [];
  for (let at = begin + 1; at < end; at += 1) {
    const { kind } = segments[at]!;
    const isEnd = kind === 'html' && boundsIn(segments[at]!).every(({ ends }) => ends);
    if (kind !== 'title' && kind !== 'html-text' && !(isEnd && segments[at - 1]!.kind === 'html-text')) break;
    titles.push(at);
  }
  return titles;
}

function tablesOf(segments: readonly Comparable[]): Whole[] {
  const indexOf = new Map(segments.map((segment, index) => [segment, index]));
  return tablesIn(segments).map(({ columns, rule, rows }) => {
    const [start, end] = [rows[0]![0] ?? rule, rows.at(-1)!.at(-1) ?? rule].map((one) => indexOf.get(one)!) as [number, number];
    const frame = [...rows[0]!, rule].map((one) => indexOf.get(one)!);
    return { name: `table of ${columns}`, start, end: Math.max(end, indexOf.get(rule)!) + 1, frame };
  });
}

/** `!!! note "T"` ends where its texts stand no deeper any more, which they do not tell: it is taken to the next one, or to a heading. */
function openBoxesIn(segments: readonly Comparable[]): Whole[] {
  const begins = segments.flatMap((segment, index) => {
    const name = openBoxOf(segment) ?? (segment.kind.startsWith('heading') ? '' : null);
    return name === null ? [] : [{ name, start: index }];
  });
  return begins.flatMap(({ name, start }, at) => {
    const end = begins[at + 1]?.start ?? segments.length;
    return name ? [{ name, start, end, frame: [start, ...titlesOf(start, end, segments)] }] : [];
  });
}

/** `> [!NOTE]` with the quote that it begins. */
function alertsIn(segments: readonly Comparable[]): Whole[] {
  return segments.flatMap((segment, start) => {
    if (!isAlert(segment)) return [];
    let end = start + 1;
    while (end < segments.length && isQuoted(segments[end]!) && !isAlert(segments[end]!)) end += 1;
    return [{ name: 'alert', start, end, frame: [start] }];
  });
}

const isQuoted = ({ kind, form = '' }: Comparable): boolean => kind === 'quote' || form.split(' ').includes('quote');

const sectionsOf = (segments: readonly Comparable[]): Whole[] =>
  sectionsIn(segments).map((section) => ({ name: 'section', ...section, frame: [] }));

const isTable = ({ name }: Whole): boolean => name.startsWith('table ');

/** What is compared. */
export interface Lists {
  bases: readonly Comparable[];
  sources: readonly Comparable[];
  /** By what segments are the same. */
  keyOf(segment: Comparable): string;
}

/**
 * Which lines and titles of one whole are which of another: all, one by one, or, where they are not alike, its begin and its end. Of tables
 * only with one head: columns come and go by themselves.
 */
export function framePairs(one: Whole, other: Whole, { bases, sources, keyOf }: Lists): [number, number][] {
  const isOfTables = isTable(one);
  const asRead = (segment: Comparable): string => (isOfTables ? keyOf(segment) : segment.kind);
  const isAlike =
    one.frame.length === other.frame.length && one.frame.every((index, at) => asRead(bases[index]!) === asRead(sources[other.frame[at]!]!));
  if (isAlike) return one.frame.map((index, at) => [index, other.frame[at]!]);
  if (isOfTables || one.frame.length === 0 || other.frame.length === 0) return [];
  const [begins, ends] = [0, -1].map((at): [number, number] => [one.frame.at(at)!, other.frame.at(at)!]) as [Pair, Pair];
  return isEndOf(one, ends[0], bases) && isEndOf(other, ends[1], sources) ? [begins, ends] : [begins];
}

type Pair = [number, number];

/** `:::`, `</details>`; a box that no line ends has a title as its last. */
const isEndOf = ({ start, end }: Whole, index: number, segments: readonly Comparable[]): boolean =>
  index > start && index === end - 1 && boundsIn(segments[index]!).some(({ ends }) => ends);
