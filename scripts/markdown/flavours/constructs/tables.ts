import { lineAbove, lineStart } from '../../text/lines.ts';
import { type InlineConstruct, type Line, type LineConstruct, LONGEST } from '../construct.ts';

/** `|---+---|`, `| --- | -- -- |`: the row below the head of a table, as kramdown and Python-Markdown have it beside that of GFM. */
export const delimiterRow: LineConstruct = {
  opener: '[|:+=-]',
  read(line) {
    const row = line.text.slice(line.start, line.end);
    return /^[|:+= -]*$/.test(row) && row.includes('|') && /[+=]|- +-/.test(row) && rowAbove(line).includes('|')
      ? { end: line.end, as: 'row' }
      : null;
  },
};

/**
 * `| a | b |` and more rows, none of them with dashes right below the first: a table of kramdown without a head. Each row is a line of its
 * own, whose cells are one text.
 */
export const headlessTable: LineConstruct = {
  opener: '\\|',
  read(line) {
    const { text, start, end } = line;
    if (line.isBelowLine() ? !isRow(rowAbove(line)) : !isFirstRow(line)) return null;
    const [, between = ''] = /^\|(.*)\|$/.exec(text.slice(start, end)) ?? [];
    const cells = between.trim();
    if (/^[|:+= -]*$/.test(cells)) return { end };
    const from = text.indexOf(cells, start + 1);
    return { end, title: { start: from, end: from + cells.length } };
  },
};

/** The bars between the cells of such a row, before its last one. */
export const rowBar: InlineConstruct = {
  // Blanks count from their first one on: a long run of them is not read again from each of the others.
  opener: '(?<![ \\t])[ \\t]+\\||\\|',
  read(text, at, limit) {
    if (!/^[ \t]*\|/.test(text.slice(limit, limit + 99))) return null;
    const before = text.slice(Math.max(0, at - LONGEST), at);
    const line = before.slice(lineStart(before, before.length));
    const [bar] = /^[ \t]*\|[ \t]*/.exec(text.slice(at, at + 99))!;
    return isRow(line) ? { end: at + bar.length, type: 'other' } : null;
  },
};

function isFirstRow(line: Line): boolean {
  const next = /^\r?\n[ \t>]*([^\r\n]*)/.exec(line.text.slice(line.end, line.end + 999))?.[1] ?? '';
  const isAlone =
    /\S/.test(line.text.slice(lineStart(line.text, line.start), line.start).replaceAll('>', '')) || /^[ \t>]*$/.test(rowAbove(line));
  return isAlone && next.startsWith('|') && !/^[|:+= -]*$/.test(next);
}

/** Marks of quotes and lists may stand before it. */
const isRow = (line: string): boolean => /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]){0,99}\|/.test(line);

function rowAbove({ text, start }: Line): string {
  const above = lineAbove(text, start);
  return text.slice(above.start, above.end);
}
