import { asLatin, lookAlikes, signNamed } from '../../markdown/text/look-alikes.ts';
import type { Comparable, Page, Range } from '../../model/page.ts';
import type { Check } from '../check.ts';
import type { Twin } from '../translation/translation.ts';

export const codeSigns: Check<'code-signs'> = {
  id: 'code-signs',
  severity: 'error',
  fixable: true,
  about: 'Code that is written in Latin letters in the source has no letter of another script that only looks like one.',
  why: 'It looks right and does not work: who copies it has another name in hand, or a command that nobody knows.',
  run({ page, translation }, report) {
    if (!lookAlikes.test(page.text)) return;
    for (const twin of translation()?.twins ?? []) {
      for (const { line, odd, range } of oddWords(twin, page)) {
        const expected = asLatin(odd);
        const sign = lookAlikes.exec(odd)![0];
        const message = `Unexpected letter of another script ${signNamed(sign)} in "${odd}", expected "${expected}", as in the source`;
        report({ range, message, actual: odd, expected, spoils: line, fix: { ...range, text: expected } });
      }
    }
  },
  examples: [
    { source: 'Set `color`.\n', page: 'Задайте `color`.\n', locale: 'ru', findings: [] },
    { source: 'Set `color`.\n', page: 'Задайте `цвет`.\n', locale: 'ru', findings: [] },
    { source: '```py\nx = a  # of a\n```\n', page: '```py\nx = a  # с а\n```\n', locale: 'ru', findings: [] },
    {
      source: 'Set `color` to `copy`.\n',
      page: 'Задайте `соlor`, `сору`.\n',
      locale: 'ru',
      findings: [
        '1:10 Unexpected letter of another script "с" (U+0441) in "соlor", expected "color", as in the source',
        '1:19 Unexpected letter of another script "с" (U+0441) in "сору", expected "copy", as in the source',
      ],
    },
    {
      source: '```sh\ngo\ngit push\n```\n',
      page: '```sh\ngo\ngit рush\n```\n',
      locale: 'uk',
      findings: ['3:5 Unexpected letter of another script "р" (U+0440) in "рush", expected "push", as in the source'],
    },
    {
      source: '```sh\na b\n```\n',
      page: '```sh\nа b\n```\n',
      locale: 'de',
      findings: ['2:1 Unexpected letter of another script "а" (U+0430) in "а", expected "a", as in the source'],
    },
  ],
};

interface OddWord {
  odd: string;
  range: Range;
  /** The line of code that it is in. */
  line: Range;
}

/** Words of the code of a segment that are words of the code of its source as soon as their letters are Latin. */
function oddWords({ target, sources }: Twin, { text }: Page): OddWord[] {
  const lines = linesIn(target, text).filter(({ start, end }) => lookAlikes.test(text.slice(start, end)));
  if (lines.length === 0) return [];
  const code = sources.flatMap(codeIn);
  const [known, words] = [new Set(code.flatMap((one) => one.split('\n')).map(trimmed)), new Set(code.flatMap(wordsIn))];
  return lines.flatMap((line) => {
    const written = text.slice(line.start, line.end);
    const isWhole = known.has(trimmed(asLatin(written))) && !known.has(trimmed(written));
    return [...written.matchAll(word)].flatMap(({ index, 0: odd }) => {
      const isLatin = !lookAlikes.test(odd) || words.has(odd) || !words.has(asLatin(odd));
      if (isLatin || !(isWhole || /[A-Za-z]/.test(odd))) return [];
      const start = line.start + index;
      return [{ odd, range: { start, end: start + odd.length }, line }];
    });
  });
}

const word = /[\p{L}\p{M}\p{N}_]+/gu;
const wordsIn = (code: string): string[] => code.match(word) ?? [];
const trimmed = (line: string): string => line.replace(/^[\s>`]+|[\s`]+$/g, '');

/** The code of a segment, as it is written. */
const codeIn = ({ kind, content }: Comparable): string[] =>
  content.flatMap((piece) => (piece.kind === 'code' && (piece.type === 'code' || kind === 'code') ? [piece.raw] : []));

/** Its lines, each with its place. */
function linesIn({ kind, content }: Comparable, text: string): Range[] {
  return content.flatMap((piece) => {
    if (piece.kind === 'text' || piece.start === undefined || !(piece.type === 'code' || kind === 'code')) return [];
    const lines: Range[] = [];
    const end = piece.start + piece.raw.length;
    for (let at = piece.start; at < end; at = lines.at(-1)!.end + 1) {
      const next = text.indexOf('\n', at);
      lines.push({ start: at, end: next === -1 || next > end ? end : next });
    }
    return lines;
  });
}
