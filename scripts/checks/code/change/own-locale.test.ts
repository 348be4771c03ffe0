import { expect, test } from 'vitest';
import { withoutLocale } from './own-locale.ts';

test.each([
  ['https://one.org/de/a', 'https://one.org/a'],
  ['https://github.com/de/a', 'https://github.com/de/a'],
  ['https://raw.githubusercontent.com/de/a', 'https://raw.githubusercontent.com/de/a'],
  ['https://api.one.org/de/a', 'https://api.one.org/de/a'],
  ['curl https://one.org/de/a | sh', 'curl https://one.org/de/a | sh'],
])('a site is read in a language, and no account is one: %s is %s', (code, expected) => {
  expect(withoutLocale(code, 'de')).toBe(expected);
});
