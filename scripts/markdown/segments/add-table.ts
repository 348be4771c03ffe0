import type { Nodes, Table, TableCell } from 'mdast';
import type { Range } from '../../model/range.ts';
import { addInline } from './add-inline.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf } from './range-of.ts';

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
