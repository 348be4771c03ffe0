import type { Element, Root } from 'hast';
import { visit } from '../visit.ts';
import type { Words } from '../words.ts';

/** The heading of the footnotes, and what the arrows that lead back are called, in the reader's language: the parser knows English only. */
export function footnotes({ words }: { words: Words }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, _, parent) => {
      if (node.properties.id === 'footnote-label' && parent?.type === 'element' && 'dataFootnotes' in parent.properties)
        node.children = [{ type: 'text', value: words.footnotes }];
      if ('dataFootnoteBackref' in node.properties) {
        const { ariaLabel } = node.properties;
        const number = /[\d-]+$/.exec(String(ariaLabel))?.[0] ?? '';
        node.properties.ariaLabel = words.footnoteBack.replace('{number}', number);
      }
    });
  };
}
