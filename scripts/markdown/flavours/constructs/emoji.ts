import type { InlineConstruct } from '../construct.ts';

/** `:tada:`, `:material-check:`: a picture by its name. */
export const emoji: InlineConstruct = {
  mdx: true,
  opener: '(?<![\\w:]):(?:[a-z][\\w+-]*|[+-]1):(?![\\w:])',
  read(text, at) {
    const [whole] = /^:(?:[a-z][\w+-]{0,100}|[+-]1):/.exec(text.slice(at, at + 110)) ?? [];
    return whole === undefined ? null : { end: at + whole.length, type: 'image' };
  },
};
