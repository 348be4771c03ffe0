import { expect, test } from 'vitest';
import { optionsFrom } from './options.ts';

test('what is left out is as the documentation says', () => {
  expect(optionsFrom()).toEqual({ id: 'default', cwd: '.', checkouts: [], dashboard: 'translations' });
  expect(optionsFrom({ checkouts: ['../docs.en'], dashboard: false })).toMatchObject({ checkouts: ['../docs.en'], dashboard: false });
});

test.each([
  [{ checkout: ['a'] }, 'Unexpected option "checkout", expected one of cwd, checkouts, dashboard; did you mean "checkouts"?'],
  [{ colour: 'red' }, 'Unexpected option "colour", expected one of cwd, checkouts, dashboard'],
  [{ checkouts: 'a' }, 'Unexpected "a" as option "checkouts", expected a list of folders'],
  [{ checkouts: [1] }, 'Unexpected [1] as option "checkouts", expected a list of folders'],
  [{ dashboard: '/a' }, 'Unexpected "/a" as option "dashboard", expected a path without "/" around it, or false'],
  [{ cwd: null }, 'Unexpected null as option "cwd", expected a folder, relative to the site'],
])('%j is refused, without a stack', (given, message) => {
  let error = new Error('none');
  try {
    optionsFrom(given);
  } catch (thrown) {
    error = thrown as Error;
  }
  expect(error.stack).toBe(`lockstep/docusaurus: ${message}`);
});
