import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { noteFinding } from '../article-notes.ts';
import { type Mark, readMark } from '../syntax/mark.ts';
import { readAttributes } from '../syntax/colons.ts';
import { element, replaceNodes } from './nodes.ts';

/** @example
> [!div class="checklist"]
> * One
> * Two
*/

/** Classes that have a look: a list of what to do, other versions of the page, what to read next, and its old name. */
const known: Record<string, string> = {
  checklist: 'learn-checklist',
  op_single_selector: 'learn-selector',
  op_multi_selector: 'learn-selector',
  nextstepaction: 'learn-next-step',
  'step-by-step': 'learn-next-step',
  'mx-imgborder': 'learn-border',
};

/** A quote that opens with `[!div class="…"]` is no quote: it is what it names, or nothing but its content. */
export function div() {
  return (tree: Root, file: VFile): void => {
    replaceNodes<Blockquote>(tree, 'blockquote', (quote) => {
      const attributes = takeDiv(quote);
      if (attributes === null) return null;
      const classes = (attributes.class ?? '')
        .toLowerCase()
        .split(/\s+/)
        .flatMap((name) => known[name] ?? []);
      return classes.length === 0 ? quote.children : [element('div', { className: classes }, quote.children, quote.position)];
    });
    // Anywhere else such a mark has nothing to hold.
    replaceNodes<Mark>(tree, 'learnMark', (mark) => {
      if (!isDiv(mark)) return null;
      noteFinding(file, mark, 'div', 'Unexpected "[!div …]" outside of a quote, expected "> [!div …]"');
      return [];
    });
  };
}

const isDiv = (node: { type: string }): boolean => node.type === 'learnMark' && readMark((node as Mark).raw).name.startsWith('div');

/** Takes the mark out of a quote that opens with one. */
function takeDiv({ children }: Blockquote): Record<string, string> | null {
  const paragraph = children[0] as Paragraph | undefined;
  const mark = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (!mark || !isDiv(mark)) return null;
  const words = paragraph!.children.slice(1);
  while (words[0] && isBlank(words[0])) words.shift();
  paragraph!.children = words;
  if (words.length === 0) (children as RootContent[]).shift();
  const { name, rest } = readMark((mark as never as Mark).raw);
  // `[!divclass="checklist"]` is read as well.
  return readAttributes(name.slice('div'.length) + rest);
}

const isBlank = (node: PhrasingContent): boolean => node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
