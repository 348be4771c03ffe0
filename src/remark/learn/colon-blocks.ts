import type { Nodes, Parent, Root, RootContent } from 'mdast';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { noteFinding, shortened } from '../article-notes.ts';
import { type Colons, type ReadColons, readColons } from '../syntax/colons.ts';
import type { ColonBlock } from './nodes.ts';

/** Blocks that a line opens, and a line of the same name with `-end` closes. */
const paired = new Set(['zone', 'moniker', 'row', 'column']);

/**
 * Pairs lines of three colons: what stands between `::: zone` and `::: zone-end` becomes its children. A line that nothing
 * closes holds what is left of the list item, quote or page that it stands in, and is a finding; so is one that closes nothing.
 */
export function colonBlocks() {
  return (tree: Root, file: VFile): void => {
    const parents: Parent[] = [];
    visit(tree as never, (node: Nodes) => {
      if ('children' in node && node.children.some(isColons)) parents.push(node);
    });
    for (const parent of parents.toReversed()) parent.children = nest(parent.children, file);
  };
}

const isColons = (node: { type: string }): boolean => node.type === 'learnColons';

function nest(children: readonly RootContent[], file: VFile): RootContent[] {
  const top: ColonBlock = { type: 'colonBlock', name: '', attributes: {}, children: [] };
  const open = [top];
  for (const child of children) {
    const read = isColons(child) ? readColons((child as never as Colons).raw) : null;
    if (read?.name.endsWith('-end')) close(read.name.slice(0, -'-end'.length), child, open, file);
    else if (read) begin(read, child, open, opensBlock(read, children.slice(children.indexOf(child) + 1)));
    else open.at(-1)!.children.push(child);
  }
  for (const block of open.slice(1))
    refuse(file, block, `Unexpected ":::${block.name}" that nothing closes, expected a line ":::${block.name}-end"`);
  return top.children;
}

/** An image has a description where something ends it before the next image; so has any other block of which the end is there. */
function opensBlock({ name }: ReadColons, behind: readonly RootContent[]): boolean {
  if (paired.has(name)) return true;
  const names = behind.flatMap((node) => (isColons(node) ? readColons((node as never as Colons).raw).name : []));
  return names.find((other) => other === name || other === `${name}-end`) === `${name}-end`;
}

function begin({ name, attributes }: ReadColons, { position }: RootContent, open: ColonBlock[], isBlock: boolean): void {
  const block: ColonBlock = { type: 'colonBlock', name, attributes, children: [], position };
  const last = open.at(-1)!;
  // A column ends where the next one begins.
  const parent = name === 'column' && last.name === 'column' ? open.at(-2)! : last;
  if (parent !== last) open.pop();
  parent.children.push(block as never);
  if (isBlock) open.push(block);
}

function close(name: string, node: RootContent, open: ColonBlock[], file: VFile): void {
  const at = open.findLastIndex((block) => block.name === name);
  if (at === -1) return refuse(file, node, `Unexpected ":::${name}-end", expected a line ":::${name}" before it`);
  for (const block of open.splice(at).slice(1))
    refuse(file, block, `Unexpected ":::${name}-end", expected ":::${shortened(block.name)}-end" before it`);
}

const refuse = (file: VFile, node: RootContent | ColonBlock, reason: string): void => noteFinding(file, node, 'colons', reason);
