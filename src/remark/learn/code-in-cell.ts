import type { PhrasingContent, Root, Table, TableCell, TableRow, Text } from 'mdast';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { noteFinding } from '../article-notes.ts';

/** @example
| Sample          |
|-----------------|
| `source|entity` |
*/

/**
 * A `|` in code in a table parts cells for GitHub's Markdown, and the cells beyond those of the first row are not shown; for the
 * Microsoft docs it does not. Cells that part a code are one.
 */
export function codeInCell() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'table', ({ children: rows }: Table) => {
      const width = rows[0]!.children.length;
      for (const row of rows) if (row.children.length > width) joinCells(row, file);
    });
  };
}

function joinCells(row: TableRow, file: VFile): void {
  const cells: TableCell[] = [];
  for (const cell of row.children) {
    const last = cells.at(-1);
    if (last && hasOpenCode(last)) last.children.push({ type: 'text', value: '|' }, ...cell.children);
    else cells.push(cell);
  }
  if (cells.length === row.children.length) return;
  noteFinding(file, row, 'table', 'Unexpected "|" in code in a table, expected "\\|"');
  row.children = cells.map((cell) => ({ ...cell, children: withCode(cell.children) }));
}

const hasOpenCode = ({ children }: TableCell): boolean =>
  children.flatMap((node) => (node.type === 'text' ? (node.value.match(/`/g) ?? []) : [])).length % 2 === 1;

/** `a `, `` `b ``, `|`, `` c` `` -> `a `, code of `b|c` */
function withCode(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') joined.splice(-1, 1, { ...last, value: last.value + node.value });
    else joined.push(node);
  }
  return joined.flatMap((node) => (node.type === 'text' ? codeOf(node) : [node]));
}

const codeOf = ({ value, position }: Text): PhrasingContent[] =>
  value
    .split(/`([^`]*)`/)
    .flatMap((part, at): PhrasingContent[] => (part === '' ? [] : [{ type: at % 2 === 1 ? 'inlineCode' : 'text', value: part, position }]));
