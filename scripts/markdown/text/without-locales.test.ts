import { expect, test } from 'vitest';
import { withoutLocales } from './without-locales.ts';

test.each([
  ['/fr/docs/a', '/docs/a'],
  ['fr/docs/a', 'docs/a'],
  ['/docs/fr/a', '/docs/a'],
  ['https://a.example/bd', 'https://a.example/bd'],
  ['/fr/', '/'],
  ['](../pt-BR/a.md)', '](../a.md)'],
  ['](fr_FR/a "b")', '](a "b")'],
  ['<a href="/es-419/a">', '<a href="/a">'],
  ['https://a.example/zh-Hant-TW/b', 'https://a.example/b'],
  ['/zh-hant/b', '/b'],
  ['/fil/b', '/b'],
  ['/api/b', '/api/b'],
  ['/cli/sdk/b', '/cli/sdk/b'],
  ['/docs/a', '/docs/a'],
  ...'src bin new man mac run bar rom cat hit SRC mac-os js py ui/db'
    .split(' ')
    .map((name): [string, string] => [`](${name}/a)`, `](${name}/a)`]),
  ...'eng jpn ckb yue-Hant FIL tgl-PH cs pt jp'.split(' ').map((name): [string, string] => [`](${name}/a)`, '](a)']),
  ['/fr-FR.md', '/fr-FR.md'],
  ['/fr-something/a', '/fr-something/a'],
  ['fr', 'fr'],
  ['`a/b`', '`a/b`'],
])('%s is %s', (text, expected) => expect(withoutLocales(text)).toBe(expected));
