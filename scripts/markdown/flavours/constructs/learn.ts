import type { Range } from '../../../model/page.ts';
import type { Found, InlineConstruct, LineConstruct } from '../construct.ts';
import { LONGEST } from '../construct.ts';
import { shownArguments } from './arguments.ts';

/** `[!INCLUDE [t](p)]`, `[!UICONTROL Save]` in a line. */
export const learnBracket: InlineConstruct = {
  opener: '\\[![A-Za-z]',
  read(text, at, limit) {
    if (!/^\[![A-Za-z]/.test(text.slice(at, at + 3))) return null;
    const last = Math.min(limit, at + LONGEST);
    let open = 0;
    for (let to = at; to < last && text[to] !== '\n'; to += 1) {
      if (text[to] === '[') open += 1;
      else if (text[to] === ']') open -= 1;
      if (open === 0) return { end: to + 1, type: /^\[!include/i.test(text.slice(at, at + 9)) ? 'include' : 'other' };
    }
    return null;
  },
};

/** `[!INCLUDE [t](p)]`, `[!code-cs[Main](a.cs)]`, `[!VIDEO https://…]`, `[!div class="x"]` on a line. */
export const learnLine: LineConstruct = {
  opener: '\\[![A-Za-z]',
  read({ text, start, end }) {
    const line = text.slice(start, end);
    if (!lines.some((expression) => expression.test(line))) return null;
    return { end, kind: /^\[!(?:include|code)/i.test(line) ? 'include' : 'directive' };
  },
};

const lines = [/^\[!INCLUDE *\[.*\)\]$/i, /^\[![A-Za-z][^[\]]*(?:\[[^[\]]*\]\([^()]*\))?\]$/];

/** `:::image source="a.png" alt-text="A cat":::`, `:::row:::`, `::: moniker range="a"` on a line. */
export const learnColons: LineConstruct = {
  opener: ':::',
  read({ text, start, end }) {
    const line = text.slice(start, end);
    if (!/^:{3,}[ \t]*(?:$|[\w-]+:::|[\w-]+[ \t]+[\w-]+[ \t]*=|\w+-end|image|code|video|row|column|zone|moniker)/.test(line)) return null;
    return { end, shown: shownArguments(text, alternative(line, start), ['alt-text'], 'attribute') };
  },
};

const alternative = (line: string, start: number): Range => ({ start, end: start + line.length });

/** `@System.String`, `@"System.Func`2"`; `<xref:…>` is an address of Markdown already. */
export const learnReference: InlineConstruct = {
  opener: '@["A-Za-z_]',
  read(text, at): Found | null {
    if (isGlued(text, at)) return null;
    xref.lastIndex = at;
    return xref.test(text) ? { end: xref.lastIndex, type: 'url' } : null;
  },
};

/** `_` may be the mark of what is italic. */
const isGlued = (text: string, at: number): boolean =>
  /[A-Za-z\d@/.]/.test(text[at - 1] ?? '') || (text[at - 1] === '_' && /\w/.test(text[at - 2] ?? ''));

/** A mark behind it is none of its signs, but for the one of overloads: `@System.String.Format*`. */
const xref =
  /@(?:[A-Za-z_][A-Za-z\d-]*(?:_+[A-Za-z\d-]+)*(?:\.(?:[\w%`-]*[A-Za-z\d%`-]))+(?:\*(?![*\w]))?(?:\?[\w=&%]+)?|"[^"\s]{1,300}")/y;
