import type { InlineConstruct, LineConstruct } from '../construct.ts';

/** `[text][some.name]` whose name is a heading of some page: the end of a link for which no page has a definition. */
export const pageReference: InlineConstruct = {
  opener: '\\]\\[[\\w.:/-]+\\]',
  read(text, at) {
    const [whole] = /^\]\[[\w.:/-]{1,200}\]/.exec(text.slice(at, at + 210)) ?? [];
    return whole === undefined ? null : { end: at + whole.length, as: 'link', type: 'link' };
  },
};

/** `[*term]: What it means`: a term of YFM, to which `[text](*term)` leads. What is behind it is Markdown. */
export const term: LineConstruct = {
  opener: '\\[\\*',
  read({ text, start, end }) {
    const [head] = /^\[\*[^[\]\n]{1,200}\]:[ \t]*/.exec(text.slice(start, end)) ?? [];
    if (head === undefined) return null;
    return { end, kind: 'definition', title: start + head.length < end ? { start: start + head.length, end } : null };
  },
};

/** `#|`, `||`, `|#`: the marks of a table of YFM, between which blocks stand. */
export const tableMark: InlineConstruct = {
  opener: '#\\|\\||#\\||\\|#|\\|\\|',
  read: (text, at) => ({ end: at + (text.startsWith('#||', at) ? 3 : 2), type: 'other' }),
};
