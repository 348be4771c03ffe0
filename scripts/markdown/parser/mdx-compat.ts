import type { Nodes, Root } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import { strictMdx } from './strict-mdx.ts';

/**
 * Parses MDX with what Docusaurus allows beside it (`markdown.mdx1Compat`): comments of HTML, ids of headings, and with HTML's
 * tags that nothing closes: `<!-- a -->`, `## A {#a}`, `<br>`. A comment is a node `html`, as it is in Markdown.
 *
 * @param parse reads strict MDX
 */
export function parseCompatible(text: string, parse: (text: string) => Root): Root {
  const first = strictMdx(text, new Set());
  if (first.rewritten.length === 0) return parse(text);
  const tree = parse(first.text);
  const inCode = restore(tree, text, first.rewritten);
  if (inCode.size === 0) return tree;
  const second = strictMdx(text, inCode);
  const again = parse(second.text);
  restore(again, text, second.rewritten);
  return again;
}

/** Nodes say what the page says. Gives the offsets that turned out to lie in code, where nothing may be rewritten. */
function restore(tree: Root, text: string, rewritten: readonly number[]): ReadonlySet<number> {
  const inCode = new Set<number>();
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const within = rewrittenIn(node, rewritten);
    if (within.length === 0) continue;
    if ('children' in node) for (const child of node.children) pending.push(child);
    else if (node.type === 'code' || node.type === 'inlineCode') for (const at of within) inCode.add(at);
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') restoreExpression(node, text);
  }
  return inCode;
}

const rewrittenIn = ({ position }: Nodes, rewritten: readonly number[]): readonly number[] =>
  rewritten.slice(firstFrom(rewritten, position!.start.offset!), firstFrom(rewritten, position!.end.offset!));

/** Index of the first of the ascending offsets that is not before one. */
function firstFrom(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function restoreExpression(node: MdxFlowExpression | MdxTextExpression, text: string): void {
  const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
  if (text.startsWith('<!--', start)) Object.assign(node, { type: 'html', value: text.slice(start, end) });
  else node.value = text.slice(start + 1, end - 1);
}
