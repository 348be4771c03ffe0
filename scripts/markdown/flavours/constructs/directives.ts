import type { Range } from '../../../model/page.ts';
import { type Found, type InlineConstruct, type Line, type LineConstruct, LONGEST } from '../construct.ts';
import { lineAbove } from '../../text/lines.ts';
import type { Shown } from '../../segments/text.ts';
import { isForReaders } from './arguments.ts';

/** Directives of MyST whose content is code, or the settings of something. */
const ofCode = new Set(
  'code code-block code-cell sourcecode literalinclude math mermaid toctree eval-rst raw image include bibliography glossary-data csv-table graphviz doctest parsed-literal prompt'.split(
    ' ',
  ),
);

/** What writes pages from code lists names and settings: `automodule`, `autodoc2-summary`. */
const isOfCode = (name: string): boolean => ofCode.has(name) || name.startsWith('auto');

/** Directives whose argument is a path, an address or a number. */
const withPath = new Set(['figure', 'grid', 'button-link', 'button-ref', 'iframe', 'video', 'embed', 'card-carousel']);

/** `` ```{note} Title `` and `:::{note} Title`: a directive whose content is Markdown. */
export const directive: LineConstruct = {
  opener: '(?:`{3,}|~{3,}|:{3,})\\{',
  read({ text, start, end, past }) {
    const [head, marks, name, title] = /^([`~:]{3,})\{([\w:-]+)\}[ \t]*(.*)$/.exec(text.slice(start, end)) ?? [];
    if (head === undefined) return null;
    if (isOfCode(name!)) return codeOf(name!, marks!, { text, end, past });
    const isTitle = !withPath.has(name!) && isForReaders(title!);
    return { end, fence: marks!, title: isTitle ? { start: end - title!.length, end } : null };
  },
};

/** What readers see among the options of a directive whose content is code. */
function shownOptions(text: string, from: number): Shown[] {
  const shown: Shown[] = [];
  const option = /\r?\n[ \t>]*:([\w-]+):[ \t]*([^\r\n]*)/y;
  option.lastIndex = from;
  for (let found = option.exec(text); found; found = option.exec(text))
    shown.push(...shownOption(found[1]!, { start: option.lastIndex - found[2]!.length, end: option.lastIndex }));
  return shown;
}

function shownOption(name: string, range: Range): Shown[] {
  const isShown = /^(?:alt|caption|header|title|label)$/.test(name) && range.start < range.end;
  return isShown ? [{ kind: name === 'alt' ? 'alt' : 'title', range, syntax: 'argument' }] : [];
}

/** What pages are called in a table of contents: `Title <path>`. */
function shownEntries(text: string, from: number, marks: string): Shown[] {
  const shown: Shown[] = [];
  const line = /\r?\n([ \t>]*)([^\r\n]*)/y;
  line.lastIndex = from;
  for (let found = line.exec(text); found && !found[2]!.startsWith(marks); found = line.exec(text)) {
    const [title] = /^[^\s:<][^<>]*?(?=[ \t]+<[^<>]+>[ \t]*$)/.exec(found[2]!) ?? [];
    const start = line.lastIndex - found[2]!.length;
    if (title) shown.push({ kind: 'label', range: { start, end: start + title.length }, syntax: 'argument' });
  }
  return shown;
}

/** Of a fence of colons the end is searched here: Markdown knows those of backticks alone. */
function codeOf(name: string, marks: string, { text, end, past }: Pick<Line, 'text' | 'end' | 'past'>): Found | null {
  const shown = [...shownOptions(text, end), ...(name === 'toctree' ? shownEntries(text, end, marks) : [])];
  if (!marks.startsWith(':')) return { end, as: 'fence', shown };
  const closer = past(`\n${marks}`, end);
  if (closer === null || text[closer] === ':') return null;
  return { end: closer, as: 'block', kind: 'code', type: 'code', shown };
}

/** `:name: value` below the first line of a directive; of some names it is Markdown. */
export const directiveOption: LineConstruct = {
  opener: ':[A-Za-z]',
  read({ text, start, end }) {
    const [head, name] = /^:([\w-]+):(?:[ \t]+|$)/.exec(text.slice(start, end)) ?? [];
    if (head === undefined) return null;
    const range: Range = { start: start + head.length, end };
    if (range.start >= end) return { end };
    if (name === 'alt') return { end, shown: [{ kind: 'alt', range, syntax: 'argument' }] };
    return {
      end,
      title: /^(?:caption|header|footer|title|label)$/.test(name!) && isForReaders(text.slice(range.start, end)) ? range : null,
    };
  },
};

/** The same as YAML between two `---`, right below the first line. */
export const directiveSettings: LineConstruct = {
  opener: '---',
  read({ text, start, end }) {
    if (text.slice(start, end) !== '---' || !isBelowHead(text, start)) return null;
    const settings = /(?:\r?\n[ \t>]*(?![ \t>]|---)[^\r\n]*){0,30}\r?\n[ \t>]*---(?=[ \t]*(?:\r?\n|$))/y;
    settings.lastIndex = end;
    return settings.test(text) ? { end: settings.lastIndex, as: 'block', kind: 'code', type: 'code' } : null;
  },
};

/** Whether a line is right below the first one of a directive, or, in a page within a page, below that and a blank one. */
function isBelowHead(text: string, at: number): boolean {
  const above = lineAbove(text, at);
  const line = text.slice(above.start, above.end);
  if (line.trim() !== '') return firstLine.test(line);
  const { start, end } = lineAbove(text, above.start);
  return /^[ \t>]*(?:`{3,}|~{3,}|:{3,})\{myst\}/.test(text.slice(start, end));
}

const firstLine = /^[ \t>]*(?:`{3,}|~{3,}|:{3,})\{[\w:-]+\}/;

/** `` {ref}`text <target>` ``: a role of MyST; words before its target readers see. */
export const role: InlineConstruct = {
  opener: '\\{[a-z][\\w:.+-]*\\}`',
  read(text, at, limit) {
    const [head, ticks] = /^\{[a-z][\w:.+-]*\}(`+)/.exec(text.slice(at, Math.min(limit, at + 100))) ?? [];
    if (head === undefined) return null;
    const from = at + head.length;
    const to = text.slice(from, Math.min(limit, from + LONGEST)).indexOf(ticks!);
    if (to === -1) return null;
    const [words] = /^[^<>`]*\p{L}[^<>`]*(?=[ \t]<[^<>]+>$)/u.exec(text.slice(from, from + to)) ?? [];
    const range = { start: from, end: from + (words?.length ?? 0) };
    return { end: from + to + ticks!.length, type: 'code', shown: words ? [{ kind: 'label', range, syntax: 'argument' }] : [] };
  },
};
