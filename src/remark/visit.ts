import type { Node, Parent } from 'unist';
import { EXIT, SKIP, type visit as typed } from 'unist-util-visit';

export { CONTINUE, SKIP } from 'unist-util-visit';

type Test = null | string | readonly string[] | Readonly<Record<string, unknown>>;
type Visitor = (node: Node, index?: number, parent?: Parent) => unknown;

/**
 * The walk of `unist-util-visit`, which names a function after each node that it passes, for stacks: 28 plugins over all pages made a
 * tenth of a first build of that. It takes what is asked here: a type, several, properties, or nothing.
 */
export const visit = ((tree: Node, ...[test, visitor]: [Visitor] | [Test, Visitor]): void => {
  if (visitor) step(tree, isAskedBy(test as Test), visitor);
  else step(tree, () => true, test as Visitor);
}) as typeof typed;

/** What a visitor answered: go on, skip what is inside, or end; and which child is next. */
function step(node: Node, isAsked: (node: Node) => boolean, visitor: Visitor, index?: number, parent?: Parent): [unknown, unknown?] {
  const answer = isAsked(node) ? visitor(node, index, parent) : undefined;
  const [action, next] = Array.isArray(answer) ? (answer as unknown[]) : typeof answer === 'number' ? [null, answer] : [answer];
  if (action === EXIT) return [EXIT];
  if (action !== SKIP && (node as Parent).children && !intoChildren(node as Parent, isAsked, visitor)) return [EXIT];
  return [action, next];
}

/** Children may come and go while they are visited. @returns whether the walk goes on */
function intoChildren(node: Parent, isAsked: (node: Node) => boolean, visitor: Visitor): boolean {
  for (let at = 0; at < node.children.length;) {
    const [action, next] = step(node.children[at]!, isAsked, visitor, at, node);
    if (action === EXIT) return false;
    at = typeof next === 'number' ? next : at + 1;
  }
  return true;
}

function isAskedBy(test: Test): (node: Node) => boolean {
  if (test === null) return () => true;
  if (typeof test === 'string') return ({ type }) => type === test;
  if (Array.isArray(test)) return ({ type }) => test.includes(type);
  const wanted = Object.entries(test);
  return (node) => wanted.every(([name, value]) => (node as unknown as Record<string, unknown>)[name] === value);
}
