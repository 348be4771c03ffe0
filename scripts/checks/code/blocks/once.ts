import { addTo } from '../../../model/lists/add-to.ts';
import type { Segment } from '../../../model/page.ts';
import type { Problem } from '../../check.ts';

export interface InBlock {
  block: Segment;
  problem: Problem;
}

/** An example that stands in three tabs, one for each language: what differs alike in all of them is one decision, and told once. */
export function onceOf(found: readonly InBlock[]): Problem[] {
  const alike = new Map<string, InBlock[]>();
  for (const one of found) addTo(alike, `${one.problem.expected}\n${one.problem.actual}`, one);
  return [...alike.values()].flatMap((all) => {
    const [{ block: first, problem }] = all as [InBlock];
    const blocks = new Set(all.map(({ block }) => block)).size - 1;
    const more = blocks > 0 ? ` (and alike in ${blocks} more ${blocks > 1 ? 'blocks' : 'block'})` : '';
    const here = all.filter(({ block }) => block === first).map((one) => one.problem);
    return [{ ...problem, message: problem.message + more }, ...here.slice(1)];
  });
}
