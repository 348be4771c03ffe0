import { expect, test } from 'vitest';
import { fillPattern, patternFolder, patternReader } from './pattern.ts';

test.each([
  ['docs/{path}', 'docs/a/b.md', { locale: '', path: 'a/b.md' }],
  ['i18n/{locale}/x/{path}', 'i18n/fr-FR/x/a.md', { locale: 'fr-FR', path: 'a.md' }],
  ['i18n/{locale}/x/{path}', 'i18n/fr-FR/y/a.md', null],
  ['{locale}/{path}', 'fr/a/b.md', { locale: 'fr', path: 'a/b.md' }],
  ['a.b/{path}', 'axb/c.md', null],
  ['docs/{path}', 'docs/new\nline.md', { locale: '', path: 'new\nline.md' }],
])('%s against %s', (pattern, path, placed) => {
  expect(patternReader(pattern)(path)).toEqual(placed);
});

test('filling is the way back, whatever stands in the path', () => {
  const placed = { locale: 'fr', path: "$& it's.md" };
  expect(patternReader('i18n/{locale}/x/{path}')(fillPattern('i18n/{locale}/x/{path}', placed))).toEqual(placed);
});

test.each([
  ['docs/{path}', 'docs'],
  ['{locale}/{path}', ''],
  ['content/{locale}/docs/{path}', 'content'],
  ['docs/page-{path}', 'docs'],
])('%s lies below %j', (pattern, folder) => {
  expect(patternFolder(pattern)).toBe(folder);
});
