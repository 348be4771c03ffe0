import type { Comparable, Range, Segment } from '../../../model/page.ts';
import type { Problem } from '../../check.ts';
import type { Gap, Ledger } from '../ledger.ts';

interface Fenced {
  segment: Segment;
  /** Whether a line of its own marks ends it. */
  isClosed: boolean;
  /** Whether a line in it opens another block, which a reader would take for one. */
  holdsOpener: boolean;
}

/**
 * A code block that does not end where its source's does: it goes on to the next mark, or to the end of the page, and the blocks behind
 * it turn inside out.
 */
export function unclosedFence(ledger: Ledger): void {
  const { translation, text } = ledger;
  const fenced = translation.target.flatMap((segment) => fencedBlock(segment, segment.content[0]!) ?? []);
  const sources = translation.base.filter(({ kind }) => kind === 'code');
  const odd = oddOnes(fenced);
  if (odd.length <= oddOnes(sources.flatMap((one) => fencedBlock(one as Segment, one.content[0]!) ?? [])).length) return;
  const origin = originOf(fenced, sources);
  const opener = fenced.find(({ segment }) => beginsAsNone(segment, sources))?.segment;
  const isAdded = opener !== undefined && opener.range.start <= (origin ?? odd[0]!).segment.range.start;
  const first = isAdded ? opener : (origin ?? odd[0]!).segment;
  // Without an origin it ends with the list that it is in.
  const isShifted = (isAdded || origin !== null) && fenced.some(({ isClosed }) => !isClosed);
  const spoils = { start: first.range.start, end: isShifted ? text.length + 1 : Math.max(first.range.end, odd.at(-1)!.segment.range.end) };
  const problem = isAdded ? openerProblem(first, text) : endProblem(first, origin, text);
  ledger.problems.push({ check: 'code-block-unclosed', problem: { ...problem, spoils } });
  ledger.gaps = ledger.gaps.filter((gap) => !isBehind(gap, { from: near(first, translation.target), to: spoils.end }));
}

function openerProblem(block: Segment, text: string): Problem {
  const range = lineIn(block, 0, text);
  const actual = text.slice(range.start, range.end).trim();
  return { range, message: `Unexpected ${actual}, expected no code here: no block of the source begins so`, actual };
}

function endProblem(block: Segment, origin: Origin | null, text: string): Problem {
  const range = lineIn(block, origin?.lines ?? linesOf(block.text).length - 1, text);
  const mark = /[`~]+/.exec(text.slice(block.range.start))![0];
  return { range, message: `Unexpected end of code without ${mark}, expected the mark that closes the block behind it`, expected: mark };
}

/** What a code block's fence says; null for one without a fence. */
function fencedBlock(segment: Segment, code: Comparable['content'][number]): Fenced | null {
  if (segment.kind !== 'code' || code.kind !== 'code') return null;
  const mark = /^(`{3,}|~{3,})/.exec(code.raw)?.[1];
  if (!mark) return null;
  const last = code.raw.lastIndexOf('\n') + 1;
  const closer = withoutQuotes(code.raw.slice(last));
  const inner = code.raw.slice(mark.length, last);
  const opens = (line: string) => withoutQuotes(line).startsWith(mark) && /^[`~]{3,}[ \t]*[\w{]/.test(withoutQuotes(line));
  return {
    segment,
    isClosed: last > 0 && closer.startsWith(mark) && /^[`~]+$/.test(closer),
    holdsOpener: inner.includes(mark) && inner.split('\n').slice(1).some(opens),
  };
}

const withoutQuotes = (line: string): string => line.replace(/^[\s>]+/, '').trimEnd();

const oddOnes = (blocks: readonly Fenced[]): Fenced[] => blocks.filter(({ isClosed, holdsOpener }) => !isClosed || holdsOpener);

/** Whether neither the language of a block nor its first line is one of a source's block: somebody has put its fence there. */
function beginsAsNone({ text }: Segment, sources: readonly Comparable[]): boolean {
  const [language, line] = linesOf(text);
  return sources.every((source) => {
    const [other, first] = linesOf(source.text);
    return other !== language && first !== line;
  });
}

interface Origin {
  segment: Segment;
  /** Counted from the one that opens it. */
  lines: number;
}

/** The first block that begins as a block of the source does, and goes on; of which comments were translated, the first that is longer. */
function originOf(fenced: readonly Fenced[], sources: readonly Comparable[]): Origin | null {
  const known = sources.map(({ text }) => linesOf(text));
  let from = 0;
  for (const { segment } of fenced) {
    const lines = linesOf(segment.text);
    const same = known.findIndex((other, index) => index >= from && other.length === lines.length && beginsAs(lines, other));
    const shorter = known.filter((other, index) => index >= from && other.length < lines.length && beginsAs(lines, other));
    const longest = Math.max(...shorter.map(({ length }) => length));
    if (shorter.length > 0 && same === -1) return { segment, lines: longest - 1 };
    if (same !== -1) from = same + 1;
  }
  const at = fenced.findIndex(({ segment }, index) => known[index] && known[index].length < linesOf(segment.text).length);
  return at === -1 ? null : { segment: fenced[at]!.segment, lines: known[at]!.length - 1 };
}

const linesOf = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());

/** Whether four of five lines are the same. */
function beginsAs(lines: readonly string[], other: readonly string[]): boolean {
  const equal = other.filter((line, index) => line === lines[index]).length;
  return other.length > 1 && equal * 5 >= other.length * 4;
}

/** A line of a block, counted from the one that opens it. */
function lineIn({ range }: Segment, count: number, text: string): Range {
  let start = range.start;
  for (let left = count; left > 0; left -= 1) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
}

/** Where an alignment that has lost its way may begin to: three blocks before. */
function near(first: Segment, target: readonly Segment[]): number {
  return target[Math.max(0, target.indexOf(first) - 3)]!.range.start;
}

function isBehind({ after, before }: Gap, { from, to }: { from: number; to: number }): boolean {
  return (after === null || after.range.start < to) && (before === null || before.range.start > from);
}
