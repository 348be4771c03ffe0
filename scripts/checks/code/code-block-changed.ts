import { commonSubsequence } from '../../align/common-subsequence.ts';
import type { Range, Segment } from '../../model/page.ts';
import type { Check } from '../check.ts';
import type { Twin } from '../translation/translation.ts';
import { commentsOf, withoutComments } from './comments.ts';
import { withoutFillIns } from './fill-ins.ts';
import { type Change, changeOf } from './change-of.ts';
import { withoutLayout } from './without-layout.ts';

export const codeBlockChanged: Check<'code-block-changed'> = {
  id: 'code-block-changed',
  severity: 'error',
  about: 'A code block reads as that of the source; comments, labels of diagrams and what is to be filled in may be translated.',
  why: 'Readers copy it: a word that was translated, a quotation mark or a dash that was made typographic breaks it.',
  run({ page: { text }, locale, translation }, report) {
    const blocks = (translation()?.twins ?? []).filter(isOther).map((twin) => ({ twin, found: stretchesIn(twin, locale ?? '') }));
    const words = blocks.flatMap(({ found }) => found.filter(({ change }) => change !== 'damage')).length;
    for (const { twin, found } of blocks) {
      const told = found.filter(({ change }) => change === 'damage' || (change === 'word' && words < practice));
      const isRewritten = isOtherExample(told, twin);
      for (const { line, count, actual, expected } of isRewritten ? told.slice(0, 1) : told) {
        const range = linesOf(twin.target, line, count, text);
        const more = isRewritten && told.length > 1 ? ` (and ${told.length - 1} more places in it)` : '';
        const message = `Unexpected "${shortened(actual)}" in code, expected "${shortened(expected)}", as in the source${more}`;
        report({ range, message, actual, expected, ...(isRewritten && { severity: 'warning' }) });
      }
    }
  },
  examples: [
    { source: '```sh\n# Go on\ngit push\n```\n', page: '```sh\n# Weiter\ngit push\n```\n', locale: 'de', findings: [] },
    { source: '```sh\ncurl <your host>\n```\n', page: '```sh\ncurl <dein Host>\n```\n', locale: 'de', findings: [] },
    { source: '````md\n```js\ndata () {}\n```\n````\n', page: '````md\n```js\ndata() {}\n```\n````\n', locale: 'de', findings: [] },
    { source: '```js-vue\nHello {{ 1 }}\n```\n', page: '```js-vue\nПривет, {{ 1 }}\n```\n', locale: 'ru', findings: [] },
    { source: '```js\nf({ a: [ 1, 2 ], }, x => x)\n```\n', page: '```js\nf({a: [1, 2]}, (x) => x)\n```\n', locale: 'de', findings: [] },
    { source: "```yaml\ntext: 'Dropdown Menu'\n```\n", page: "```yaml\ntext: 'Menu Dropdown'\n```\n", locale: 'pt', findings: [] },
    { source: '```md\n![An image](a.png)\n```\n', page: '```md\n![画像](a.png)\n```\n', locale: 'ja', findings: [] },
    { source: "```ts\nlabel('French')\n```\n", page: "```ts\nlabel('프랑스어')\n```\n", locale: 'ko', findings: [] },
    {
      source: '```js\na + 1\nx\nb + 1\nx\nc + 1\nx\nd + 1\n```\n',
      page: '```js\na - 1\nx\nb - 1\nx\nc - 1\nx\nd - 1\n```\n',
      locale: 'de',
      findings: ['2:1 warning: Unexpected "a - 1" in code, expected "a + 1", as in the source (and 3 more places in it)'],
    },
    {
      source: '```json\n{"message": "Hello World"}\n```\n',
      page: '```json\n{"待機リ": "Hello World"}\n```\n',
      locale: 'ja',
      findings: ['2:1 Unexpected "{"待機リ": "Hello World"}" in code, expected "{"message": "Hello World"}", as in the source'],
    },
    {
      source: "```ts\nconst text = 'French'\n```\n",
      page: "```ts\nconst 문자 = 'French'\n```\n",
      locale: 'ko',
      findings: ['2:1 Unexpected "const 문자 = \'French\'" in code, expected "const text = \'French\'", as in the source'],
    },
    {
      source: '```sh\ngit push --force\n```\n',
      page: '```sh\ngit push –force\n```\n',
      locale: 'de',
      findings: ['2:1 Unexpected "git push –force" in code, expected "git push --force", as in the source'],
    },
  ],
};

/** Where a page translates so many words in its code, somebody wants it so. */
const practice = 3;

/** From so many places or lines on, and most of its lines, a block is another example, or one of another version. */
const several = 4;

function isOtherExample(told: readonly Stretch[], { target }: Twin): boolean {
  const lines = told.reduce((sum, { count }) => sum + count, 0);
  return told.length >= several || (lines >= several && lines * 2 > target.text.split('\n').length - 1);
}

