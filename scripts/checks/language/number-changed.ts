import type { Comparable, Range } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { mayBeNews } from '../structure/block-problems.ts';
import { isProse, proseOf, wordsOf } from '../translation/prose.ts';
import { type Changed, changedFigures, countOf, type PlacedFigure } from './changed-figures.ts';
import { figuresIn } from './figures.ts';
import { type Row, rowOf } from '../translation/row-of.ts';

export const numberChanged: Check<'number-changed'> = {
  id: 'number-changed',
  severity: 'error',
  compares: true,
  about:
    'A number is that of the source. One with other digits, and more or fewer of them, may be told in another unit or currency: a warning.',
  why: 'A limit, a date or a price that differs is a wrong fact, and the one thing of a sentence that any reviewer can compare. Numbers are compared by their value, however they are grouped or written; one that became a word, or the other way round, is none.',
  run(subject, report) {
    const { page } = subject;
    const translation = subject.translation();
    if (!translation || mayBeNews(subject)) return;
    for (const { target, sources, now, confidence } of translation.twins) {
      if (!isProse(target) || confidence < 0.3 || !hasFigure.test(target.text)) continue;
      if (!scaled.test(target.text) && hasSameDigits(target, sources)) continue;
      const here = proseOf(target, page).flatMap((range) => placed(page.text, range));
      const found = sources.map((source) => changedFigures(figuresIn(wordsOf(source)), here, withCode(source), withCode(target)));
      const changed = found[now ? sources.indexOf(now) : 0]!.filter(({ is }) =>
        found.every((other) => other.some((one) => one.is === is)),
      ).filter((one) => target.kind !== 'cell' || !isMoved(one, rowOf(target, translation)));
      for (const { is, was } of changed) {
        if (isNameOfImage(is, page.text)) continue;
        report({
          range: is.range,
          message: `Unexpected number ${is.shown}, expected ${was.shown} as in the source`,
          actual: is.text,
          expected: was.text,
          ...(isOfOtherUnit(was.digits, is.digits) && { severity: 'warning' as const }),
        });
      }
    }
  },
  examples: [
    {
      source: 'It costs $10.\n',
      page: 'Stojí 250 Kč.\n',
      locale: 'cs',
      findings: ['1:7 warning: Unexpected number 250, expected 10 as in the source'],
    },
    { source: 'Up to 1,000 users and 1.5 GB.\n', page: "Jusqu'à 1 000 utilisateurs et 1,5 Go.\n", findings: [] },
    { source: '![20240521104934](20240521104934.png)\n', page: '![20240520160527](20240520160527.png)\n', locale: 'zh', findings: [] },
    {
      source: '![20240521104934](a.png)\n',
      page: '![20240520160527](a.png)\n',
      locale: 'zh',
      findings: ['1:3 Unexpected number 20240520160527, expected 20240521104934 as in the source'],
    },
    { source: 'On March 30, 2016 at 2 PM.\n', page: 'Am 30. März 2016 um 14 Uhr.\n', findings: [] },
    { source: 'On Thursdays from 6 -7 pm.\n', page: 'По четвергам с 18 до 19 часов.\n', locale: 'ru', findings: [] },
    { source: 'Since 2016.\n', page: 'ตั้งแต่ 2559\n', locale: 'th', findings: [] },
    { source: 'All of Ruby 2.1.0 and later.\n', page: 'Alles ab der Reihe Ruby 2.1.\n', locale: 'de', findings: [] },
    { source: 'Two of 10 users.\n', page: '2 utilisateurs sur dix.\n', findings: [] },
    { source: 'About 250,000 rows.\n', page: 'Etwa 25万 Zeilen.\n', findings: [] },
    { source: 'All 1.5 million users, 20,000 pages.\n', page: '150 万用户和 2 万个页面。\n', locale: 'zh', findings: [] },
    { source: 'For 12,500 employees.\n', page: '1万2500人用。\n', locale: 'ja', findings: [] },
    { source: 'All 120,000,500 of them.\n', page: '1億2000万500人。\n', locale: 'ja', findings: [] },
    { source: 'For 35,000 users.\n', page: '3만5천 명의 사용자.\n', locale: 'ko', findings: [] },
    { source: 'For 2.3 billion people.\n', page: '面向 23 亿人。\n', locale: 'zh', findings: [] },
    { source: 'For 20 million people, or 3 million.\n', page: '面向2千萬人，或3百萬人。\n', locale: 'zh-Hant', findings: [] },
    { source: 'For 144 million people.\n', page: '1억 4,400만 명.\n', locale: 'ko', findings: [] },
    {
      source: 'For 2.3 billion people.\n',
      page: '面向 2.3 亿人。\n',
      locale: 'zh',
      findings: ['1:4 Unexpected number 2.3 亿, expected 2.3 billion as in the source'],
    },
    {
      source: 'For 12,500 employees.\n',
      page: '1万3500人用。\n',
      locale: 'ja',
      findings: ['1:1 Unexpected number 1万3500, expected 12,500 as in the source'],
    },
    {
      source: 'For 2012 and 2013.\n',
      page: 'Für 2013 und 2013.\n',
      locale: 'de',
      findings: ['1:14 Unexpected number 2013, expected 2012 as in the source'],
    },
    {
      source: 'Take the package 2.10.3 here.\n',
      page: 'Nimm das Paket 3.14.5 hier.\n',
      locale: 'de',
      findings: ['1:16 Unexpected number 3.14.5, expected 2.10.3 as in the source'],
    },
    {
      source: '| A | B |\n| - | - |\n| 8.12 | 89.58 |\n',
      page: '| B | A |\n| - | - |\n| 89.58 | 8.12 |\n',
      findings: [],
    },
    {
      source: '| A | B |\n| - | - |\n| 8.12 | 89.58 |\n',
      page: '| A | B |\n| - | - |\n| 8.13 | 89.58 |\n',
      findings: ['3:3 Unexpected number 8.13, expected 8.12 as in the source'],
    },
    { source: 'Wait 12 months or one year.\n', page: 'Warte 1 Jahr oder 12 Monate.\n', locale: 'de', findings: [] },
    {
      source: 'Wait 12 months or one year.\n',
      page: 'Warte 1 Monate oder ein Jahr.\n',
      locale: 'de',
      findings: ['1:7 Unexpected number 1, expected 12 as in the source'],
    },
    {
      source: 'Release 2.2.1 in 13 languages.\n',
      page: 'Version 2.2.1 in 1 Sprachen.\n',
      locale: 'de',
      findings: ['1:18 Unexpected number 1, expected 13 as in the source'],
    },
    {
      source: 'Wait 30 days.\n',
      page: 'Attendez 90 jours.\n',
      findings: ['1:10 Unexpected number 90, expected 30 as in the source'],
    },
    {
      source: 'At most 1,000 rows of 25.\n',
      page: 'Höchstens 10.000 Zeilen von 25.\n',
      findings: ['1:11 Unexpected number 10.000, expected 1,000 as in the source'],
    },
  ],
};

