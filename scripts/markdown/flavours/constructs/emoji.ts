import type { InlineConstruct } from '../construct.ts';

/** `:tada:`, `:material-check:`: a picture by its name. */
export const emoji: InlineConstruct = {
  mdx: true,
  opener: ':[a-z+-]',
  read(text, at) {
    name.lastIndex = at;
    const [whole] = name.exec(text) ?? [];
    return whole === undefined ? null : { end: at + whole.length, type: 'image' };
  },
};

const name = /(?<![A-Za-z\d:]|[A-Za-z\d]_):(?:[a-z][\w+-]{0,100}|[+-]1):(?![A-Za-z\d:]|_[A-Za-z\d])/y;

/** `++ctrl+alt+del++`: keys of PyMdown, by their names. In braces it is text that Critic Markup inserts: `{++new++}`. */
export const keys: InlineConstruct = {
  opener: '\\+\\+["\\w]',
  read(text, at) {
    keyNames.lastIndex = at;
    const [whole] = keyNames.exec(text) ?? [];
    return whole === undefined ? null : { end: at + whole.length, type: 'code' };
  },
};

const keyNames = /(?<![\w+{])\+\+(?:[\w-]{1,30}|"[^"+\n]{1,60}")(?:\+(?:[\w-]{1,30}|"[^"+\n]{1,60}")){0,9}\+\+/y;
