import type { Element, Root } from 'hast';
import { visit } from './visit.ts';

/** Tells Docusaurus' links that a file of `/media/` is no page: it is the same for all locales, and opens by itself. */
export function servedLinks() {
  return (tree: Root): void => {
    visit(tree, { type: 'element', tagName: 'a' }, (node: Element) => {
      const { href } = node.properties;
      if (typeof href === 'string' && href.startsWith('/media/')) node.properties.href = `pathname://${href}`;
    });
  };
}