/** `250` for `10`; `1000` for `100`, and `1` for `12`, are a digit more, or less. */
const isOfOtherUnit = (was: string, is: string): boolean => was.length !== is.length && !was.startsWith(is) && !is.startsWith(was);

const hasFigure = /\p{Nd}/u;

/** A number that says in which steps it counts: with equal digits it can be another one. */
const scaled = /\p{Nd} ?(?:[万億萬亿만억]|[mb]illion)/u;

/** `![20240521104934](https://a.example/20240521104934.png)`: what a file is called, and of its address another check says that it differs. */
function isNameOfImage({ range, digits }: PlacedFigure, text: string): boolean {
  const address = /^[^\][\n]{0,100}\]\(([^)\s]{1,300})/.exec(text.slice(range.end, range.end + 410))?.[1];
  return digits.length >= longest && !!address?.includes(digits);
}

/** So many digits are no amount: a day, or more. */
const longest = 8;

/** Where all numbers are the same, in their order, nothing else need be asked. */
function hasSameDigits({ text: here }: Comparable, sources: readonly Comparable[]): boolean {
  const digits = digitsOf(here);
  return sources.some(({ text }) => digitsOf(text) === digits);
}

const digitsOf = (text: string): string => text.match(/\p{Nd}+/gu)?.join(' ') ?? '';

/** The words of a segment and its code, but not what its tags and addresses hold: an anchor may have the digits of its heading. */
const withCode = ({ content }: Comparable): string =>
  content
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.type === 'code' || piece.type === 'variable' ? piece.raw : ' '))
    .join('');

const placed = (text: string, { start, end }: Range): PlacedFigure[] =>
  figuresIn(text.slice(start, end)).map((figure) => ({
    ...figure,
    range: { start: start + figure.at, end: start + figure.at + figure.text.length },
  }));

/** Whether the row has both numbers in both languages: its columns stand in another order. */
const isMoved = ({ is, was }: Changed, [here, there]: Row): boolean =>
  countOf(is, figuresIn(there)) > 0 && countOf(was, figuresIn(here)) > 0;
