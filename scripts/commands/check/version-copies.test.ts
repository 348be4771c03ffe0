import { expect, test } from 'vitest';
import { fingerprintOf } from '../../model/fingerprint.ts';
import { findingWith as finding } from '../../testing/finding-with.ts';
import { groupCopies, ungroupCopies } from './version-copies.ts';

const quote = { prefix: 'a ', exact: 'b', suffix: ' c' };
const at = (path: string, line = 1) => finding({ path, line, quote });

test.each([
  ['of Docusaurus', ['i18n/fr/docs/current/a.md', 'i18n/fr/docs/version-1.5/a.md', 'i18n/fr/docs/version-v1.6/a.md']],
  ['with its sources', ['docs/a.md', 'versioned_docs/version-1.5/a.md', 'versioned_docs/version-2.x/a.md']],
  ['by numbers', ['fr/1.0/a.md', 'fr/v2/a.md', 'fr/latest/a.md']],
])('what is wrong in copies of a page is said once: versions %s', (_, paths) => {
  const found = groupCopies(paths.map((path, index) => at(path, index + 1)));
  expect(found).toMatchObject([{ path: paths[0], line: 1, copies: [{ path: paths[1], line: 2 }, { path: paths[2] }] }]);
  expect(found[0]!.message).toMatch(/ \(also in 2 copies of this page\)$/);
});

test.each([
  ['another page', at('fr/current/b.md')],
  ['another locale', at('de/current/a.md')],
  ['the same page once more', at('fr/current/a.md', 9)],
  ['another text', finding({ path: 'fr/v2/a.md', quote: { ...quote, exact: 'd' } })],
  ['a post of another day', at('fr/2024/a.md')],
])('%s is another finding', (_, other) => {
  expect(groupCopies([at('fr/current/a.md'), other])).toEqual([at('fr/current/a.md'), other]);
});

test('what was put together comes apart as it was, and groups again', () => {
  const all = [at('fr/current/a.md', 3), at('fr/current/a.md', 5), at('fr/v1/a.md', 4), at('fr/v2/a.md', 6), at('fr/b.md')];
  const groups = groupCopies(all);
  expect(groups.map(({ copies }) => copies?.length ?? 0)).toEqual([2, 0, 0]);
  expect(ungroupCopies(groups).map(fingerprintOf).toSorted()).toEqual(all.map(fingerprintOf).toSorted());
  expect(groupCopies(ungroupCopies(groups))).toEqual(groups);
});
