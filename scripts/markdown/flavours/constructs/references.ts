import { type InlineConstruct, type LineConstruct, LONGEST } from '../construct.ts';

/** `[text][some.name]`, `[some.name][]`, whose name is a heading of some page: the end of a link for which no page has a definition. */
export const pageReference: InlineConstruct = {
  opener: '\\]\\[[\\w.:/-]*\\]',
  read(text, at) {
    const [whole] = /^\]\[[\w.:/-]{0,200}\]/.exec(text.slice(at, at + 210)) ?? [];
    return whole === undefined ? null : { end: at + whole.length, as: 'link', type: 'link' };
  },
};

/** `[text] [label]`, the label of a definition on the page: one link to Python-Markdown, where Markdown sees two. */
export const spacedReference: InlineConstruct = {
  opener: '\\]\\s\\[',
  read(text, at, end, page) {
    const [whole, label] = /^\]\r?\s[ \t>]{0,99}\[([^[\]^][^[\]]{0,199})\]/.exec(text.slice(at, Math.min(end, at + LONGEST))) ?? [];
    return whole !== undefined && page?.isDefined(label!) ? { end: at + whole.length, as: 'link', type: 'link' } : null;
  },
};

/**
 * `[^1]`, whose note may stand where Markdown sees none; right behind brackets, as in `[text][^1]`, Markdown sees a reference to nothing,
 * and no link.
 */
export const footnote: InlineConstruct = {
  opener: '\\[\\^',
  read(text, at) {
    const [whole] = /^\[\^[^\]\s[]{1,99}\]/.exec(text.slice(at, at + 110)) ?? [];
    return whole === undefined || text[at + whole.length] === ':' ? null : { end: at + whole.length, type: 'footnote' };
  },
};

/** `@smith2020`, `[see @doi:10.1/a, p. 3]`: the name by which a bibliography has what is cited; letters without accents alone are read. */
export const citation: InlineConstruct = {
  opener: '@\\w',
  read(text, at) {
    if (/[\p{L}\p{N}_@./]/u.test(text[at - 1] ?? '')) return null;
    const [name] = /^@(?:https?:\/\/[^\s\]]{1,300}|\w(?:[\w:.#$%&+?~/-]{0,200}[\w/])?)/.exec(text.slice(at, at + 320))!;
    return { end: at + name.length, type: 'code' };
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

/** `:{header-rows="1"}`, `::{align="center"}`: attributes of a table of YFM, its rows and cells. */
export const tableAttributes: InlineConstruct = {
  opener: '::?\\{[A-Za-z#.]',
  read(text, at) {
    const [whole] = /^::?\{[^{}\n]{1,500}\}/.exec(text.slice(at, at + 510)) ?? [];
    return whole === undefined || !/[|\s]/.test(text[at - 1] ?? '') ? null : { end: at + whole.length, type: 'anchor' };
  },
};

/** `#|`, `||`, `|#`: the marks of a table of YFM, between which blocks stand. */
export const tableMark: InlineConstruct = {
  opener: '#\\|\\||#\\||\\|#|\\|\\|',
  read: (text, at) => ({ end: at + (text.startsWith('#||', at) ? 3 : 2), type: 'other' }),
};
