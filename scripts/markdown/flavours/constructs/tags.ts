import { fenceOf } from '../../text/code-ranges.ts';
import { lineAbove, lineStart } from '../../text/lines.ts';
import { shownArguments } from './arguments.ts';
import { type InlineConstruct, type Line, type LineConstruct, LONGEST, pastCloser } from '../construct.ts';

const attribute = '[ \\t]markdown(?:[ \\t]*=[ \\t]*["\']?(?:1|block|span)["\']?)?(?:[ \\t][^<>]*)?>';
const markdownHead = new RegExp(`^<([a-z]+)[^<>]*${attribute}`);

/** `<div class="grid" markdown>`, up to its `</div>`: what stands below it is Markdown, and no HTML. */
export const markdownElement: LineConstruct = {
  opener: '<[a-z]',
  read({ text, start, end }) {
    const line = text.slice(start, end);
    const [whole, name] = markdownHead.exec(line) ?? [];
    return whole === line ? { end, fence: `</${name}>` } : null;
  },
};

/** The same around words on its line: `<figcaption markdown>A [cat]</figcaption>`. */
export const markdownCaption: LineConstruct = {
  opener: '<[a-z]',
  read({ text, start, end }) {
    const line = text.slice(start, end);
    const [tag, name] = markdownHead.exec(line) ?? [];
    const closer = `</${name}>`;
    if (tag === undefined || !line.endsWith(closer) || tag.length + closer.length >= line.length) return null;
    return { end, title: { start: start + tag.length, end: end - closer.length } };
  },
};

/** A comment before words on its line: to Markdown all of the line is HTML. */
export const leadingComment: InlineConstruct = {
  opener: '<!--',
  read(text, at, limit) {
    if (!/(?:^|[\n\r])[ \t>]{0,50}$/.test(text.slice(Math.max(0, at - 99), at))) return null;
    const end = pastCloser(text, '-->', at + 4, limit);
    const isAlone = end === null || text.slice(at, end).includes('\n') || /^[ \t]*\r?(?:\n|$|<)/.test(text.slice(end, end + 99));
    return isAlone ? null : { end, type: 'html' };
  },
};

/** `</div>` with text on the next line: to kramdown and Python-Markdown the HTML ends here, to Markdown at a blank line. */
export const elementEnd: LineConstruct = {
  opener: '</[A-Za-z]',
  read({ text, start, end }) {
    const [whole, name] = /^<\/([A-Za-z][\w-]*)>$/.exec(text.slice(start, end)) ?? [];
    const isBeforeText = /^\r?\n[ \t]*[^\s<]/.test(text.slice(end, end + 99));
    return whole !== undefined && isBeforeText && closesAll(text, start, name!) ? { end, as: 'end' } : null;
  },
};

/** Whether what a tag closes was opened at the head of its lines, and nothing of its name is open within. */
function closesAll(text: string, at: number, name: string): boolean {
  const near = text.slice(Math.max(0, at - LONGEST), at);
  const block = near.split(/\n\r?\n/).at(-1)!;
  const opened = block.match(new RegExp(`<${name}\\b`, 'g'))?.length ?? 0;
  return opened - (block.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0) === 1 && block.startsWith(`<${name}`);
}

/** `<code>a_b</code>`: kramdown reads no marks in it, and no backslash holds off anything. */
export const rawElement: InlineConstruct = {
  opener: '<(?:code|kbd|samp|var)\\b',
  read(text, at, limit) {
    const near = text.slice(at, Math.min(limit, at + LONGEST));
    const [whole] = /^<(code|kbd|samp|var)\b[^<>]*>[^]*?<\/\1>/.exec(near) ?? [];
    return whole === undefined ? null : { end: at + whole.length, type: 'code' };
  },
};

/** A code block right below HTML: Markdown takes it for a line of that, where kramdown and Python-Markdown end HTML with its last tag. */
export const fenceBelowHtml: LineConstruct = {
  opener: '`{3,}|~{3,}',
  read(line) {
    const { text, start, end, past } = line;
    const fence = fenceOf(text.slice(start, end));
    const closer = fence !== null && isBelowTag(line) ? past(`\n${text.slice(lineStart(text, start), start)}${fence}`, end) : null;
    const isClosed = closer !== null && /^[ \t]*\r?(?:\n|$)/.test(text.slice(closer, closer + 99));
    return isClosed ? { end: closer, as: 'block', kind: 'code', type: 'code' } : null;
  },
};

/** Whether the line above is a tag, or ends with one: `</div>` */
function isBelowTag({ text, start }: Line): boolean {
  const { start: from, end } = lineAbove(text, start);
  return /^[ \t]*$/.test(text.slice(lineStart(text, start), start)) && /^[ \t]*<[/A-Za-z].*>[ \t]*$/.test(text.slice(from, end));
}

/** `<button @click="a">`, `<A #slot="{ b }" v-model:[c]="d">`: a tag of Vue, whose names of attributes HTML does not have. */
export const vueTag: InlineConstruct = {
  opener: '<[A-Za-z]',
  read(text, at, limit) {
    const [whole] = tag.exec(text.slice(at, Math.min(limit, at + LONGEST))) ?? [];
    return whole === undefined || !vueName.test(whole) ? null : { end: at + whole.length, as: 'tag', type: 'html' };
  },
};

const tag = /^<[A-Za-z][\w.:-]*(?:\s+[@#:A-Za-z_][^\s"'<>=/]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*\/?>/;

/**
 * `<Tabs>`, `</my-tab>`, `<Card title="One" />` alone on its line: a block to VitePress even below words, and what follows it is Markdown.
 *
 * @see https://github.com/vuejs/vitepress/blob/main/src/node/markdown/plugins/component.ts
 */
export const componentLine: LineConstruct = {
  opener: '</?(?:[A-Z]|[a-z]\\w*-)',
  read({ text, start, end, isBelowText }) {
    const line = text.slice(start, end);
    const isAlone = /^<\/[\w.-]+>$/.test(line) || tag.exec(line)?.[0] === line;
    return isAlone && isBelowText() ? { end, shown: shownArguments(text, { start, end }, shownNames, 'attribute') } : null;
  },
};

const shownNames = ['alt', 'title', 'label', 'text'];

const vueName = /\s(?:[@#][\w[]|[\w:.@#-]+\[)/;
