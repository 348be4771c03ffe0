import { expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { splice } from '../markdown/text/splice.ts';
import { subjectFrom } from '../testing/subject-from.ts';
import { checks } from './index.ts';
import { runChecks } from './run-checks.ts';
import { configuredChecks } from './settings/configured.ts';

const parse = await loadParser();

const mended = (source: string, page: string, locale: string): string =>
  splice(page, runChecks(configuredChecks(checks, []), subjectFrom({ source, page, locale }, parse)).fixes);

test.each([
  ['ja', '[a](https://a.example/en/b)\n', '［あ］（https://a.example/ja/b）\n', '[あ](https://a.example/ja/b)\n'],
  ['fr', '[a](#choose)\n\n# Choose\n', '[a] (#choisir)\n\n# Choisir\n', '[a](#choisir)\n\n# Choisir\n'],
  ['ar', '[a](https://a.example/en/b)\n', '[ا](https://a.exam\u200bple/ar/b)\n', '[ا](https://a.example/ar/b)\n'],
])('a mend in %s keeps what the translator has made of an address: %j', (locale, source, page, expected) => {
  expect(mended(source, page, locale)).toBe(expected);
});

test.each([
  ['ja', 'See [a](#choose).\n', '（[図](#選択する を参照）。\n'],
  ['de', '```sh\ngo\n```\n', '```shgo on\n```\n'],
])('in %s nothing is mended where words could be lost: %j', (locale, source, page) => {
  expect(mended(source, page, locale)).toBe(page);
});
