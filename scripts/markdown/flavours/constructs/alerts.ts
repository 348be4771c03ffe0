import type { LineConstruct } from '../construct.ts';

/** `[!NOTE]` at the head of a quote; with what stands behind it as a title, and `+` or `-` for what can be folded: `[!tip]- Title`. */
export const alert: LineConstruct = {
  mdx: true,
  opener: '\\[!',
  read({ text, start, end }) {
    const [, mark, title] = /^(\[![A-Za-z][\w-]*(?:\|[\w-]+)?\][+-]?)(?:[ \t]+(.*))?$/.exec(text.slice(start, end)) ?? [];
    if (mark === undefined) return null;
    return { end, title: title ? { start: end - title.length, end } : null };
  },
};

/** `[!NOTE]` alone on its line, as GitHub and Microsoft Learn have it. */
export const plainAlert: LineConstruct = {
  mdx: true,
  opener: '\\[!',
  read: ({ text, start, end }) => (/^\[![A-Za-z]+\]$/.test(text.slice(start, end)) ? { end } : null),
};
