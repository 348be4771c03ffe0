import type { Nodes, Parent, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import { visit } from '../visit.ts';

/** Blocks and lines of three colons, once they are paired (`colon-blocks.ts`). */
export interface ColonBlock extends Parent {
  type: 'colonBlock';
  name: string;
  attributes: Record<string, string>;
  children: RootContent[];
  position?: Position;
}

/** A node that no handler of remark-rehype knows becomes the element that its data names. */
export function element(name: string, properties: Record<string, unknown>, children: readonly Nodes[], position?: Position): RootContent {
  return { type: 'learnElement', data: { hName: name, hProperties: properties }, children: [...children], position } as never;
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** Puts something else in the place of every block of a name; nothing where `build` returns none. */
export function replaceBlocks(
  tree: Parent,
  names: readonly string[],
  build: (block: ColonBlock, parent: Parent) => readonly Nodes[],
): void {
  replaceNodes<ColonBlock>(tree, 'colonBlock', (block, parent) => (names.includes(block.name) ? build(block, parent) : null));
}

/** Puts other nodes in the place of every node of a type, the innermost first; null leaves one as it is. */
// eslint-disable-next-line typescript/no-unnecessary-type-parameters -- who names a type knows what its nodes are
export function replaceNodes<Kind>(tree: Parent, type: string, build: (node: Kind, parent: Parent) => readonly Nodes[] | null): void {
  const parents: Parent[] = [];
  visit(tree as never, (node: Nodes | ColonBlock) => {
    if ('children' in node && node.children.some((child) => (child.type as string) === type)) parents.push(node);
  });
  for (const parent of parents.toReversed()) {
    parent.children = parent.children.flatMap((child) => {
      const built = (child.type as string) === type ? build(child as Kind, parent) : null;
      return built === null ? [child] : ([...built] as RootContent[]);
    });
  }
}
