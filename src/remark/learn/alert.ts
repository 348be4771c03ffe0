import type { Blockquote, Nodes, Paragraph, Root, TableCell, Text } from 'mdast';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { noteFinding } from '../article-notes.ts';
import { element } from './nodes.ts';
import { writtenFor } from './written.ts';

/** @example
> [!NOTE]
> Text.
*/

const kinds = new Set(['note', 'tip', 'important', 'caution', 'warning']);

/** `[!NOTE]`, `[! Note ]`, `[!NOTE:]`; in a table cell also as if it were a quote. */
const opening = /^\s*(?:>\s*)?\[!\s?(\p{L}[\p{L} -]{0,30}?)\s?:?\](?:[ \t]*(?:\r\n|\r|\n)|[ \t:]*)/u;

/**
 * `> [!NOTE]` as an admonition, wherever a quote can stand, in a table cell, and, which is a finding, in a paragraph without
 * `>`. Its label is the theme's, in the reader's language. A kind that nobody knows is a note, and a finding.
 */
export function alert() {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['blockquote', 'tableCell', 'paragraph'], (node, index, parent) => {
      const quote = node as Blockquote | TableCell | Paragraph;
      const written = openingOf(quote, file);
      if (written === null) return;
      const kind = kindOf(written, quote, file);
      if (quote.type === 'blockquote') quote.data = { hName: 'admonition', hProperties: { type: kind } };
      else if (quote.type === 'tableCell')
        quote.children = [element('admonition', { type: kind }, quote.children, quote.position) as never];
      else parent!.children[index!] = element('admonition', { type: kind }, [quote], quote.position) as never;
    });
  };
}

function kindOf(written: string, node: Nodes, file: VFile): string {
  const kind = written.toLowerCase();
  const expected = `expected ${[...kinds].map((name) => `[!${name.toUpperCase()}]`).join(', ')}`;
  if (!kinds.has(kind)) noteFinding(file, node, 'alert', `Unexpected alert "[!${written}]", ${expected}`);
  else if (node.type === 'paragraph')
    noteFinding(file, node, 'alert', `Unexpected "[!${written}]" outside of a quote, expected "> [!${written}]"`);
  return kinds.has(kind) ? kind : 'note';
}

/** Takes the mark out of what opens with one. */
function openingOf(node: Blockquote | TableCell | Paragraph, file: VFile): string | null {
  const holder = node.type === 'blockquote' ? (node.children[0] as Paragraph | undefined) : node;
  if (holder?.type !== 'paragraph' && holder?.type !== 'tableCell') return null;
  const text = holder.children[0] as Text | undefined;
  const match = text?.type === 'text' ? opening.exec(text.value) : null;
  if (!match || /^\s*\\/.test(writtenFor(text!, file) ?? '')) return null;
  text!.value = text!.value.slice(match[0].length);
  if (text!.value === '') holder.children.shift();
  if (holder.children[0]?.type === 'break') holder.children.shift();
  if (holder.children.length === 0 && node.type === 'blockquote') node.children.shift();
  return match[1]!;
}
