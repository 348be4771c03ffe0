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

const name = /(?<![A-Za-z\d:]):(?:[a-z][\w+-]{0,100}|[+-]1):(?![A-Za-z\d:])/y;
