import { expect, test } from 'vitest';
import type { Inline } from '../../model/page.ts';
import { renumberCodes } from './renumber-codes.ts';

const link = (id: string, raw: string): Inline => ({
  kind: 'code',
  id,
  role: 'lone',
  type: 'link',
  raw,
  equiv: '',
  deletable: false,
  subflows: [],
});

const linksTo = (...raws: string[]): Inline[] => raws.map((raw, index) => link(`${index + 1}`, raw));

const numbersOf = (content: readonly Inline[]): string[] => content.flatMap((piece) => (piece.kind === 'code' ? [piece.id] : []));

test.each([
  ['its text', ['](/a/)', '](/b/)'], ['](/b/)', '](/a/)'], ['2', '1']],
  ['its localised form', ['](/a/)', '](/b/)'], ['](/fr/b/)', '](/fr/a/)'], ['2', '1']],
  ['its text before its form', ['](/fr/a/)', '](/a/)'], ['](/a/)', '](/fr/a/)'], ['2', '1']],
  ['its type, in order', ['](/a/)', '](/b/)'], ['](/c/)', '](/d/)'], ['1', '2']],
  ['nothing', ['](/a/)'], ['](/b/)', '](/a/)'], ['t1', '1']],
])('a code is told by %s', (_, source, target, expected) => {
  expect(numbersOf(renumberCodes(linksTo(...source), linksTo(...target)))).toEqual(expected);
});

test('as many codes as fit into a page are told in the time that reading them takes', () => {
  const timeOf = (number: number): number => {
    const places = Array.from({ length: number }, (_, index) => `docs/page-${index}.md`);
    const [source, target] = [places.map((place) => `](/${place})`), places.toReversed().map((place) => `](/fr/${place})`)];
    const [here, there] = [linksTo(...source), linksTo(...target)];
    const start = process.cpuUsage();
    expect(numbersOf(renumberCodes(here, there))[0]).toBe(`${number}`);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  const fastest = (number: number): number => Math.min(...Array.from({ length: 3 }, () => timeOf(number)));
  fastest(500);
  expect(fastest(16_000) / fastest(2000)).toBeLessThan(32);
});
