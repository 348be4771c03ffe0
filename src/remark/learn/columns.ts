import type { Root } from 'mdast';
import { element, replaceBlocks } from './nodes.ts';

/** @example
:::row:::
:::column span="2":::
Text.
:::column-end:::
:::row-end:::
*/

/** Columns that stand beside each other where there is room, and below each other where not. */
export function columns() {
  return (tree: Root): void => {
    replaceBlocks(tree, ['row'], ({ children, position }) => [element('div', { className: ['learn-row'] }, children, position)]);
    replaceBlocks(tree, ['column'], ({ attributes, children, position }) => {
      const span = /^[1-9]$/.test(attributes.span ?? '') ? attributes.span : '1';
      return [element('div', { className: ['learn-column'], dataSpan: span }, children, position)];
    });
  };
}
