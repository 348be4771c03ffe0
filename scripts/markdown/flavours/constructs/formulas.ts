import { type Found, type InlineConstruct, type LineConstruct, LONGEST } from '../construct.ts';

/** `$a + b$`, `$$a$$` in a line. Money is none, nor are the names of variables: `$5 or $6`, `$HOME/$USER`. */
export const formula: InlineConstruct = {
  mdx: true,
  opener: '\\$',
  read(text, at, limit) {
    const end = pastDollars(text, at, limit);
    return end === null ? null : { end, type: 'code' };
  },
};

function pastDollars(text: string, at: number, limit: number): number | null {
  if (text.startsWith('$$', at)) return pastDouble(text, at, limit);
  if (isGlued(text[at - 1])) return null;
  if (text[at] !== '$' || /\s/.test(text[at + 1] ?? ' ')) return null;
  const last = Math.min(limit, at + LONGEST);
  for (let to = at + 1; to < last; to += 1) {
    if (text[to] === '\\') to += 1;
    else if (text[to] === '$') return isSingle(text, at, to) ? to + 1 : null;
  }
  return null;
}

const isSingle = (text: string, at: number, to: number): boolean =>
  !/\s/.test(text[to - 1]!) && !isGlued(text[to + 1]) && isFormula(text.slice(at + 1, to));

/** Right beside a letter or a digit no formula begins or ends: `US$5`. Scripts without blanks between words have no other place. */
const isGlued = (sign = ''): boolean =>
  /[\p{L}\p{N}$]/u.test(sign) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(sign);

function pastDouble(text: string, at: number, limit: number): number | null {
  const near = text.slice(at + 2, Math.min(limit, at + LONGEST));
  const to = near.indexOf('$$');
  return to > 0 && isFormula(near.slice(0, to)) ? at + to + 4 : null;
}

/** `\(a\)`, `\[a\]` in a line, where the generator hands them on to what renders formulas. */
export const bracketFormula: InlineConstruct = {
  opener: '\\\\[([]',
  read: (text, at, limit) => between(text, at, limit, isFormula),
};

/** The same where brackets with a backslash may be brackets: only with commands of TeX in them. */
export const texFormula: InlineConstruct = {
  opener: '\\\\[([]',
  read: (text, at, limit) => between(text, at, limit, (inner) => commands.test(inner)),
};

const commands = /\\[A-Za-z]{2}|[\^_]\{/;

function between(text: string, at: number, limit: number, isMeant: (inner: string) => boolean): Found | null {
  const closer = text[at + 1] === '(' ? '\\)' : '\\]';
  const near = text.slice(at + 2, Math.min(limit, at + LONGEST));
  const to = near.indexOf(closer);
  return to > 0 && isMeant(near.slice(0, to)) ? { end: at + to + 4, type: 'code' } : null;
}

/** What only formulas hold. */
const hasSigns = /\\[A-Za-z,;:!|{}]|[\^_=<>+]|[∀-⋿]/;

/** Signs of a formula, or so short that it is no sentence: `x`, `n-1`, `f(x)`. Words between dollars are none. */
const isFormula = (inner: string): boolean =>
  hasSigns.test(inner)
    ? !/^[A-Z_][A-Z\d_]+$/.test(inner)
    : /^[^\s\p{L}]*(?:\p{L}{1,2}(?!\p{L})[^\p{L}]{0,20}){1,6}$/u.test(inner) || /^[\d.,%]+$/.test(inner);

const blockHead = /(\$\$|\\\[)|\\begin\{([\w*]{1,30})\}/y;

/** `$$`, lines of a formula, `$$`; the same between `\[` and `\]`, and an environment of LaTeX. */
export const formulaBlock: LineConstruct = {
  mdx: true,
  opener: '\\$\\$|\\\\\\[|\\\\begin\\{',
  read({ text, start }) {
    blockHead.lastIndex = start;
    const [head, sign, name] = blockHead.exec(text) ?? [];
    if (head === undefined) return null;
    const from = start + head.length;
    const near = text.slice(from, from + 2 * LONGEST);
    const closer = sign === '$$' ? '$$' : sign === '\\[' ? '\\]' : `\\end{${name}}`;
    const to = near.indexOf(closer);
    if (to < 1 || (sign === '\\[' && !commands.test(near.slice(0, to)) && !near.startsWith('\n'))) return null;
    const behind = from + to + closer.length;
    const rest = label.exec(text.slice(behind, behind + 200));
    return rest && { end: behind + rest[0].trimEnd().length, as: 'block', kind: 'code', type: 'code' };
  },
};

/** What may stand behind the last sign: `(eq-1)`, `{#eq-1}`. */
const label = /^[ \t]*(?:\{#[\w:-]{1,99}\}|\([\w:-]{1,99}\))?[ \t]*(?=\r?\n|$)/;
