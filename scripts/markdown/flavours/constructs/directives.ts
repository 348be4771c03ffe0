import type { Range } from '../../../model/page.ts';
import { type Found, type InlineConstruct, type LineConstruct, LONGEST } from '../construct.ts';
import { isForReaders } from './arguments.ts';

/** Directives of MyST whose content is code, or the settings of something. */
const ofCode = new Set(
  'code code-block code-cell sourcecode literalinclude math mermaid toctree eval-rst raw image include bibliography glossary-data csv-table graphviz automodule autoclass autofunction autosummary doctest parsed-literal prompt'.split(
    ' ',
  ),
);

/** Directives whose argument is a path, an address or a number. */
const withPath = new Set(['figure', 'grid', 'button-link', 'button-ref', 'iframe', 'video', 'embed', 'card-carousel']);

/** `` ```{note} Title `` and `:::{note} Title`: a directive whose content is Markdown. */
export const directive: LineConstruct = {
  opener: '(?:`{3,}|~{3,}|:{3,})\\{',
  read({ text, start, end, past }) {
    const [head, marks, name, title] = /^([`~:]{3,})\{([\w:-]+)\}[ \t]*(.*)$/.exec(text.slice(start, end)) ?? [];
    if (head === undefined) return null;
    if (ofCode.has(name!)) return marks!.startsWith(':') ? codeUpTo(past(`\n${marks}`, end), text) : null;
    const isTitle = !withPath.has(name!) && isForReaders(title!);
    return { end, fence: marks!, title: isTitle ? { start: end - title!.length, end } : null };
  },
};

/** A fence of colons around code: Markdown knows those of backticks alone. */
function codeUpTo(closer: number | null, text: string): Found | null {
  if (closer === null || text[closer] === ':') return null;
  return { end: closer, as: 'block', kind: 'code', type: 'code' };
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
