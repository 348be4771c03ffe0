import { describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { holdingOf } from './changed-marks.ts';
import { marksIn } from './marks.ts';

const parse = await loadParser();
const marksOf = (text: string) => marksIn(segmentsOf(pageOf('a.md', text), parse)[0]!, ['en', 'fr']);
const holding = (from: string, to: string, held: string) => holdingOf(marksOf(from), marksOf(to), marksOf(held));

describe('what a translation holds of a change', () => {
  test.each([
    ['an address', 'See [x](/a).', 'See [x](/b).', 'Voir [x](/fr/b).', 'new'],
    ['none of a new address', 'See [x](/a).', 'See [x](/a), and [y](/b).', 'Voir [x](/a).', 'lacks'],
    ['nothing of one that a sentence has twice', 'See [x](/a).', 'See [x](/a), and [y](/a).', 'Voir [x](/a).', null],
    ['a place on another page, as it is called there', 'See [x](/a).', 'See [x](/b#tags).', 'Voir [x](/b#etiquettes).', 'new'],
    ['not a place on a third page', 'See [x](/a).', 'See [x](/b#tags).', 'Voir [x](/c#etiquettes).', 'sheds'],
    ['not another place on the same page', 'See [x](/a#tags).', 'See [x](/a#names).', 'Voir [x](/a#tags).', 'old'],
    ['a size, however it is written', 'It has 8X5 px.', 'It has 800*500px.', 'Elle a 800 × 500 px.', 'new'],
    ['not another size', 'It has 8X5 px.', 'It has 800*500px.', 'Elle a 800 × 600 px.', 'sheds'],
    ['a unit beside its number', 'It holds 1 MB.', 'It holds 100 TiB.', 'Il tient 100TiB.', 'new'],
    ['not another unit', 'It holds 100 MiB.', 'It holds 100 TiB.', 'Il tient 100MiB.', 'old'],
  ])('is %s', (_, from, to, held, expected) => {
    expect(holding(from, to, held)).toBe(expected);
  });
});
