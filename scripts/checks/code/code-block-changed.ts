import { commonSubsequence } from '../../align/common-subsequence.ts';
import type { Range, Segment } from '../../model/page.ts';
import type { Check } from '../check.ts';
import type { Twin } from '../translation/translation.ts';
import { commentsOf, withoutComments } from './comments.ts';
import { withoutFillIns } from './fill-ins.ts';
import { isSameDrawing, isTranslated, kindOf } from './translated-code.ts';

export const codeBlockChanged: Check<'code-block-changed'> = {
  id: 'code-block-changed',
  severity: 'error',
  about: 'A code block reads as that of the source; comments, labels of diagrams and what is to be filled in may be translated.',
  why: 'Readers copy it: a word that was translated, a quotation mark or a dash that was made typographic breaks it.',
  run({ page: { text }, translation }, report) {
    const blocks = (translation()?.twins ?? []).filter(isOther).map((twin) => ({ twin, found: stretchesIn(twin) }));
    const said = blocks.flatMap(({ found }) => found.filter(({ isSaid }) => isSaid)).length;
    for (const { twin, found } of blocks) {
      for (const { line, count, actual, expected, isSaid } of found) {
        if (isSaid && said >= practice) continue;
        const range = linesOf(twin.target, line, count, text);
        const message = `Unexpected "${shortened(actual)}" in code, expected "${shortened(expected)}", as in the source`;
        report({ range, message, actual, expected });
      }
    }
  },
  examples: [
    { source: '```sh\n# Go on\ngit push\n```\n', page: '```sh\n# Weiter\ngit push\n```\n', locale: 'de', findings: [] },
    { source: '```sh\ncurl <your host>\n```\n', page: '```sh\ncurl <dein Host>\n```\n', locale: 'de', findings: [] },
    {
      source: '```sh\ngit push --force\n```\n',
      page: '```sh\ngit push –force\n```\n',
      locale: 'de',
      findings: ['2:1 Unexpected "git push –force" in code, expected "git push --force", as in the source'],
    },
  ],
};

/** Where a page translates so many texts in its code, somebody wants it so. */
const practice = 3;

const isOther = ({ target, sources }: Twin): boolean =>
  target.kind === 'code' && sources.every((source) => source.kind === 'code' && source.text !== target.text);

/** Lines of a block that read otherwise than those of its source. */
interface Stretch {
  /** Of the first, counted from the one behind the fence. */
  line: number;
  count: number;
  actual: string;
  expected: string;
  /** Whether what differs is a text that was translated. */
  isSaid: boolean;
}

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

function stretchesIn({ target, sources }: Twin): Stretch[] {
  const found = sources.map((source) => changedLines(source.text, target.text));
  return found.every((stretches) => stretches.length > 0) ? found[0]! : [];
}

function changedLines(source: string, target: string): Stretch[] {
  const [language = '', ...there] = source.split('\n');
  const here = target.split('\n').slice(1);
  const kind = kindOf(language);
  const syntax = commentsOf(language.split(/[\s,]/)[0]!);
  const [one, other] = [there, here].map((lines) => withoutComments(lines.map(withBlanks), syntax)) as [string[], string[]];
  return gapsBetween(one, other).flatMap(([from, to]) => {
    const [expected, actual] = [one.slice(...from), other.slice(...to)];
    if (isSame(expected, actual) || (kind === 'diagram' && isSameDrawing(expected, actual))) return [];
    const first = actual.findIndex((line, index) => line !== expected[index]);
    const line = Math.min(to[0] + Math.max(first, 0), here.length - 1);
    const [shown, wanted] = [here[line]?.trim() ?? '', there[Math.min(from[0] + Math.max(first, 0), from[1] - 1)]?.trim() ?? ''];
    return [{ line, count: Math.max(1, to[1] - line), actual: shown, expected: wanted, isSaid: isTranslated(expected, actual, kind) }];
  });
}

/** No-break blanks are blanks, and so is an indent of them. */
const withBlanks = (line: string): string =>
  line
    .replace(/[\u00a0\u202f\u3000]/g, ' ')
    .trim()
    .replace(/ {2,}/g, ' ');

/** Whether lines say the same: broken elsewhere, without their comments, with other words to fill in. */
function isSame(source: readonly string[], target: readonly string[]): boolean {
  const [one, other] = withoutFillIns(source.join(' '), target.join(' '));
  return (
    one.replace(/\s+/g, '') === other.replace(/\s+/g, '') &&
    (source.length !== target.length || one === other || one.trim() === other.trim())
  );
}

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
