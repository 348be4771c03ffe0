import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import type { Parser, Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { pageOf } from '../../scripts/markdown/page.ts';
import { strip, type Stripped } from '../../scripts/spans/index.ts';

/**
 * Remark plugin for pages that still hold bilingual markup: they render as their clean target, and each target text
 * whose place in the tree is clear becomes a `<span class="bilingual" data-source="…">` with its source sentence. The
 * text scanner strips the page before it is parsed, so that both always agree.
 */
export function bilingualSpans(this: Processor): void {
  const parse = this.parser as Parser<Root>;
  this.parser = (text, file) => {
    if (!text.includes('data-ttu-id') && !text.includes('data-stu-id')) return parse(text, file);
    const stripped = strip(pageOf(file.path ?? '', text), { keep: 'target' });
    return withSources(parse(stripped.text, file), stripped);
  };
}

function withSources(tree: Root, { pairs, kept }: Stripped): Root {
  const byStart = new Map(kept.map((range, index) => [range.start, { ...range, source: pairs[index]!.sourceText }]));
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(isPhrasing)) return;
    const parent = node as Parent;
    parent.children = wrapped(splitAt(parent.children as PhrasingContent[], kept), byStart);
  });
  return tree;
}
