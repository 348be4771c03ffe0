import type { Nodes, Table, TableCell } from 'mdast';
import type { InlineCode, Range, SegmentKind } from '../../model/page.ts';
import type { Drafts } from './drafts.ts';
import { type InlineContent, inlineOf } from './inline.ts';
import { rangeOf, type Syntax } from './text.ts';

/** Where a block stands: what a paragraph is called there, and how many quotes are around it. */
export interface Container {
  kind: Extract<SegmentKind, 'paragraph' | 'list-item' | 'quote' | 'footnote'>;
  quotes: number;
  depth: number;
  /** The lists and quotes around it: ` list quote`. */
  around: string;
}

export interface Leaf {
  kind: SegmentKind;
  /** The content, markers excluded. */
  range: Range;
  /** Markers included. */
  block: Range;
  quotes: number;
  syntax: Syntax;
  owner?: InlineCode;
}

/** Adds a leaf block, read from its nodes, and what lives inside its codes. */
export function addInline(nodes: readonly Nodes[], leaf: Leaf, drafts: Drafts): void {
  addContent(inlineOf(nodes, drafts.source(leaf.range, leaf.quotes, leaf.syntax)), leaf, drafts);
}

/** Adds a leaf block whose content is read already, with what lives inside its codes. */
export function addContent({ content, subflows, text }: InlineContent, leaf: Leaf, drafts: Drafts): void {
  const cell = leaf.kind === 'cell';
  drafts.add({
    kind: leaf.kind,
    range: leaf.range,
    block: leaf.block,
    content,
    text,
    nature: { syntax: leaf.syntax, cell, owner: leaf.owner ?? null },
  });
  for (const subflow of subflows) drafts.addShown(subflow, leaf.quotes, { owner: subflow.owner, cell });
}

/** A segment for each cell, empty ones too, so that rows keep their shape; the row of dashes is a rule. */
export function addTable(node: Table, quotes: number, drafts: Drafts): void {
  for (const [index, row] of node.children.entries()) {
    for (const cell of row.children) addCell(cell, quotes, drafts);
    if (index === 0) addDelimiters(node, rangeOf(row).end, drafts);
  }
}

function addCell(cell: TableCell, quotes: number, drafts: Drafts): void {
  const block = rangeOf(cell);
  addInline(cell.children, { kind: 'cell', range: contentOf(cell, block), block, quotes, syntax: 'cell' }, drafts);
}

function contentOf(cell: TableCell, { end }: Range): Range {
  const first: Nodes | undefined = cell.children[0];
  return first ? { start: rangeOf(first).start, end: rangeOf(cell.children.at(-1)!).end } : { start: end, end };
}

/** `|:--|--:|`, compared by its alignments: the number of dashes means nothing. */
function addDelimiters(node: Table, headEnd: number, drafts: Drafts): void {
  const { text: source } = drafts.page;
  const start = headEnd + (source[headEnd] === '\r' && source[headEnd + 1] === '\n' ? 2 : 1);
  const end = /[\r\n]|$/.exec(source.slice(start))!.index + start;
  const text = `|${(node.align ?? []).map((align) => align ?? '-').join('|')}|`;
  drafts.addOpaque('rule', { start, end }, { text });
}
