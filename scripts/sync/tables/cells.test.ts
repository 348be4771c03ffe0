import { expect, test } from 'vitest';
import { alignSegments } from '../../align/align-segments.ts';
import type { Judged } from '../../drift/input.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { cellPredecessorFinder } from './cell-predecessors.ts';
import { standsInItsRow } from './stands-in-its-row.ts';

const parse = await loadParser();

const table = (...rows: string[]) => segmentsOf(pageOf('a.md', ['| A | B |', '|---|---|', ...rows].join('\n')), parse);

/** Which text took the place of which, where all that is not in both tables went or came. */
function places(before: string[], after: string[]): string[] {
  const [base, source] = [table(...before), table(...after)];
  const texts = (segments: typeof base): string[] => segments.map(({ text }) => text);
  const known = texts(source).map((text): [number, number] => [texts(base).indexOf(text), texts(source).indexOf(text)]);
  const kept = known.filter(([from]) => from !== -1);
  const matches = kept.map(([from, to]): Judged => ({ kind: 'unchanged', base: from, source: to, similarity: 1, class: null }));
  const went = [...base.keys()].filter((index) => !kept.some(([from]) => from === index));
  const came = [...source.keys()].filter((index) => !kept.some(([, to]) => to === index));
  const all = [
    went.map((index): Judged => ({ kind: 'removed', base: index, source: null, similarity: null, class: 'text' })),
    came.map((index): Judged => ({ kind: 'added', base: null, source: index, similarity: null, class: 'text' })),
  ] as const;
  const find = cellPredecessorFinder([...matches, ...all.flat()], { base, source, target: () => [] });
  const found = find(all[1], all[0]);
  return [...found].map(([to, from]) => `${base[from.base!]!.text} -> ${source[to.source!]!.text}`);
}

test.each([
  ['in its row and column', ['| a | one |', '| b | two |'], ['| a | one |', '| b | other |'], ['two -> other']],
  ['never in another row', ['| a | one |', '| b | two |'], ['| a | one |', '| b | |', '| c | new |'], ['two -> ']],
  ['never in another column', ['| a | one |'], ['| new | one |', '| b | two |'], ['a -> new']],
  ['for a row as a whole', ['| a | one |', '| b | two |'], ['| c | new |', '| b | two |'], ['a -> c', 'one -> new']],
  ['and not for a row beside those that stay', ['| a | one |'], ['| a | one |', '| c | new |'], []],
])('a cell that came takes the place of one that went %s', (_, before, after, expected) => {
  expect(places(before, after)).toEqual(expected);
});

test('a cell that is aligned with one of another row or column does not stand in its own', () => {
  const [base, target] = [table('| `a` | one |', '| `b` | two |'), table('| `a` | eins |', '| `b` | zwei |')];
  const aligned = alignSegments(base, target);
  const indexOf = (text: string): number => base.findIndex((segment) => segment.text === text);
  const there = (text: string): number => target.findIndex((segment) => segment.text === text);
  const stands = (text: string, other: string): boolean =>
    standsInItsRow(base, target, aligned.with(indexOf(text), { target: there(other), confidence: 0.9 }))(indexOf(text));
  expect([stands('two', 'zwei'), stands('two', 'eins'), stands('two', 'B'), stands('two', '`b`')]).toEqual([true, false, false, false]);
});
