import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { keptTwins } from './kept-twins.ts';
import type { Content } from './lineage.ts';

const parse = await loadParser();

/** A page as it was, each of its segments as it reads now. */
function contentOf(then: string, now: string = then): Content {
  const [segments, after] = [then, now].map((text) => segmentsOf(pageOf('a.md', text), parse));
  return { segments: segments!, strands: after!.map((segment) => ({ now: segment, steps: [] })) };
}

/** The texts of which a translation is kept. */
const keptOf = (source: string, then: string, now?: string): string[] =>
  [...keptTwins({ source: contentOf(source), target: contentOf(then, now) }).keys()].map((strand) => strand.now!.text);

test('what reads as it did when the target was made is kept', () => {
  expect(keptOf('One.\n\nTwo.\n', 'Un.\n\nDeux.\n')).toEqual(['One.', 'Two.']);
  expect(keptOf('One.\n\nTwo.\n', 'Un.\n\nDeux.\n', 'Un.\n\nLes deux.\n')).toEqual(['One.']);
});

test('a row of which a cell reads otherwise has become another one', () => {
  const table = (...rows: string[]): string => ['| A | B |', '| --- | --- |', ...rows, ''].join('\n');
  const source = table('| `a` | One |', '| `b` | Two |');
  const now = table('| `a` | Un |', '| `c` | Deux |');
  expect(keptOf(source, table('| `a` | Un |', '| `b` | Deux |'), now)).toEqual(['A', 'B', '|-|-|', '`a`', 'One']);
});

test.each([
  ['with a block more', 'Un.\n\nDeux.\n\nTrois.\n'],
  ['with a block of another kind', 'Un.\n\n## Deux\n'],
])('of a target that was made %s nothing is told', (_, then) => {
  expect(keptOf('One.\n\nTwo.\n', then)).toEqual([]);
});
