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

/** `[see @smith2020, p. 3; @doi:10.1/a]`: what a bibliography has, in brackets, on one line. Words before the first name readers see. */
export const citations: InlineConstruct = {
  opener: '\\[',
  read(text, at) {
    const [whole, words] = /^\[((?:[^[\]@\n]*\s)?)-?@\w[^[\]\n]{0,300}\](?![([])/.exec(text.slice(at, at + 400)) ?? [];
    if (whole === undefined) return null;
    const range = { start: at + 1, end: at + 1 + words!.trimEnd().length };
    return { end: at + whole.length, type: 'code', shown: range.start < range.end ? [{ kind: 'label', range, syntax: 'argument' }] : [] };
  },
};

/** `@smith2020`: the name alone; letters without accents are read. */
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
