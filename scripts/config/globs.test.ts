import * as fc from 'fast-check';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { times } from '../testing/times.ts';
import { globMatcher, globProblem } from './globs.ts';

test.each([
  ['**/includes/**', ['includes/a.md', 'a/b/includes/c/d.md'], ['includes', 'a/includes.md', '.a/includes/b.md']],
  ['contributing/**', ['contributing/a/b.md'], ['contributing', 'a/contributing/b.md', 'contributing/.a.md']],
  ['*.md', ['a.md'], ['a/b.md', '.md', 'a.mdx']],
  ['**/*.{md,mdx}', ['a.md', 'a/b.mdx'], ['a.mdxx']],
  ['{a,b{c,d}}/?.md', ['a/e.md', 'bc/e.md', 'bd/e.md'], ['b/e.md', 'bc/ee.md']],
  ['v[0-9]/**/[!_]*', ['v1/a.md', 'v2/b/c.md'], ['va/a.md', 'v1/_a.md']],
  ['[!_]*/**', ['a/b.md'], ['.github/a.md', '_a/b.md']],
  ['[.a]*/**', ['.github/a.md', 'a/b.md'], ['b/a.md']],
  ['./a/**', ['a/b.md'], ['b/a/c.md']],
  ['.github/**', ['.github/a.md'], ['github/a.md']],
  ['a\\*.md', ['a*.md'], ['ab.md']],
  ['a{b}.md', ['a{b}.md'], ['ab.md']],
])('%s', (glob, fitting, others) => {
  const fits = globMatcher([glob]);
  expect(fitting.filter((path) => !fits(path))).toEqual([]);
  expect(others.filter(fits)).toEqual([]);
});

test('fits what picomatch would say fits', () => {
  const name = fc.array(fc.constantFrom('a', 'b', '.', '-'), { minLength: 1, maxLength: 4 }).map((signs) => signs.join(''));
  const path = fc
    .array(
      name.filter((text) => !/^\.+$/.test(text)),
      { minLength: 1, maxLength: 4 },
    )
    .map((names) => `${names.join('/')}a`);
  const piece = fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[.a]', '{a,b}', '{a,.b}');
  const part = fc.oneof(
    fc.constant('**'),
    fc.array(piece, { minLength: 1, maxLength: 4 }).map((signs) => signs.join('').replace(/\*+/g, '*')),
  );
  const glob = fc
    .array(
      part.filter((text) => !/^\.+$/.test(text)),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join('/'));
  const other = (pattern: string) => picomatch(pattern.replace(/(?<=^|\/)\*\*$/, '**/*'));
  fc.assert(
    fc.property(glob, path, (pattern, text) => globMatcher([pattern])(text) === other(pattern)(text)),
    times(600),
  );
});

test.each(['!a', '!(a).md', 'a+(b|c)', '{a,b}'.repeat(20), 'a'.repeat(501)])('%s is refused', (glob) => {
  expect(globProblem(glob)).toMatch(/^Unexpected .*, expected /);
});

// Backtracking would not end before the sun does.
test.each([
  [`${'*a'.repeat(200)}*b`, 'a'.repeat(20_000)],
  [`${'**/a/'.repeat(80)}b`, `${'a/'.repeat(5000)}c`],
  [`${'**/*a*a*a/'.repeat(40)}b`, `${'aaaaaaaa/'.repeat(2000)}c`],
  ['*a*a*a*a*a*a*a*a*b', 'a'.repeat(60)],
])('%s is no trap', (glob, path) => {
  expect(globProblem(glob)).toBeNull();
  expect(globMatcher([glob])(path)).toBe(false);
});
