import { describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { holdingOf } from './changed-marks.ts';
import { marksIn } from './marks.ts';

const parse = await loadParser();
const marksOf = (text: string) => marksIn(segmentsOf(pageOf('a.md', text), parse)[0]!, ['en', 'fr']);
const links = (...addresses: string[]) => addresses.map((one) => `[x](${one})`).join(', ');
const holding = (from: string, to: string, held: string) => holdingOf(marksOf(from), marksOf(to), marksOf(held));

describe('what a translation holds of a change', () => {
  test.each([
    ['an address', 'See [x](/a).', 'See [x](/b).', 'Voir [x](/fr/b).', 'new'],
    ['none of a new address', 'See [x](/a).', 'See [x](/a), and [y](/b).', 'Voir [x](/a).', 'lacks'],
    ['nothing of one that a sentence has twice', 'See [x](/a).', 'See [x](/a), and [y](/a).', 'Voir [x](/a).', null],
    ['a place on another page, as it is called there', 'See [x](/a).', 'See [x](/b#tags).', 'Voir [x](/b#etiquettes).', 'new'],
    ['not a place on a third page', 'See [x](/a).', 'See [x](/b#tags).', 'Voir [x](/c#etiquettes).', 'sheds'],
    [
      'two places on another page, each as it is called there',
      links('/a'),
      links('/b#tags', '/b#names'),
      links('/b#etiquettes', '/b#noms'),
      'new',
    ],
    ['not one place on another page for two', links('/a'), links('/b#tags', '/b#names'), links('/b#etiquettes'), 'sheds'],
    ['a second place beside one that is called alike', links('/a'), links('/b#tags', '/b#names'), links('/b#tags', '/b#noms'), 'new'],
    ['the old place as well, as it is called there', links('/c#one'), links('/b#tags'), links('/c#un', '/b#autre'), 'mixed'],
    ['the old place alone, as it is called there', links('/c#one'), links('/b#tags'), links('/c#un'), 'old'],
    ['another place, where the page of the old one is gone', links('/c#one'), links('/b#tags'), links('/b#un'), 'new'],
    ['not another place on the same page', 'See [x](/a#tags).', 'See [x](/a#names).', 'Voir [x](/a#tags).', 'old'],
    ['a size, however it is written', 'It has 8X5 px.', 'It has 800*500px.', 'Elle a 800 × 500 px.', 'new'],
    ['not another size', 'It has 8X5 px.', 'It has 800*500px.', 'Elle a 800 × 600 px.', 'sheds'],
    ['a unit beside its number', 'It holds 1 MB.', 'It holds 100 TiB.', 'Il tient 100TiB.', 'new'],
    ['not another unit', 'It holds 100 MiB.', 'It holds 100 TiB.', 'Il tient 100MiB.', 'old'],
  ])('is %s', (_, from, to, held, expected) => {
    expect(holding(from, to, held)).toBe(expected);
  });
});

describe('what code holds of a name to fill in', () => {
  const lines = (...all: string[]) => ['```http', ...all, '```'].join('\n');
  const [user, tenant] = ['GET /<user-id>', 'GET /<tenant-id>'];
  test.each([
    ['the old one', lines(user), lines(tenant), lines(user), 'old'],
    ['the new one', lines(user), lines(tenant), lines(tenant), 'new'],
    ['nobody knows which, where it is translated', lines(user), lines(tenant), lines('GET /<nutzer-id>'), null],
    ['a new line, and the old one', lines(user), lines(tenant, 'Age: 1'), lines(user, 'Age: 1'), 'mixed'],
    ['a new line, where it is translated', lines(user), lines(tenant, 'Age: 1'), lines('GET /<nutzer-id>', 'Age: 1'), 'new'],
    ['a new line, where it stays', lines(user), lines(user, 'Age: 1'), lines('GET /<nutzer-id>', 'Age: 1'), 'new'],
    ['an element without a language', '```\n<my-button>\n```', '```\n<my-link>\n```', '```\n<my-button>\n```', 'old'],
  ])('is %s', (_, from, to, held, expected) => {
    expect(holding(from, to, held)).toBe(expected);
  });
});
