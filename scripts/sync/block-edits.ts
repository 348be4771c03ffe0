import type { Aligned } from '../align/align-segments.ts';
import type { Match } from '../align/match/match-segments.ts';
import type { Edit, Page, Range, Segment } from '../model/page.ts';

/**
 * Edits that take blocks out. A block goes with the blank lines on the side that has fewer, so that what stood apart still
 * does: the first item of a list leaves the blank line before the list, and the first paragraph of a quote that before the quote.
 */
export function removalEdits({ path, text, bodyStart, place }: Page, blocks: readonly Block[], gone: ReadonlySet<Block>): Edit[] {
  const lines = linesOf(text);
  const bodyLine = place({ start: bodyStart, end: bodyStart }).line;
  return runsOf(blocks, gone).map(([first, last]) => {
    const start = blocks[first]!.lines[0];
    const end = blocks[last]!.lines[1];
    const before = (blocks[first - 1]?.lines[1] ?? bodyLine - 1) + 1;
    const after = blocks[last + 1] ? blocks[last + 1]!.lines[0] - 1 : end;
    // `>` between two paragraphs of a quote goes with either, the blank line before the quote does not.
    const [above, below] = [lines.slice(before, start - 1), lines.slice(end + 1, after)].map((gap) => gap.includes('>')) as [
      boolean,
      boolean,
    ];
    const isSmaller = above === below ? after - end < start - before : below;
    const takesAfter = first === 0 || (last + 1 < blocks.length && isSmaller);
    return { path, ...lines.range(takesAfter ? start : before, takesAfter ? after : end), text: '' };
  });
}

/** First and last index of each stretch of blocks that go together. */
function runsOf(blocks: readonly Block[], gone: ReadonlySet<Block>): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, block] of blocks.entries()) {
    if (!gone.has(block)) continue;
    const run = runs.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** A source and its target, what became of each segment of their base, and which segment of the target translates it. */
export interface Sides {
  source: { page: Page; segments: readonly Segment[] };
  target: { page: Page; segments: readonly Segment[] };
  matches: readonly Match[];
  /** For each segment of the base. */
  aligned: readonly (Aligned | null)[];
  /** Where somebody has new segments of the source already, by their index there. */
  present: ReadonlyMap<number, Aligned>;
}

/** Where new segments stand that somebody has already, or that an earlier sync brought and that wait to be translated. */
export function standingIn({ matches, aligned, present }: Omit<Sides, 'source' | 'target'>): Sides['present'] {
  const waiting = matches.flatMap(({ kind, base, source }) => {
    const place = kind === 'added' && base !== null && source !== null ? aligned[base] : null;
    return place ? [[source!, place] as const] : [];
  });
  return waiting.length === 0 ? present : new Map([...present, ...waiting]);
}

/** What segments of the target stand for in the source, by their indices; those that somebody brought aside. */
export function sourcesThere({ matches, aligned }: Pick<Sides, 'matches' | 'aligned'>): Map<number, number> {
  const pairs = matches.flatMap(({ base, source }) => {
    const place = base === null || source === null ? null : aligned[base];
    return place ? [[place.target, source!] as const] : [];
  });
  return new Map(pairs);
}

/** Segments that share lines, and so can only be moved together: a paragraph with its alt texts, a row of cells. */
export interface Block {
  /** Indices of its segments, ascending. */
  segments: number[];
  /** First and last line, 1-based, inclusive. */
  lines: [number, number];
}

/** The blocks of a page's body in the order of their lines. */
export function blocksOf(segments: readonly Segment[]): Block[] {
  const order = [...segments.keys()].filter((index) => segments[index]!.kind !== 'front-matter');
  order.sort((a, b) => segments[a]!.lines[0] - segments[b]!.lines[0]);
  const blocks: Block[] = [];
  for (const index of order) {
    const [first, last] = segments[index]!.lines;
    const block = blocks.at(-1);
    if (block && first <= block.lines[1]) {
      block.segments.push(index);
      block.lines[1] = Math.max(block.lines[1], last);
    } else blocks.push({ segments: [index], lines: [first, last] });
  }
  return blocks;
}

/** Whether a block of the source and one of the target may be neighbours in one list, or in one table. */
export function areOfOne(own: Block, other: Block, { source, target }: Pick<Sides, 'source' | 'target'>): boolean {
  const [segment, there] = [source.segments[own.segments[0]!]!, target.segments[other.segments[0]!]!];
  return (
    segment.kind === there.kind && ['list-item', 'cell', 'rule'].includes(segment.kind) && !isWithinItem(segment) && !isWithinItem(there)
  );
}

/** A second paragraph of an item. */
const isWithinItem = ({ kind, form }: Segment): boolean => kind === 'list-item' && form !== undefined && /(?:^|\s)list$/.test(form);

/** The lines of a text. Numbers are 1-based and inclusive, ranges hold the line ends. */
export interface Lines {
  /** The text of the lines from one to another; empty where they are none. */
  slice(from: number, to: number): string;
  range(from: number, to: number): Range;
  /** Whether a line has an end, as all but the last have. */
  isEnded(line: number): boolean;
}

/**
 * Cuts a text into lines that are asked for by number, 1 being the first, with their line ends: of `a\r\nb` line 1 is
 * `a\r\n`. Lines past the end are empty ranges there.
 */
export function linesOf(text: string): Lines {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length);
  const range = (from: number, to: number): Range => {
    const start = starts[Math.min(from - 1, lines.length)]!;
    return { start, end: Math.max(start, starts[Math.min(to, lines.length)]!) };
  };
  return {
    range,
    slice(from, to) {
      const { start, end } = range(from, to);
      return text.slice(start, end);
    },
    isEnded: (line) => /[\r\n]$/.test(lines[line - 1] ?? ''),
  };
}
