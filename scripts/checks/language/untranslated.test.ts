import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { runChecks } from '../run-checks.ts';
import { configuredChecks } from '../settings/configured.ts';
import { untranslated } from './untranslated.ts';

const parse = await loadParser();

const told = (source: string, page: string, locale: string): (string | null)[] => {
  const subject = subjectFrom({ source: `${source}\n`, page: `${page}\n`, locale }, parse);
  return runChecks(configuredChecks([untranslated], []), subject).findings.map(({ actual }) => actual);
};

test('a sentence that the source has in the language of the target, with names and commands in it, is none of the source', () => {
  const text = 'Jaeger 的 config 里加上相应的字段，为 a 里的对象，无法在 grafana 里使用 as by of the group。';
  expect(told(text, text, 'zh')).toEqual([]);
});

test('a half of a sentence that is left is told, however much stands before it', () => {
  const [source, page] = [
    'If it does not ask you for it, <a href="a.md">open the demo in a separate tab</a>.',
    '如果它沒有要求您提供麥克風權限，<a href="a.md">open the demo in a separate tab</a>.',
  ];
  expect(told(source, page, 'zh-TW')).toEqual(['open the demo in a separate tab .']);
});

test.each([
  ['- Do not look at it when it is new ([#10](https://a.example/pull/10))', []],
  ['- Do not look at it when it is new [#10 ](https://a.example/pull/10)', []],
  ['- Do not look at it when it is new.', ['Do not look at it when it is new.']],
])('the title of a change in a list of changes is kept: %s', (text, findings) => expect(told(text, text, 'es')).toEqual(findings));

test.each([
  ['text: "This is not here when you look at all of it.", hint: "Да"', []],
  [
    'text: "This is not here when you call a(b) with all of it.", hint: "Да"',
    ['"This is not here when you call a(b) with all of it.", hint:'],
  ],
])('a text of code that is quoted as a whole is kept: %s', (text, findings) => expect(told(text, text, 'ru')).toEqual(findings));

test('a creole of English has words of it, and a sentence of the source is told', () => {
  const source = 'Tests make it easy for you to review and accept contributions quickly. It is what you do for others.';
  const other = 'Na wetin you dey do for others.';
  expect(told(source, `Tests dey make am easy for you to review and accept contributions quickly. ${other}`, 'pcm')).toEqual([]);
  expect(told(source, source.replace(/It is .*/, other), 'pcm')).toEqual([
    'Tests make it easy for you to review and accept contributions quickly.',
  ]);
});

test.each([
  [' class="dataframe"', []],
  ['', ['It is not there when I look at it']],
])('a table that a program prints is kept: %s', (attribute, findings) => {
  const text = `<table${attribute}><tr><td>It is not there when I look at it</td></tr></table>`;
  expect(told(text, text, 'pt')).toEqual(findings);
});
