import { type LineConstruct, LONGEST } from '../construct.ts';

/**
 * `!!! note "Title"`, `??? note`, `=== "Tab"`: a box or a tab of Python-Markdown, whose content is indented. Its title is Markdown, and what
 * is below it as well.
 */
export const indentedBlock: LineConstruct = {
  opener: '!!!|\\?\\?\\?|===',
  read({ text, start, end }) {
    const [head, before, title] = block.exec(text.slice(start, end)) ?? [];
    if (head === undefined) return null;
    const from = start + before!.length;
    return { end, as: 'head', title: title ? { start: from, end: from + title.length } : null };
  },
};

const block = /^((?:(?:!!!|\?\?\?\+?)[ \t]?[\w-]+(?:[ \t]+[\w-]+)*|===[!+]{0,2}(?=[ \t]))(?:[ \t]*")?)(?:(?<=")(.*)")?[ \t]*$/;

/** `Term`, then `: What it means`, or `~ What it means`. */
export const definition: LineConstruct = {
  opener: '[:~][ \\t]',
  read({ text, start, end }) {
    const line = text.slice(0, start);
    const before = line.slice(0, line.lastIndexOf('\n') + 1).trimEnd();
    if (before === '' || start - before.length > 200 || end === start + 1) return null;
    return { end: start + 1, as: 'item', kind: 'definition' };
  },
};

/** `::: package.module`, with its options indented below it: what mkdocstrings writes from code. */
export const identifier: LineConstruct = {
  opener: ':::[ \\t]+[A-Za-z_]',
  read({ text, start, end }) {
    if (!/^:::[ \t]+[\w.:/[\]-]+$/.test(text.slice(start, end))) return null;
    const [options] = indentedLines(text.slice(text.lastIndexOf('\n', start) + 1, start)).exec(text.slice(end, end + LONGEST)) ?? [];
    return { end: end + (options?.length ?? 0), as: 'block', kind: 'code', type: 'code' };
  },
};

/** Lines that are indented by four signs more than a line that begins so. */
const indentedLines = (prefix: string): RegExp =>
  new RegExp(`^(?:[ \\t]*\\r?\\n(?:${prefix.replace(/[^>]/g, '[ \\t]')}(?: {4}|\\t)[^\\n\\r]*))+`);
