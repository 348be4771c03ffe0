import { expect, test } from 'vitest';
import { isSameForReaders } from './same-code.ts';

const page = { locale: 'de', blocks: () => '' };

test.each([
  ['ui/Page.jsx', 'Page.jsx', true],
  ['ui/Page.jsx', 'Pag.jsx', false],
  ['ui/pages', 'pages', false],
  ['run(a, {b: 1})', 'run(a, { b:1 })', true],
  ['run(a, {b: 1})', 'run(a, { b:2 })', false],
  ['{IDE}', '{ IDE}', false],
  ['<myApp>', '<meineApp>', true],
  ['<section>', '<Abschnitt>', false],
])('%s -> %s is the same to readers: %s', (source, target, isSame) => {
  expect(isSameForReaders(source, target, page)).toBe(isSame);
});
