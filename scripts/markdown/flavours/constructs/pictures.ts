import type { InlineConstruct } from '../construct.ts';

const sized =
  /!\[((?:[^[\]\\\n]|\\.){0,500})\]\([ \t]*[^\s()<>]{1,1000}(?:[ \t]+"((?:[^"\\\n]|\\.){0,500})")?[ \t]+=\d{0,5}%?x\d{0,5}%?[ \t]*\)/y;

/** `@[youtube](abc)`: a video of YFM, in a line or on one. */
export const video: InlineConstruct = {
  opener: '@\\[[a-z]',
  read(text, at) {
    const [whole] = /^@\[[a-z]+\]\([^()\n]{0,300}\)/.exec(text.slice(at, at + 350)) ?? [];
    return whole === undefined ? null : { end: at + whole.length, type: 'image' };
  },
};

/** `![A cat](a.png "Tom" =100x)`: a picture with its size, which Markdown takes for text. */
export const sizedPicture: InlineConstruct = {
  opener: '!\\[',
  read(text, at) {
    sized.lastIndex = at;
    const [whole, alt = '', title = ''] = sized.exec(text) ?? [];
    if (whole === undefined) return null;
    const titleAt = at + whole.lastIndexOf(`"${title}"`) + 1;
    return {
      end: at + whole.length,
      type: 'image',
      shown: [
        { kind: 'alt', range: { start: at + 2, end: at + 2 + alt.length }, syntax: 'label' },
        ...(title ? [{ kind: 'title', range: { start: titleAt, end: titleAt + title.length }, syntax: 'title' } as const] : []),
      ],
    };
  },
};
