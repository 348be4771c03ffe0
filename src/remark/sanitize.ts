import type { Element, ElementContent, Root, RootContent } from 'hast';
import { sanitize as sanitizeNode } from 'hast-util-sanitize';
import { articleSchema, droppedWithContent } from './article-schema.ts';

/**
 * Keeps of an article only what the schema allows: what translators hand back is not trusted to run anything in a
 * reader's browser. Nodes of MDX are kept: in a page of format `md` only plugins can make them.
 */
export function sanitize() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap(clean);
  };
}

function clean(node: RootContent | ElementContent): (RootContent | ElementContent)[] {
  if (node.type === 'text') return [node];
  if (node.type.startsWith('mdx')) return [node];
  if (node.type !== 'element' || droppedWithContent.has(node.tagName)) return [];
  const children = node.children.flatMap(clean) as ElementContent[];
  const kept = sanitizeNode({ ...withId(node), children: [] }, articleSchema);
  return kept.type === 'element' ? [{ ...kept, children }] : children;
}

/** `<a name="x">` as `<a id="x">`: HTML means the same, and the broken-anchor check knows ids only. */
function withId(node: Element): Element {
  const { name, ...properties } = node.properties;
  return node.tagName === 'a' && name !== undefined ? { ...node, properties: { id: name, ...properties } } : node;
}
