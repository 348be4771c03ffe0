import type { Comparable, Segment } from '../../../model/page.ts';
import type { Translation } from '../../translation/translation.ts';

/**
 * The lines of a target that would close a box, and close none, each with the line that would: a box around boxes needs more signs than they
 * have, and as many to end it. Where the source has such lines, too, its site may read them otherwise, and there are none.
 */
export function looseClosers({ base, target }: Translation): ReadonlyMap<Segment, string> {
  return looseIn(base).size > 0 ? new Map() : looseIn(target);
}

function looseIn<One extends Comparable>(segments: readonly One[]): Map<One, string> {
  const loose = new Map<One, string>();
  const boxes = new Map<string, Boxes>();
  for (const one of segments) {
    const fence = one.kind === 'directive' ? fenceOf(one.text.trim()) : null;
    if (!fence) continue;
    const sign = fence.signs[0]!;
    const here = boxes.get(sign) ?? { open: [], needed: '' };
    boxes.set(sign, here);
    if (fence.opens) here.open.push(fence.signs);
    else if (!closes(fence.signs, here)) loose.set(one, here.open.at(-1) ?? here.needed);
  }
  return loose;
}

interface Boxes {
  open: string[];
  /** What the box that was ended last with others in it would need around them: `::::` of `:::`; '' of one with none. */
  needed: string;
}

/** A line ends the outermost box that it is long enough for, with all that is in it. */
function closes(signs: string, boxes: Boxes): boolean {
  const at = boxes.open.findIndex((one) => one.length <= signs.length);
  if (at === -1) return false;
  if (boxes.open.length > at + 1) boxes.needed = boxes.open[at]! + signs[0]!;
  boxes.open.length = at;
  return true;
}

/** `:::: note`, `::::`; null of what ends in its own line: `:::row:::` */
function fenceOf(text: string): { signs: string; opens: boolean } | null {
  const signs = /^(?::{3,}|\/{3,}|`{3,}|~{3,})/.exec(text)?.[0];
  if (signs === undefined || (text.length > signs.length && text.endsWith(':::'))) return null;
  return { signs, opens: text.length > signs.length };
}
