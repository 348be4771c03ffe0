import type { Definition, Heading, List, ListItem, Nodes, Parent, Root } from 'mdast';
import type { Range } from '../../model/page.ts';
import { DEEPEST, nestingError } from '../parser/limits.ts';
import { lineStart } from '../text/lines.ts';
import { splice } from '../text/splice.ts';
import type { Construct } from '../flavours/construct.ts';
import { addCode } from './code-block.ts';
import type { Drafts } from './drafts.ts';
import { addHtml } from './html-block.ts';
import { attributesShown, tagOf } from './html-parts.ts';
import { addInline, addTable, type Container, type Leaf } from './leaf.ts';
import { addParagraph } from './paragraph.ts';
import { isWorded, rangeOf, textWithout, titleRange, trimmed } from './text.ts';

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
  for (let index = 0; index < children.length;) {
    drafts.stand!.around = container.around;
    const sentence = sentenceFrom(children, index);
    const from = index === 0 ? lead : null;
    if (sentence.length > 0) addSentence(sentence, inside, from, drafts);
    else addBlock(children[index]!, inside, from, drafts);
    index += Math.max(1, sentence.length);
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
      return addCode(node, { range, block }, drafts);
    case 'definition':
      return addDefinition(node, { range, block }, drafts);
    case 'thematicBreak':
      return void drafts.addOpaque('rule', range, { text: '---', block });
    case 'mdxJsxFlowElement':
      return node.children.length > 0 ? addElement(node, block, container, drafts) : addTag(range, block, drafts);
    default:
      return void drafts.addOpaque('mdx', trimmed(drafts.page.text, range), { block });
  }
}

/**
 * What of a sentence stands behind one another, from a child on: in MDX an element that is alone on its line holds no paragraph. Expressions
 * by themselves are none.
 */
function sentenceFrom(children: readonly Nodes[], from: number): readonly Nodes[] {
  let end = from;
  while (inSentence.has(children[end]?.type ?? 'root')) end += 1;
  const sentence = children.slice(from, end);
  return sentence.every(({ type }) => type === 'mdxTextExpression') ? [] : sentence;
}

const inSentence = new Set<Nodes['type']>([
  ...(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image', 'imageReference'] as const),
  ...(['footnoteReference', 'mdxJsxTextElement', 'mdxTextExpression'] as const),
]);

/** `<Note>Read [this](a.md).</Note>`: what stands between the tags. */
function addSentence(nodes: readonly Nodes[], container: Container, lead: number | null, drafts: Drafts): void {
  const range = { start: rangeOf(nodes[0]!).start, end: rangeOf(nodes.at(-1)!).end };
  const block = { start: lead ?? range.start, end: range.end };
  addInline(nodes, { kind: container.kind, range, block, quotes: container.quotes, syntax: 'block' }, drafts);
}

/** Only where a list begins its number says something: `5.`, `6.` -> `5.`, `1.` */
function addList(node: List, container: Container, lead: number | null, drafts: Drafts): void {
  const inside = within('list-item', container);
  for (const [index, item] of node.children.entries()) {
    const number = index === 0 ? (node.start ?? 1) : 1;
    const place = { sign: node.ordered ? `${number}.` : '-', lead: index === 0 ? lead : null };
    const construct = drafts.constructs.lineAt(rangeOf(item).start);
    if (construct?.as === 'head') addBox(item, construct, place.lead, container, drafts);
    else if (construct) addItem(item, { ...place, sign: ':' }, { ...inside, around: `${container.around} definition` }, drafts);
    else addItem(item, place, inside, drafts);
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

/** The first line of what is indented below it, `!!! note`, and that. */
function addBox(item: ListItem, construct: Construct, lead: number | null, container: Container, drafts: Drafts): void {
  const [head, ...children] = item.children;
  addLine(head as Heading, construct, lead ?? construct.start, container.quotes, drafts);
  blocksIn({ ...item, children }, { ...container, kind: 'paragraph' }, null, drafts);
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
  const construct = drafts.constructs.lineAt(rangeOf(node).start);
  if (construct) return addLine(node, construct, start, quotes, drafts);
  const range = innerRange(node);
  const isAtx = drafts.page.text[start] === '#';
  const block = { start: node.children.length > 0 ? Math.max(start, lineStart(drafts.page.text, range.start)) : start, end };
  addInline(node.children, { kind: `heading-${node.depth}`, range, block, quotes, syntax: isAtx ? 'line' : 'block' }, drafts);
}

/** A line that a generator reads, with what readers see of it. It was parsed as a heading, so that its title is Markdown. */
function addLine(node: Heading, construct: Construct, start: number, quotes: number, drafts: Drafts): void {
  const { title, shown, type } = construct;
  const cuts = [...(title ? [title] : []), ...shown.map(({ range }) => range)];
  const range = { start: construct.start, end: construct.end };
  const text = construct.as === 'block' ? cutText(drafts.page.text, range, cuts) : textWithout(drafts.page.text, range, cuts);
  const owner = drafts.addOpaque(construct.kind, range, { text, block: { start, end: range.end }, type });
  if (title && node.children.length > 0)
    addInline(node.children, { kind: 'title', range: innerRange(node), block: title, quotes, syntax: 'line', owner }, drafts);
  for (const part of shown) if (isWorded(part.range, drafts.page)) drafts.addShown(part, quotes, { owner });
}

/** Code without what readers see of it; its blanks count. */
function cutText(text: string, { start, end }: Range, cuts: readonly Range[]): string {
  const edits = cuts.map((cut) => ({ start: cut.start - start, end: cut.end - start, text: '' }));
  return splice(text.slice(start, end), edits);
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
  const tag = trimmed(text, { start: block.start, end: inner.start });
  addTag(tag, tag, drafts);
  blocksIn(node, { ...container, kind: 'paragraph' }, null, drafts);
  drafts.addOpaque('mdx', trimmed(text, { start: inner.end, end: block.end }));
}

/** `<TabItem label="One">` as it stands, and what readers see of it. */
function addTag(range: Range, block: Range, drafts: Drafts): void {
  const own = trimmed(drafts.page.text, range);
  const tag = tagOf(drafts.constructs.text, own);
  const shown = (tag ? attributesShown(tag, drafts.source(own, 0, 'attribute')) : []).filter((part) => isWorded(part.range, drafts.page));
  const text = textWithout(
    drafts.page.text,
    own,
    shown.map((part) => part.range),
  );
  const owner = drafts.addOpaque('mdx', own, { block, text });
  for (const part of shown) drafts.addShown(part, 0, { owner });
}
