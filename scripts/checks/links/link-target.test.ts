import { describe, expect, test } from 'vitest';
import type { Example } from '../check.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { runChecks } from '../run-checks.ts';
import { configuredChecks } from '../settings/configured.ts';
import { linkTarget } from './link-target.ts';

const parse = await loadParser();

/** What is told of a link to one address in the place of one to another. */
const told = (was: string, is: string, around: Partial<Example> = {}): (string | null)[] => {
  const subject = subjectFrom({ source: `[a](${was})\n`, page: `[ä](${is})\n`, locale: 'de', ...around }, parse);
  return runChecks(configuredChecks([linkTarget], []), subject).findings.map(({ actual }) => actual);
};

describe('an address that leads to the page of the source by another way', () => {
  test.each([
    ['/course/part-2', '../part-2/1'],
    ['https://docs.example/tables/#one', '../tables/index.md#one'],
    ['https://a.example/by/deed.en', 'https://a.example/by/deed.de'],
    ['https://github.com/ann/a#b', 'https://github.com/ann/docs-de/blob/main/a/README.md#ä'],
  ])('is not told: %s, %s', (was, is) => expect(told(was, is)).toEqual([]));

  test.each([
    ['/course/part-2', '../part-2/2'],
    ['https://a.example/bc', 'https://a.example/bd'],
    ['https://docs.example/tables/#one', '../chairs/index.md#one'],
    ['https://a.example/by/deed.en', 'https://a.example/by/deed.ru'],
    ['https://github.com/ann/a#b', 'https://github.com/eve/docs-de/blob/main/a/README.md'],
    ['https://github.com/ann/a#b', 'https://github.com/ann/docs-de/blob/main/c/README.md'],
    ['https://github.com/ann/a/releases', 'https://github.com/ann/docs-de/x/a/all.zip'],
  ])('is told where it leads elsewhere: %s, %s', (was, is) => expect(told(was, is)).toEqual([is]));

  test.each([
    ['https://a.github.io/a', 'https://a-cn.github.io/a'],
    ['https://a.example/b', 'https://a-cn.example/b'],
    ['https://docs.a.example/c', 'https://docs-cn.a.example/d'],
    ['https://docs.a.example/c', 'https://docs-jp.a.example/c'],
    ['https://github.com/a/b', 'https://github.com/a/b-cn'],
  ])('is told where another owner, page or locale has a name behind which the locale stands: %s, %s', (was, is) =>
    expect(told(was, is, { locale: 'zh-CN' })).toEqual([is]),
  );

  test('is told where the folder has a page of its own', () => {
    expect(told('/part-2', '../part-2/1', { files: { 'en/part-2.md': '' } })).toEqual(['../part-2/1']);
  });
});

test('what stands between two texts of code is no address', () => {
  const [source, page] = ["{ a: 'see the file', b: 'it' }\n", "{ a: 'siehe', b: 'es' }\n"];
  expect(told('', '', { source, page })).toEqual([]);
});
