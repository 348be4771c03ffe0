import type { Range } from '../../../model/page.ts';
import type { Found, InlineConstruct, LineConstruct } from '../construct.ts';
import { pastCloser } from '../construct.ts';

/**
 * `:::tip Title`, `::: details Title {open}`, `:::note[Title]{icon="star"}`, `:::`: a container of Markdown, line by line. Its title is Markdown.
 * One whose content is a diagram is code: `::: mermaid`.
 */
export const container: LineConstruct = {
  mdx: true,
  opener: ':::',
  read({ text, start, end, past }) {
    const line = text.slice(start, end);
    const [, marks, name] = head.exec(line) ?? [];
    if (marks === undefined) return null;
    if (name === 'mermaid') return diagram(past(`\n${marks}`, end));
    const range = titleIn(line);
    return { end, title: range && { start: start + range.start, end: start + range.end } };
  },
};

const head = /^(:{3,})[ \t]*(?:$|\{?([A-Za-z][\w:-]*))/;

const diagram = (closer: number | null): Found | null =>
  closer === null ? null : { end: closer, as: 'block', kind: 'code', type: 'code' };

const bracketed = /^:{3,}[ \t]*\w[\w:-]*\[((?:[^\]\\[]|\\.|\[[^\]]*\])*)\]/;
const behind = /^:{3,}[ \t]*\w[\w:-]*(?:\{[^{}]*\})?[ \t]+(?![\w-]+[ \t]*=)([^\s{](?:[^{]|\{(?=\{))*?)[ \t]*(?:\{[^{}]*\})?$/;

function titleIn(line: string): Range | null {
  const found = bracketed.exec(line) ?? behind.exec(line);
  if (!found || !/\p{L}|\p{N}/u.test(found[1]!)) return null;
  const at = line.indexOf(found[1]!, line.search(/[\w:-]\[|[\w}][ \t]/));
  return { start: at, end: at + found[1]!.length };
}

/** `/// tip | Title`, `///`: a block of PyMdown. */
export const slashBlock: LineConstruct = {
  opener: '///',
  read({ text, start, end }) {
    const title = /^(\/{3,}[ \t]*[\w-]+[ \t]*\|[ \t]*)(.+)$/.exec(text.slice(start, end));
    const from = title && start + title[1]!.length;
    return { end, title: from === null ? null : { start: from, end } };
  },
};

/** `:::image source="a.png" alt-text="A cat":::`, in a line. */
export const colonCode: InlineConstruct = {
  opener: ':::[A-Za-z]',
  read(text, at, limit) {
    if (!text.startsWith(':::', at)) return null;
    const end = pastCloser(text, ':::', at + 3, limit);
    return end === null ? null : { end, type: 'image' };
  },
};
