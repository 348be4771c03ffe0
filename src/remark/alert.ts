import type { Blockquote, Paragraph, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

const opening = /^\[!(note|tip|important|caution|warning)\][ \t]*(?:\r\n|\r|\n)?/i;

/** `> [!NOTE]` as an admonition. Its label is the theme's, in the reader's language. */
export function alert() {
  return (tree: Root): void => {
    visit(tree, 'blockquote', (quote: Blockquote) => {
      const kind = openingOf(quote);
      if (kind) quote.data = { hName: 'admonition', hProperties: { type: kind } };
    });
  };
}

/** Takes the mark out of a quote that opens with one. */
function openingOf({ children }: Blockquote): string | null {
  const paragraph = children[0] as Paragraph | undefined;
  const text = paragraph?.type === 'paragraph' ? (paragraph.children[0] as Text | undefined) : undefined;
  const match = text?.type === 'text' ? opening.exec(text.value) : null;
  if (!match) return null;
  text!.value = text!.value.slice(match[0].length);
  if (text!.value === '') paragraph!.children.shift();
  if (paragraph!.children[0]?.type === 'break') paragraph!.children.shift();
  if (paragraph!.children.length === 0) children.shift();
  return match[1]!.toLowerCase();
}
