import { type InlineConstruct, type LineConstruct, LONGEST } from '../construct.ts';

const list = /\{:?[ \t]*[#.A-Za-z][^{}\n]*\}/y;

function endOf(text: string, at: number): number | null {
  list.lastIndex = at;
  return list.test(text) ? list.lastIndex : null;
}

/** `{#id}`, `{.class}`, `{: .class #id}`: attributes of a heading, a link, a picture. */
export const attributes: InlineConstruct = {
  opener: '\\{:|\\{ ?[#.][\\w-]',
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
    const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - LONGEST), at);
    const end = /^#{1,6}(?!#)/.test(line) && !line.includes('{#') ? endOf(text, at) : null;
    return end === null ? null : { end, type: 'anchor' };
  },
};

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

/** `{::comment}`, lines, `{:/comment}`, and the same of `nomarkdown`: what kramdown leaves alone. */
export const kramdownBlock: LineConstruct = {
  opener: '\\{::',
  read({ text, start, end, past }) {
    const [head, name] = /^\{::(comment|nomarkdown)(?:[ \t][^{}\n]*)?\}$/.exec(text.slice(start, end)) ?? [];
    const closer = head === undefined ? null : (past(`{:/${name}}`, end) ?? past('{:/}', end));
    return closer === null ? null : { end: closer, as: 'block', kind: 'directive' };
  },
};

/** `<div class="grid" markdown>`: what stands below it is Markdown, and no HTML. */
export const markdownElement: LineConstruct = {
  opener: '<[a-z]',
  read: ({ text, start, end }) =>
    /^<[a-z]+[^<>]*[ \t]markdown(?:[ \t]*=[ \t]*["']?(?:1|block|span)["']?)?(?:[ \t][^<>]*)?>$/.test(text.slice(start, end))
      ? { end }
      : null,
};
