import { lineAbove } from '../../text/lines.ts';
import type { Line, LineConstruct } from '../construct.ts';

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

/** `| a | b |` and more rows, none of them with dashes right below the first: a table of kramdown without a head. It goes through as it is. */
export const headlessTable: LineConstruct = {
  opener: '\\|',
  read(line) {
    const { text, end } = line;
    const next = /^\r?\n[ \t]*([^\r\n]*)/.exec(text.slice(end, end + 999))?.[1] ?? '';
    if (rowAbove(line).trim() !== '' || !next.startsWith('|') || /^[|:+= -]*$/.test(next)) return null;
    const rest = text.slice(end).search(/\n[ \t>]*\r?(?:\n|$)/);
    return { end: rest === -1 ? text.trimEnd().length : end + rest, as: 'block' };
  },
};

function rowAbove({ text, start }: Line): string {
  const above = lineAbove(text, start);
  return text.slice(above.start, above.end);
}
