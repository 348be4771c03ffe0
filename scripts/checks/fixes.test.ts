import { expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { splice } from '../markdown/text/splice.ts';
import { subjectFrom } from '../testing/subject-from.ts';
import type { Check, Example } from './check.ts';
import { checks } from './index.ts';
import { runChecks } from './run-checks.ts';
import { configuredChecks } from './settings/configured.ts';

const parse = await loadParser();

const configured = configuredChecks(checks, []);

const checked = (example: Pick<Example, 'source' | 'page' | 'locale' | 'files'>) => runChecks(configured, subjectFrom(example, parse));

const mended = (source: string, page: string, locale: string, files?: Record<string, string>): string =>
  splice(page, checked({ source, page, locale, ...(files && { files }) }).fixes);

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

const files = { 'en/a b.md': '# A\n', 'en/t (x).md': '# T\n', 'en/(y.md': '# Y\n' };

test.each([
  ['[a](<a b.md>), [b](b.md)\n', '[ä](c.md), [b](b.md)\n', '[ä](<a b.md>), [b](b.md)\n'],
  ['[a](<t (x).md>), [b](b.md)\n', '[ä](<tt.md>), [b](b.md)\n', '[ä](<t (x).md>), [b](b.md)\n'],
  ['[a](<(y.md>), [b](b.md)\n', '[ä](y.md), [b](b.md)\n', '[ä](<(y.md>), [b](b.md)\n'],
  ['<a href="a b.md">a</a>, [b](b.md)\n', '<a href="c.md">ä</a>, [b](b.md)\n', '<a href="a b.md">ä</a>, [b](b.md)\n'],
])('an address is put where it stands as one that is read: %j', (source, page, expected) => {
  expect(mended(source, page, 'de', files)).toBe(expected);
});

test('a definition is put below a paragraph that begins with a link, and keeps its title', () => {
  const source = '[i](c.md): see [it][a].\n\n[a]: <a b.md> "It"\n';
  expect(mended(source, '[i](c.md): siehe [es][a].\n', 'de')).toBe('[i](c.md): siehe [es][a].\n\n[a]: <a b.md> "It"\n');
});

test.each([
  [
    'Set `max_size` for TLS 1.2, and TLS 1.3 is new.\n',
    'TLS 1,2 avec max_size, et TLS 1,3 est nouveau.\n',
    'TLS 1.2 avec `max_size`, et TLS 1.3 est nouveau.\n',
  ],
  ['TLS 1.2 is required, or TLS 1.3.\n', 'TLS 1,2 est re\u200bquis, ou TLS 1,3.\n', 'TLS 1.2 est requis, ou TLS 1.3.\n'],
])('a mend within what another one mends stands beside it: %j', (source, page, expected) => {
  expect(mended(source, page, 'fr')).toBe(expected);
});

test('a mend that would be written into another one is left, and told, for the next run', () => {
  const spoilt: Check<'line-ends'> = {
    ...checks.find(({ id }) => id === 'line-ends')!,
    id: 'line-ends',
    run: (_, report) =>
      [1, 0, 3].forEach((start) => report({ range: { start, end: start + 2 }, message: '', fix: { start, end: start + 2, text: '' } })),
  };
  const { findings, fixes } = runChecks(configuredChecks([spoilt], []), subjectFrom({ page: 'abcdef\n' }, parse));
  expect(findings.map(({ fixable }) => fixable)).toEqual([true, false, true]);
  expect(splice('abcdef\n', fixes)).toBe('af\n');
});

// A harder way: the damages of two examples in one paragraph. What one mend does must not spoil what another one does, or what is there.
const lone = checks.flatMap(({ fixable, examples }) =>
  fixable ? (examples as Example[]).filter(({ source, page, findings }) => findings.length > 0 && isLine(source) && isLine(page)) : [],
);

function isLine(text = ''): boolean {
  return /^[^\n#>|`~<:!-][^\n]*\n$/.test(text);
}

const pairs = lone.flatMap((one, at) =>
  lone
    .slice(at + 1, at + 9)
    .filter(({ locale }) => locale === one.locale)
    .map((other) => [one, other] as const),
);

test.each(
  pairs.map(
    ([one, other]) =>
      [
        `${one.page.trim()} ${other.page}`,
        `${one.source!.trim()} ${other.source!}`,
        { ...one, files: { ...one.files, ...other.files } },
      ] as const,
  ),
)('nothing new is told where %j was mended', (page, source, { locale, files: around }) => {
  const example = { source, ...(locale && { locale }), ...(around && { files: around }) };
  const before = checked({ ...example, page });
  const after = checked({ ...example, page: splice(page, before.fixes) });
  const known = new Set(before.findings.map(({ check }) => check));
  expect(after.findings.filter(({ check }) => !known.has(check))).toEqual([]);
  expect(after.findings.length).toBeLessThanOrEqual(before.findings.length);
});
