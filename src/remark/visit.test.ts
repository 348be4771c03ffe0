import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { EXIT, SKIP, visit as reference } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { visit } from './visit.ts';

type Walk = (tree: Node, ...told: unknown[]) => void;

const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.record({
    type: fc.constantFrom('a', 'b', 'c'),
    children: fc.option(fc.array(tie('tree'), { maxLength: 4 }), { nil: undefined }),
  }),
}));

const asked = fc.constantFrom(undefined, 'a', ['a', 'b'], { type: 'c' });
const answers = fc.array(fc.constantFrom(undefined, true, SKIP, EXIT, 'out', 'in'), { minLength: 1, maxLength: 8 });

/** What a visitor passes that answers so in turn; `out` puts children in the node's place, `in` leaves the node out. */
function passed(walk: Walk, of: Node, wanted: unknown, told: readonly unknown[]): string[] {
  const seen: string[] = [];
  const visitor = (node: Node, index?: number, parent?: Parent) => {
    const answer = told[seen.length % told.length];
    seen.push(`${node.type} ${index} ${parent?.type}`);
    if ((answer !== 'out' && answer !== 'in') || !parent || index === undefined) return answer === 'out' || answer === 'in' ? true : answer;
    parent.children.splice(index, 1, ...(answer === 'out' && 'children' in node && node.children ? (node as Parent).children : []));
    return answer === 'out' ? [SKIP, index] : index;
  };
  walk(structuredClone(of), ...(wanted === undefined ? [visitor] : [wanted, visitor]));
  return seen;
}

test('it passes what unist-util-visit passes, whatever a visitor answers and does to the tree', () => {
  fc.assert(
    fc.property(tree, asked, answers, (of, wanted, told) => {
      expect(passed(visit as Walk, of, wanted, told)).toEqual(passed(reference as Walk, of, wanted, told));
    }),
    { numRuns: 500 },
  );
});
