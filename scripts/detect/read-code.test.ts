import { expect, test } from 'vitest';
import { siteFrom } from '../testing/site-from.ts';
import { readCode } from './read-settings.ts';
import { openSite } from './site.ts';

const read = (path: string, code: string) => readCode(openSite(siteFrom({ [path]: code })), path);

test('the name of the file says the language', () => {
  const typed = "export default <Config>{ a: 'x' };";
  for (const path of ['a.ts', 'a.mts', 'a.cts']) expect(read(path, typed)).toMatchObject({ exported: new Map([['a', 'x']]) });
  expect(read('a.js', "const b = <p />;\nexport default { a: 'x' };")).toMatchObject({ exported: new Map([['a', 'x']]) });
});

test('what cannot be parsed is said with its place', () => {
  expect(read('a.js', "export default {\r\n  locales: ['en' 'fr'],\r\n};\r\n")).toEqual({
    note: 'a.js:2:18: neither JavaScript nor TypeScript',
  });
  expect(read('a.ts', "export default { a: 'x")).toEqual({ note: 'a.ts:1:21: neither JavaScript nor TypeScript' });
});

test('what is nested deeper than any settings is left alone', () => {
  const constants = Array.from({ length: 30_000 }, (_, index) => `const a${index} = a${index + 1};`).join('\n');
  for (const code of [`export default ${'['.repeat(100_000)}`, `${constants}\nexport default a0;`])
    expect(read('a.js', code)).toEqual({ note: 'a.js: nested deeper than settings need' });
});

test('so is what Babel would read in a time that doubles with each type assertion', () => {
  expect(read('a.ts', `export default ${'<A>('.repeat(30)}1${')'.repeat(30)}`)).toEqual({ note: 'a.ts: nested deeper than settings need' });
});
