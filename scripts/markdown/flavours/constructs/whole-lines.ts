import { type InlineConstruct, type LineConstruct, LONGEST } from '../construct.ts';

/** What becomes something else as a whole: `[[toc]]`, `[TOC]`, `<<< @/a.js{2}`, `--8<-- "a.md"`, `@[code](a.js)`, `@include a.md`. */
export const wholeLine: LineConstruct = {
  opener: '\\[\\[|\\[TOC|\\[toc|\\[\\[_|<<<|--8<--|-8<-|;--8<--|@\\[|\\*\\[',
  read({ text, start, end }) {
    const line = text.slice(start, end);
    return lines.some((expression) => expression.test(line)) ? { end } : null;
  },
};

/** `--8<--`, names of files, `--8<--`: snippets of PyMdown, one a line. */
export const snippets: LineConstruct = {
  opener: ';?-{1,2}8<-',
  read({ text, start, end, past }) {
    const [marks] = /^-{1,2}8<-{1,2}$/.exec(text.slice(start, end)) ?? [];
    const closer = marks === undefined ? null : past(`\n${marks}`, end);
    return closer === null || /\n[ \t>]*\r?\n/.test(text.slice(end, closer)) ? null : { end: closer };
  },
};

const lines = [
  /^\[\[_?toc_?\]\]$/i,
  /^\[toc\]$/i,
  /^<<<[ \t]*[@./\w].*$/,
  /^;?-{1,2}8<-{1,2}(?:[ \t]+["'].*)?$/,
  /^@\[\w+[^\]]*\]\([^()]*\)$/,
];

/** `*[HTML]: Hyper Text Markup Language`: what is behind it readers see. */
export const abbreviation: LineConstruct = {
  opener: '\\*\\[',
  read({ text, start, end }) {
    const [head] = /^\*\[[^[\]\n]{1,200}\]:[ \t]*/.exec(text.slice(start, end)) ?? [];
    if (head === undefined) return null;
    const range = { start: start + head.length, end };
    return { end, kind: 'definition', shown: range.start < end ? [{ kind: 'title', range, syntax: 'argument' }] : [] };
  },
};

/** `[[toc]]` with words behind it, which VitePress does not show. */
export const contents: InlineConstruct = { opener: '\\[\\[toc\\]\\]', read: (_, at) => ({ end: at + '[[toc]]'.length, type: 'other' }) };

/**
 * `[[autodoc]] Pipeline`, with what of it is shown as a list below: what doc-builder writes from code.
 *
 * @see https://github.com/huggingface/doc-builder#writing-api-documentation-python
 */
export const autodoc: LineConstruct = {
  opener: '\\[\\[autodoc\\]\\]',
  read({ text, start, end }) {
    if (!/^\[\[autodoc\]\][ \t]+\S+$/.test(text.slice(start, end))) return null;
    const [members] = /^(?:[ \t]*\r?\n[ \t>]*-[ \t]+[\w.]+(?=[ \t]*(?:\r?\n|$)))*/.exec(text.slice(end, end + LONGEST))!;
    return { end: end + members.length, as: 'block' };
  },
};

/** `% words`: a comment of MyST. */
export const percentLine: LineConstruct = { opener: '%', read: ({ end }) => ({ end }) };

/** `+++ {"a": "b"}`: where a block of a notebook ends, and what is said of the next one. */
export const blockBreak: LineConstruct = {
  opener: '\\+\\+\\+',
  read: ({ text, start, end }) => (/^\+{3,}(?:[ \t]|$)/.test(text.slice(start, end)) ? { end } : null),
};

/** `(name)=`: what links of MyST lead to. */
export const target: LineConstruct = {
  opener: '\\([\\w:./ -]+\\)=',
  read: ({ text, start, end }) => (/^\([\w:./ -]{1,200}\)=$/.test(text.slice(start, end)) ? { end, type: 'anchor' } : null),
};

/** `##Title`: a heading to Python-Markdown, and words to Markdown. A single mark leaves no room to tell Markdown so. */
export const gluedHeading: LineConstruct = {
  opener: '##[^\\s]|#{1,6}\\u00a0',
  read({ text, start, end }) {
    const [, marks, words] = /^(#{2,6}|#{1,6}\u00a0+)([^#\s].*)$/.exec(text.slice(start, end)) ?? [];
    if (marks === undefined) return null;
    const from = start + marks.length;
    return { end, title: { start: from, end: from + words!.replace(/(?<!#)#+$/, '').length } };
  },
};
