import type { Element, Root } from 'hast';
import { visit } from '../visit.ts';

/** A box that is ticked or not, with its words as the label: without one, who hears the page is told of a box and no more. */
export function checkBox() {
  return (tree: Root): void => {
    visit(tree, 'element', (holder: Element) => {
      const box = holder.children[0];
      if (holder.tagName === 'label' || box?.type !== 'element' || box.tagName !== 'input' || box.properties.type !== 'checkbox') return;
      const at = holder.children.findIndex((child) => child.type === 'element' && blocks.has(child.tagName));
      const words = holder.children.slice(0, at === -1 ? undefined : at);
      const label: Element = { type: 'element', tagName: 'label', properties: {}, children: words };
      holder.children = [label, ...holder.children.slice(words.length)];
    });
  };
}

const blocks = new Set(['ul', 'ol', 'p', 'pre', 'div', 'table', 'blockquote']);
