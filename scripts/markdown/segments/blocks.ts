import type { Code, Definition, Heading, List, ListItem, Nodes, Parent, Root } from 'mdast';
import type { Range } from '../../model/page.ts';
import { DEEPEST, nestingError } from '../parser/limits.ts';
import { lineStart } from '../text/lines.ts';
import type { Drafts } from './drafts.ts';
import { addHtml } from './html-block.ts';
import { addInline, addTable, type Container, type Leaf } from './leaf.ts';
import { addParagraph } from './paragraph.ts';
import { rangeOf, textWithout, titleRange, trimmed } from './text.ts';

/** All blocks of a page as segments, in reading order. */
export function blocksOf(root: Root, drafts: Drafts): void {
  drafts.stand = { around: '', signs: '' };
  blocksIn(root, { kind: 'paragraph', quotes: 0, depth: 0, around: '' }, null, drafts);
}

/** The blocks of a container. `lead` is the offset of its marker: the lines of its first block begin there. */
function blocksIn(parent: Parent, container: Container, lead: number | null, drafts: Drafts): void {
  if (container.depth > DEEPEST) throw nestingError(rangeOf(parent as Nodes).start);
  const inside = { ...container, depth: container.depth + 1 };
  const { children } = parent;
  for (let index = 0; index < children.length; index += 1) {
    drafts.stand!.around = container.around;
    addBlock(children[index]!, inside, index === 0 ? lead : null, drafts);
  }
  drafts.stand!.around = container.around;
}

function addBlock(node: Nodes, container: Container, lead: number | null, drafts: Drafts): void {
  const range = rangeOf(node);
  const block = { start: lead ?? range.start, end: range.end };
  switch (node.type) {
    case 'paragraph':
      return addParagraph(node, block, container, drafts);
    case 'heading':
      return addHeading(node, block, container.quotes, drafts);
    case 'list':
      return addList(node, container, lead, drafts);
    case 'blockquote':
      return blocksIn(node, within('quote', { ...container, quotes: container.quotes + 1 }), block.start, drafts);
    case 'footnoteDefinition':
      return blocksIn(node, { ...container, kind: 'footnote' }, block.start, drafts);
    case 'table':
      return addTable(node, container.quotes, drafts);
    case 'html':
      return addHtml(range, block, container.quotes, drafts);
    case 'code':
      return void drafts.addOpaque('code', range, { text: codeText(node), block });
    case 'definition':
      return addDefinition(node, { range, block }, drafts);
    case 'thematicBreak':
      return void drafts.addOpaque('rule', range, { text: '---', block });
    case 'mdxJsxFlowElement':
      return node.children.length > 0
        ? addElement(node, block, container, drafts)
        : void drafts.addOpaque('mdx', trimmed(drafts.page.text, range), { block });
    case 'text':
    case 'mdxJsxTextElement':
      return addInline([node], { kind: container.kind, range, block, quotes: container.quotes, syntax: 'block' }, drafts);
    default:
      return void drafts.addOpaque('mdx', trimmed(drafts.page.text, range), { block });
  }
}

/** Only where a list begins its number says something: `5.`, `6.` -> `5.`, `1.` */
function addList(node: List, container: Container, lead: number | null, drafts: Drafts): void {
  const inside = within('list-item', container);
  for (const [index, item] of node.children.entries()) {
    const number = index === 0 ? (node.start ?? 1) : 1;
    addItem(item, { sign: node.ordered ? `${number}.` : '-', lead: index === 0 ? lead : null }, inside, drafts);
  }
}

function addItem(item: ListItem, { sign, lead }: { sign: string; lead: number | null }, inside: Container, drafts: Drafts): void {
  const range = rangeOf(item);
  const block = { start: lead ?? range.start, end: range.end };
  drafts.stand!.around = inside.around;
  drafts.stand!.signs += ` ${sign}${typeof item.checked === 'boolean' ? (item.checked ? ' [x]' : ' [ ]') : ''}`;
  if (item.children.length > 0) blocksIn(item, inside, block.start, drafts);
  else addEmpty(block, drafts);
  drafts.stand!.signs = '';
}

const within = (kind: 'list-item' | 'quote', container: Container): Container => ({
  ...container,
  kind,
  // A list and its item are two levels.
  depth: container.depth + (kind === 'quote' ? 0 : 1),
  around: `${container.around} ${kind === 'quote' ? 'quote' : 'list'}`,
});

/** A setext heading may count a link definition above it: its lines begin with its text. */
function addHeading(node: Heading, { start, end }: Range, quotes: number, drafts: Drafts): void {
  const range = innerRange(node);
  const isAtx = drafts.page.text[start] === '#';
  const block = { start: node.children.length > 0 ? Math.max(start, lineStart(drafts.page.text, range.start)) : start, end };
  addInline(node.children, { kind: `heading-${node.depth}`, range, block, quotes, syntax: isAtx ? 'line' : 'block' }, drafts);
}

/** From the first child to the last: a heading without its marks. */
function innerRange(node: Parent): Range {
  const { end } = rangeOf(node as Nodes);
  const first = node.children[0];
  return first ? { start: rangeOf(first).start, end: rangeOf(node.children.at(-1)!).end } : { start: end, end };
}

/** A list item without content still is an item: a `-` that came or went is seen. */
const addEmpty = (block: Range, drafts: Drafts): void =>
  drafts.add({ kind: 'list-item', range: { start: block.end, end: block.end }, block, content: [], text: '' });

function addDefinition(node: Definition, { range, block }: Pick<Leaf, 'range' | 'block'>, drafts: Drafts): void {
  const title = node.title ? titleRange(drafts.page.text, range) : null;
  const text = textWithout(drafts.page.text, range, title ? [title] : []);
  const code = drafts.addOpaque('definition', range, { text, block });
  if (title) drafts.addShown({ kind: 'title', range: title, syntax: 'title' }, 0, { owner: code });
}

/** `<Tabs>` and `</Tabs>` as they stand, and the blocks between them. */
function addElement(node: Parent, block: Range, container: Container, drafts: Drafts): void {
  const { text } = drafts.page;
  const inner = innerRange(node);
  drafts.addOpaque('mdx', trimmed(text, { start: block.start, end: inner.start }));
  blocksIn(node, { ...container, kind: 'paragraph' }, null, drafts);
  drafts.addOpaque('mdx', trimmed(text, { start: inner.end, end: block.end }));
}

/** A code block as it is compared: its language line and its lines, whatever fence, indent or quote is around it. Blanks count. */
const codeText = ({ lang, meta, value }: Code): string => `${[lang, meta].filter(Boolean).join(' ')}\n${value}`;
