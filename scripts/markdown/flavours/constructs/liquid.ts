import { type Found, type InlineConstruct, type Line, type LineConstruct, pastCloser } from '../construct.ts';
import { shownArguments } from './arguments.ts';

const shown = ['alt', 'caption', 'description', 'heading', 'label', 'text', 'title'];

/** Tags whose content is code. */
const ofCode = new Set(['highlight', 'codeblock', 'mermaid', 'math', 'plantuml', 'comment', 'uml', 'graphviz']);

/** `{% tag a="b" %}`: of Liquid, of Jinja and of YFM. */
export const liquidTag: InlineConstruct = {
  opener: '\\{%',
  read(text, at, limit) {
    const end = endOf(text, at, limit);
    return end === null ? null : { end, type: 'variable', shown: shownArguments(text, { start: at, end }, shown) };
  },
};

/** Tags on lines of their own, and those whose content is code. */
export const liquidLine: LineConstruct = {
  opener: '\\{%',
  read(line) {
    const { text, start } = line;
    const code = codeBlock(line);
    if (code) return code;
    const tags = tagsOf(line);
    if (tags === null || (tags.length === 1 && line.isAmongText() && isLone(line, tags[0]!))) return null;
    const end = tags.at(-1)!;
    const title = tags.length === 1 ? noteTitle.exec(text.slice(start, end)) : null;
    if (!title) return { end, shown: shownArguments(text, { start, end }, shown) };
    const from = start + title[1]!.length;
    return { end, title: { start: from, end: from + title[2]!.length } };
  },
};

/** `{% note info "Title" %}`, `{% cut "Title" %}`: what stands in the quotes is Markdown. */
const noteTitle = /^(\{%[ \t]*(?:note[ \t]+\w+|cut|block)[ \t]+["«“])(.*[^\s])["»”][ \t]*%\}(?:\{[^{}]*\})?$/;

function tagsOf({ text, start, end }: Line): number[] | null {
  const ends: number[] = [];
  for (let at = start; at < end;) {
    const to = endOf(text, at, text.length);
    if (to === null) return null;
    at = pastAttributes(text, to, end);
    ends.push(at);
    while (text[at] === ' ' || text[at] === '\t') at += 1;
    if (to > end && !/[\r\n]/.test(text[at] ?? '\n')) return null;
  }
  return ends;
}

/** `{% cut "A" %}{name=b}` */
const pastAttributes = (text: string, at: number, end: number): number => (/^\{[^{}]*\}$/.test(text.slice(at, end)) ? end : at);

/** Nothing closes it, and it closes nothing: `{% link a.md %}`. */
function isLone({ text, start, past }: Line, end: number): boolean {
  const name = nameOf(text, start);
  return !/^(?:end|else|elsif|elif|when)/.test(name) && past(`end${name}`, end) === null;
}

/** `{% highlight ruby %}`, lines of code, `{% endhighlight %}` */
function codeBlock({ text, start, past }: Line): Found | null {
  const name = nameOf(text, start);
  if (!ofCode.has(name)) return null;
  const closer = past(`end${name}`, start);
  const end = closer === null ? null : past('%}', closer);
  return end === null ? null : { end, as: 'block', kind: 'code', type: 'code' };
}

function nameOf(text: string, at: number): string {
  const name = /\{%-?[ \t\r\n]*(\w*)/y;
  name.lastIndex = at;
  return name.exec(text)?.[1] ?? '';
}

function endOf(text: string, at: number, limit: number): number | null {
  if (!text.startsWith('{%', at)) return null;
  const end = pastCloser(text, '%}', at + 2, limit);
  return end !== null && /\n[ \t>]*\r?\n/.test(text.slice(at, end)) ? null : end;
}
