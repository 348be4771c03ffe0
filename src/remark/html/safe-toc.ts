import type { Root } from 'hast';
import type { Node } from 'estree';
import { visit } from '../visit.ts';
import { safeInlineHtml } from './safe-inline-html.ts';

/**
 * Docusaurus writes the table of contents as strings of HTML, taken from the headings before their HTML is parsed: raw
 * HTML, alt texts and reference labels stand there unescaped. They are made harmless in the module that carries them.
 */
export function safeToc() {
  return (tree: Root): void => {
    visit(tree as never, 'mdxjsEsm', (node: { data?: { estree?: Node } }) => cleanValues(node.data?.estree));
  };
}

/** Mends `value: '…'` of every object literal of `export const toc = […]`. */
function cleanValues(node: unknown): void {
  if (Array.isArray(node)) return node.forEach(cleanValues);
  if (node === null || typeof node !== 'object') return;
  const { type, key, value } = node as {
    type?: string;
    key?: { name?: string; value?: string };
    value?: { type?: string; value?: unknown };
  };
  if (type === 'Property' && (key?.name ?? key?.value) === 'value' && typeof value?.value === 'string') {
    Object.assign(value, { value: safeInlineHtml(value.value), raw: undefined });
    return;
  }
  Object.values(node).forEach(cleanValues);
}
