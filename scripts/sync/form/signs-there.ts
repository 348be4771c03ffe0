import type { Segment } from '../../model/page.ts';
import type { Block, Sides } from '../block-edits.ts';
import { headOf, writtenBefore } from './line-head.ts';
import { isAsDeep, placeIn } from './standing-place.ts';

/**
 * Gives what comes into a list of a target the sign of those that stand before it there, or else behind it: beside `* Ancien` is `- New`
 * written `* New`, and beside `1) Ancien` `2. New` as `2) New`, since another sign begins another list.
 *
 * @param sources the blocks of the source
 * @param thereOf for each of them the block of the target that stands for it
 * @returns the lines of one of them as they come, with that sign
 */
export function signsThere(
  { source, target }: Pick<Sides, 'source' | 'target'>,
  sources: readonly Block[],
  thereOf: readonly (Block | null | undefined)[],
): (at: number, lines: string) => string {
  const steps = stepsIn(sources.map(({ segments }) => source.segments[segments[0]!]!));
  return (at, lines) => {
    const step = steps.get(at);
    return step ? withSign(lines, step.before ?? step.list.first) : lines;
  };

  /** One pass over the source, so that a list of many new items takes no longer for each of them. */
  function stepsIn(firsts: readonly Segment[]): Map<number, Step> {
    const open: List[] = [];
    let last: readonly string[] = [];
    return new Map(
      firsts.flatMap((first, at): [number, Step][] => {
        const place = placeIn(first);
        if (!place) return [];
        const { around, signs } = place;
        open.length = Math.min(open.length, sharedDepth(last, around));
        last = around;
        if (signs.length === 0) return [];
        const depth = around.length - signs.length;
        const sign = signOf(writtenBefore(first, source.page.text));
        const list = open[depth]?.sign === sign ? open[depth] : { sign, last: null, first: null };
        open.length = Math.min(open.length, depth + 1);
        open[depth] = list;
        const step = { list, before: list.last };
        const there = thereOf[at] && signBy(target.segments[thereOf[at].segments[0]!]!, first);
        if (there) Object.assign(list, { last: there, first: list.first ?? there });
        return [[at, step]];
      }),
    );
  }

  function signBy(there: Segment, own: Segment): string | null {
    const [has, is] = [placeIn(there), placeIn(own)];
    const isAlike = has && is && isAsDeep(has, is) && has.signs.length === is.signs.length;
    return isAlike ? signOf(writtenBefore(there, target.page.text)) : null;
  }
}

/** A list of the source, and the signs that the first and the last of its items until now have in the target. */
interface List {
  sign: string | null;
  first: string | null;
  last: string | null;
}

/** An item of the source, and the sign of the one before it in the target. */
interface Step {
  list: List;
  before: string | null;
}

function sharedDepth(a: readonly string[], b: readonly string[]): number {
  let depth = 0;
  while (depth < a.length && a[depth] === b[depth]) depth += 1;
  return depth;
}

/** The sign of the first of the items that a line begins: of `  * - [x] ` it is `*`, of `12) ` it is `)`. */
const signOf = (line: string): string | null => /^\d*([-*+.)])/.exec(headOf(line).items)?.[1] ?? null;

/** A dash is none of a step's signs, and the reverse: a list that has numbers there keeps its form. */
function withSign(lines: string, sign: string | null): string {
  const { indent, items } = headOf(/^[^\r\n]*/.exec(lines)![0]);
  const own = signOf(items);
  if (!own || !sign || dashes.includes(own) !== dashes.includes(sign)) return lines;
  const at = indent.length + items.indexOf(own);
  return `${lines.slice(0, at)}${sign}${lines.slice(at + 1)}`;
}

const dashes = '-*+';
