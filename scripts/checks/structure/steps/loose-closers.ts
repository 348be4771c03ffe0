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
  const open = new Map<string, string[]>();
  for (const one of segments) {
    const fence = one.kind === 'directive' ? fenceOf(one.text.trim()) : null;
    if (!fence) continue;
    const around = open.get(fence.signs[0]!) ?? [];
    open.set(fence.signs[0]!, around);
    if (fence.opens) {
      around.push(fence.signs);
      continue;
    }
    const closed = around.findIndex((signs) => signs.length <= fence.signs.length);
    // It ends the outermost box that it is long enough for, with all that is in it.
    if (closed === -1) loose.set(one, around.at(-1) ?? '');
    else around.length = closed;
  }
  return loose;
}

/** `:::: note`, `::::`; null of what ends in its own line: `:::row:::` */
function fenceOf(text: string): { signs: string; opens: boolean } | null {
  const signs = /^(?::{3,}|\/{3,}|`{3,}|~{3,})/.exec(text)?.[0];
  if (signs === undefined || (text.length > signs.length && text.endsWith(':::'))) return null;
  return { signs, opens: text.length > signs.length };
}
