import { type InlineConstruct, type LineConstruct, LONGEST } from '../construct.ts';

const list = /\{:?[ \t]*[#.A-Za-z][^{}\n]*\}/y;

function endOf(text: string, at: number): number | null {
  list.lastIndex = at;
  return list.test(text) ? list.lastIndex : null;
}

/** `{#id}`, `{.class}`, `{: .class #id}`: attributes of a heading, a link, a picture. */
export const attributes: InlineConstruct = {
  opener: '\\{:|\\{ ?[#.][\\w\\\\-]',
  read(text, at) {
    const end = endOf(text, at);
    return end === null ? null : { end, type: 'anchor' };
  },
};

/** `## Title {#id}`, as Docusaurus has it in MDX. */
export const headingId: InlineConstruct = {
  mdx: true,
  opener: '\\{#[\\w-]',
  read(text, at) {
    const near = text.slice(Math.max(0, at - LONGEST), at);
    const line = near.slice(near.lastIndexOf('\n') + 1);
    const end = /^#{1,6}(?!#)/.test(line) && !line.includes('{#') ? endOf(text, at) : null;
    return end === null ? null : { end, type: 'anchor' };
  },
};

/**
 * Any list behind what it is about, and at the end of a heading: `{ data-a }`, `{target="_blank"}`, `{ id="a" .b }`.
 *
 * @see https://python-markdown.github.io/extensions/attr_list/
 */
export const attributeList: InlineConstruct = {
  opener: '\\{:? ?[A-Za-z#.]',
  read(text, at) {
    const end = endOf(text, at);
    return end !== null && (/[)`\]*_^]/.test(text[at - 1] ?? '') || endsHeading(text, at, end)) ? { end, type: 'anchor' } : null;
  },
};

/**
 * The same at the end of a line: `- A tab {selected}`, `{% cut "A" %}{name=b}`.
 *
 * @see https://github.com/arve0/markdown-it-attrs
 */
export const lastAttributes: InlineConstruct = {
  opener: '\\{[A-Za-z]',
  read(text, at) {
    const end = /[\s}|]/.test(text[at - 1] ?? '') ? endOf(text, at) : null;
    return end !== null && isLineEnd(text, end) ? { end, type: 'anchor' } : null;
  },
};

const isLineEnd = (text: string, at: number): boolean => /^[ \t]*\r?(?:\n|$)/.test(text.slice(at, at + 99));

function endsHeading(text: string, at: number, end: number): boolean {
  if (!isLineEnd(text, end)) return false;
  const near = text.slice(Math.max(0, at - LONGEST), at);
  return /^[ \t>]*#{1,6}(?!#)/.test(near.slice(near.lastIndexOf('\n') + 1));
}

/** The same with a name and its value alone, as behind pictures and code: `{width="300"}`, `{ data-a="b" }`. */
export const namedAttributes: InlineConstruct = {
  opener: '\\{ ?[A-Za-z][\\w-]*=',
  read(text, at) {
    if (!/[)`\]*_]/.test(text[at - 1] ?? '')) return null;
    const end = endOf(text, at);
    return end === null ? null : { end, type: 'anchor' };
  },
};

/** Attributes of the block before or behind them: `{: .class}`, `{:toc}`, `{.class}`. */
export const attributeLine: LineConstruct = {
  opener: '\\{[:#. ]|\\{[A-Za-z][\\w-]*=',
  read({ text, start, end }) {
    return endOf(text, start) === end || /^\{::?[\w/][^{}\n]*\}$/.test(text.slice(start, end)) ? { end, type: 'anchor' } : null;
  },
};

/** `{::nomarkdown}` and `{:/}` within a line, `{::options a="b" /}`: extensions of kramdown. */
export const extension: InlineConstruct = {
  opener: '\\{:[:/]',
  read(text, at, limit) {
    const [whole] = /^\{:[:/][^{}\n]{0,500}\}/.exec(text.slice(at, Math.min(limit, at + 510))) ?? [];
    return whole === undefined ? null : { end: at + whole.length, type: 'other' };
  },
};

/** `^` on a line of its own: the end of a block of kramdown. */
export const endOfBlock: LineConstruct = {
  opener: '\\^',
  read: ({ start, end }) => (end === start + 1 ? { end } : null),
};

/** `{::comment}`, lines, `{:/comment}`, and the same of `nomarkdown`: what kramdown leaves alone. */
export const kramdownBlock: LineConstruct = {
  opener: '\\{::',
  read({ text, start, end, past }) {
    const [head, name] = /^\{::(comment|nomarkdown)(?:[ \t][^{}\n]*)?\}$/.exec(text.slice(start, end)) ?? [];
    const closer = head === undefined ? null : (past(`{:/${name}}`, end) ?? past('{:/}', end));
    return closer === null ? null : { end: closer, as: 'block', kind: 'directive' };
  },
};

/** `## A heading [[a-heading]]`: the id of a heading of doc-builder. */
export const bracketedId: InlineConstruct = {
  opener: '\\[\\[',
  read(text, at) {
    const [id] = /^\[\[[\w-]{1,99}\]\](?=[ \t]*\r?(?:\n|$))/.exec(text.slice(at, at + 120)) ?? [];
    return id === undefined ? null : { end: at + id.length, type: 'anchor' };
  },
};

/** `## A heading [#a-heading]`: the id of a heading of Nextra. Elsewhere it is a text in brackets: `[#12]`. */
export const hashedId: InlineConstruct = {
  opener: '\\[#',
  read(text, at) {
    const [id] = /^\[#[\w-]{1,99}\](?=[ \t]*\r?(?:\n|$))/.exec(text.slice(at, at + 120)) ?? [];
    const before = text.slice(Math.max(0, at - 600), at);
    const isHeading = /^[ \t>]{0,9}#{1,6}[ \t]/.test(before.slice(before.lastIndexOf('\n') + 1));
    return id === undefined || !isHeading ? null : { end: at + id.length, type: 'anchor' };
  },
};
