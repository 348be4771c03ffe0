import { expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import { locfileidEdits, locfileidFindings, type SeenIds } from './locfileid-findings.ts';

const page = (value: string, path = 'sv/a.md') => pageOf(path, `---\nms.locfileid: ${value}\n---\n# A\n`);

test.each([
  ['"43633489"', []],
  ["'43633489'", []],
  ['43633489', ['locfileid-string']],
  ['0123', ['locfileid-string']],
  ['"4363x"', ['locfileid-digits']],
  ['', ['locfileid-digits']],
  ['[1]', ['locfileid-digits']],
])('%s is wrong by %j', (value, checks) => {
  expect(locfileidFindings(page(value), new Map()).map(({ check }) => check)).toEqual(checks);
});

test('an id is of one target', () => {
  const seen: SeenIds = new Map();
  expect(locfileidFindings(page('"1"'), seen)).toEqual([]);
  expect(locfileidFindings(page('"2"', 'sv/b.md'), seen)).toEqual([]);
  const [again, ...more] = locfileidFindings(page('"1"', 'fr/a.md'), seen);
  expect([again!.check, again!.path, again!.line, more]).toEqual(['locfileid-unique', 'fr/a.md', 2, []]);
  expect(again!.message).toContain('of sv/a.md:2 again');
});

test('a page without one is no error', () => {
  expect(locfileidFindings(pageOf('a.md', '# A\n'), new Map())).toEqual([]);
});

test.each([
  ['0123', '"0123"'],
  ['"123"', null],
  ['12x', null],
])('%s is mended to %j', (value, mended) => {
  const { text } = page(value);
  const edits = locfileidEdits(page(value));
  expect(edits.length === 0 ? null : splice(text, edits)).toBe(mended && text.replace(value, mended));
});
