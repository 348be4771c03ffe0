import type { Paragraph, PhrasingContent, Root, TableRow, Text } from 'mdast';
import type { VFile } from 'vfile';
import { noteFinding } from '../article-notes.ts';
import { replaceNodes } from './nodes.ts';

/** @example
|Data center|Addresses|
|---|---|---|
|US1|13.64.26.88|
*/

/** A table of which the second row has another number of columns than the first is none to GitHub's Markdown. It is shown as one. */
export function looseTable() {
  return (tree: Root, file: VFile): void =>
    replaceNodes<Paragraph>(tree, 'paragraph', (paragraph) => {
      const first = paragraph.children[0];
      if (first?.type !== 'text' || !/^[^\n]*\|/.test(first.value)) return null;
      const rows = rowsOf(paragraph);
      const at = rows.findIndex((cells) => cells.length > 1 && cells.every(isDelimiter));
      if (at !== 1) return null;
      noteFinding(
        file,
        paragraph,
        'table',
        `Unexpected ${rows[1]!.length} columns in the second row of a table, expected ${rows[0]!.length}`,
      );
      return [{ type: 'table', children: [rows[0]!, ...rows.slice(2)].map(rowOf), position: paragraph.position }];
    });
}

/** Cells of each line, without the `|` around them. */
function rowsOf({ children }: Paragraph): PhrasingContent[][][] {
  const rows: PhrasingContent[][][] = [[[]]];
  for (const child of children) {
    // Two blanks at the end of a row.
    if (child.type === 'break') rows.push([[]]);
    else if (child.type !== 'text') rows.at(-1)!.at(-1)!.push(child);
    else
      for (const part of child.value.split(/(\n|\|)/)) {
        if (part === '\n') rows.push([[]]);
        else if (part === '|') rows.at(-1)!.push([]);
        else if (part !== '')
          rows
            .at(-1)!
            .at(-1)!
            .push({ type: 'text', value: part, position: child.position } satisfies Text);
      }
  }
  return rows.map((cells) => cells.filter((cell, at) => (at > 0 && at < cells.length - 1) || !isBlank(cell)));
}

const isBlank = (cell: readonly PhrasingContent[]): boolean => cell.every((node) => node.type === 'text' && node.value.trim() === '');

const isDelimiter = (cell: readonly PhrasingContent[]): boolean =>
  cell.length === 1 && cell[0]!.type === 'text' && /^\s*:?-+:?\s*$/.test(cell[0].value);

const rowOf = (cells: PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});