const isOther = ({ target, sources }: Twin): boolean =>
  target.kind === 'code' && sources.every((source) => source.kind === 'code' && source.text !== target.text);

/** Lines of a block that read otherwise than those of its source. */
interface Stretch {
  /** Of the first, counted from the one behind the fence. */
  line: number;
  count: number;
  actual: string;
  expected: string;
  change: Change;
}

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

function stretchesIn({ target, sources }: Twin, locale: string): Stretch[] {
  const found = sources.map((source) => changedLines(source.text, target.text, locale));
  return found.every((stretches) => stretches.length > 0) ? found[0]! : [];
}

function changedLines(source: string, target: string, locale: string): Stretch[] {
  const language = source.slice(0, source.indexOf('\n'));
  const [one, other] = [linesIn(source, language), linesIn(target, language)];
  if (isSame(keysOf(one), keysOf(other))) return [];
  return gapsBetween(keysOf(one), keysOf(other)).flatMap(([from, to]) => {
    const [expected, actual] = [one.slice(...from), other.slice(...to)];
    if (isSame(keysOf(expected), keysOf(actual))) return [];
    const first = Math.max(
      0,
      actual.findIndex(({ key }, index) => key !== expected[index]?.key),
    );
    const { line, raw } = other[Math.min(to[0] + first, other.length - 1)] ?? { line: 0, raw: '' };
    const count = Math.max(1, (other[to[1] - 1]?.line ?? line) - line + 1);
    const change = changeOf(textsOf(expected), textsOf(actual), language, locale);
    return [{ line, count, actual: raw, expected: (expected[first] ?? expected[0])?.raw ?? '', change }];
  });
}

interface Line {
  /** Counted from the one behind the fence. */
  line: number;
  /** Without comments. */
  text: string;
  /** What it is compared by: without its layout. */
  key: string;
  raw: string;
}

const keysOf = (lines: readonly Line[]): string[] => lines.map(({ key }) => key);

const textsOf = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);

/** Lines of a block that hold code. */
function linesIn(block: string, language: string): Line[] {
  const lines = block.split('\n').slice(1);
  const [name] = language.split(/[\s,:{]/) as [string];
  const texts = withoutComments(lines.map(withBlanks), commentsOf(name));
  const keys = withoutLayout(texts, name);
  return lines.flatMap((raw, line) => (texts[line] === '' ? [] : [{ line, text: texts[line]!, key: keys[line]!, raw: raw.trim() }]));
}

/** No-break blanks are blanks, and so is an indent of them. */
const withBlanks = (line: string): string =>
  line
    .replace(/[\u00a0\u202f\u3000]/g, ' ')
    .trim()
    .replace(/ {2,}/g, ' ');

/** Whether lines say the same: broken elsewhere, with a comma more before a bracket, with other words to fill in. */
function isSame(source: readonly string[], target: readonly string[]): boolean {
  const [one, other] = withoutFillIns(source.join('\n'), target.join('\n'));
  if (one === other || withOneQuote(one) === withOneQuote(other)) return true;
  return source.length !== target.length && unbroken(one) === unbroken(other);
}

/** `'a';` and `"a"` are a matter of taste. */
const withOneQuote = (code: string): string => code.replaceAll("'", '"').replace(/;$/gm, '');

const unbroken = (code: string): string => code.replace(/\s+/g, '').replace(/,(?=[)\]}])/g, '');

type Span = [start: number, end: number];

/** What stands between equal lines. Where there are as many lines, each line that differs is one. */
function gapsBetween(one: readonly string[], other: readonly string[]): [Span, Span][] {
  const gaps: [Span, Span][] = [];
  const common =
    one.length === other.length
      ? one.flatMap((line, at): [number, number][] => (line === other[at] ? [[at, at]] : []))
      : commonSubsequence(one, other);
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...common, [one.length, other.length] as const]) {
    if (a < nextA || b < nextB)
      gaps.push([
        [a, nextA],
        [b, nextB],
      ]);
    [a, b] = [nextA + 1, nextB + 1];
  }
  return gaps;
}

/** Lines of a block in its page: a fence is the line before the first. */
function linesOf({ range }: Segment, line: number, count: number, text: string): Range {
  const isFenced = /^(?:`{3}|~{3})/.test(text.slice(range.start, range.start + 3));
  const start = past(text, range.start, line + (isFenced ? 1 : 0), range.end);
  const last = past(text, start, count - 1, range.end);
  const end = text.indexOf('\n', last);
  return {
    start: start + /^[ \t>]*/.exec(text.slice(start, range.end))![0].length,
    end: end === -1 ? range.end : Math.min(end, range.end),
  };
}

function past(text: string, from: number, lines: number, end: number): number {
  let at = from;
  for (let left = lines; left > 0 && at < end; left -= 1) at = text.indexOf('\n', at) + 1 || end;
  return Math.min(at, end);
}
