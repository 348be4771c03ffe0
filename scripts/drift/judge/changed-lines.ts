import type { Comparable, Segment } from '../../model/page.ts';

type Lines = Segment['lines'];

/** Lines of markup of which only a part may have changed. */
const markup: ReadonlySet<Comparable['kind']> = new Set(['html', 'comment', 'mdx']);

/**
 * Which lines of a block of markup a change concerns: of an element that gains an attribute its first tag, not the 150 lines up
 * to the last; of a comment the paragraph that was reworded.
 *
 * @returns the lines in the source, and in the target where that is built like the base; all of a block of any other kind
 */
export function changedLines(base: Comparable, source: Segment, target: Segment | null): { source: Lines; target: Lines | null } {
  const whole = { source: source.lines, target: target?.lines ?? null };
  const [was, is] = [linesOf(base), linesOf(source)];
  if (!was || !is) return whole;
  const head = commonHead(was, is);
  const tail = commonHead(was.slice(head).toReversed(), is.slice(head).toReversed());
  if (head + tail === 0) return whole;
  return {
    source: between(source.lines, head, tail, is.length),
    target: target && inTarget(target, { head, tail, length: was.length }),
  };
}

/** As written, without the blanks around each line; null where it is no markup, or one line. */
function linesOf({ kind, content: [first, ...more] }: Comparable): string[] | null {
  if (!markup.has(kind) || first?.kind !== 'code' || more.length > 0) return null;
  const lines = first.raw.split('\n').map((line) => line.trim());
  return lines.length > 1 ? lines : null;
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((line, index) => line !== b[index]);
  return differing === -1 ? a.length : differing;
}

/** A target may have more lines, or fewer: then the first ones and the last ones are those that can be told. */
function inTarget(target: Segment, { head, tail, length }: { head: number; tail: number; length: number }): Lines {
  const lines = linesOf(target)?.length ?? 1;
  if (lines === length) return between(target.lines, head, tail, lines);
  const changed = Math.max(1, length - head - tail);
  if (head === 0 && changed < lines) return between(target.lines, 0, lines - changed, lines);
  if (tail === 0 && changed < lines) return between(target.lines, lines - changed, 0, lines);
  return target.lines;
}

/** The lines that are left without the first and the last ones; where none is, as where lines are gone, the one behind the first ones. */
function between([first, last]: Lines, head: number, tail: number, length: number): Lines {
  if (last - first + 1 !== length) return [first, last];
  const start = Math.min(first + head, last);
  return [start, Math.max(start, last - tail)];
}
