import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { JudgedBase } from './judged-base.ts';
import { slotsOf } from './slots-of.ts';

const parse = await loadParser();
const segments = (text: string) => segmentsOf(pageOf('a.md', text), parse);

const [source, target] = [segments('One text.\n'), segments('Un texte.\n')];
const base = (kind: 'unchanged' | 'changed' | 'added', confidence: number, more: object = {}): JudgedBase => ({
  segments: [{ ...segments(kind === 'changed' ? 'An older text.\n' : 'One text.\n')[0]!, ...more }],
  matches: [{ kind, base: kind === 'added' && !('pending' in more) ? null : 0, source: 0, similarity: 1 }],
  aligned: [{ target: 0, confidence }],
});

test.each([
  ['what did not change', base('unchanged', 1), { kind: 'current', drifted: false }],
  ['what did not change, in a doubtful place: the base is known', base('unchanged', 0.4), { kind: 'current', drifted: false }],
  ['what changed', base('changed', 1), { kind: 'changed', drifted: true, target: null, previous: { target: target[0]!.content } }],
  ['what is new', base('added', 1), { kind: 'none', drifted: true, place: null }],
  [
    'what a sync left, and something else stands there',
    base('added', 1, { pending: 'added' }),
    { kind: 'none', drifted: true, place: null },
  ],
  ['what a sync left to do', base('changed', 1, { pending: 'changed' }), { kind: 'changed', drifted: true, previous: null }],
  ['what has an unknown base, in a sure place', null, { kind: 'current', drifted: true }],
])('%s', (_, judged, expected) => {
  expect(slotsOf({ source, base: judged, target })).toMatchObject([expected]);
});

test('what a sync brought as new stands where it was brought', () => {
  const brought = segments('One text.\n');
  const [slot] = slotsOf({ source, base: base('added', 1, { pending: 'added' }), target: brought });
  expect(slot).toMatchObject({ kind: 'none', drifted: true, place: brought[0] });
});

test('where neither the base is known nor the place is sure, there is none', () => {
  const text = 'One text of a paragraph.\n';
  const [slot] = slotsOf({
    source: segments(text),
    base: null,
    target: segments('- x\n\n> Tout autre chose, `code`, 42, bien plus long que cela.\n'),
  });
  expect(slot).toMatchObject({ kind: 'none', place: null });
});

test('a page without a target is made from its source', () => {
  expect(slotsOf({ source, base: null, target: null })).toMatchObject([{ kind: 'none', place: source[0] }]);
});

test('what is not translated has no slot', () => {
  const all = segments('One text.\n\n```\ncode\n```\n');
  expect(slotsOf({ source: all, base: null, target: null })).toHaveLength(1);
  expect(slotsOf({ source: all, base: null, target: all })).toHaveLength(1);
});

test('a cell that was rewritten is told by the others of its row', () => {
  const [before, now] = ['Maps are made by default', 'Made by default'].map((text) =>
    segments(`| Name | About |\n| --- | --- |\n| Maps | ${text} |\n`),
  ) as [ReturnType<typeof segments>, ReturnType<typeof segments>];
  const there = segments('| Nom | Sujet |\n| --- | --- |\n| Cartes | Toujours |\n');
  const slotWith = (sure: number) =>
    slotsOf({
      source: now,
      base: {
        segments: before.map((segment) => ({ ...segment, target: 'as it was' })),
        matches: now.map((_, index) => ({ kind: index === 4 ? 'changed' : 'unchanged', base: index, source: index, similarity: 0.5 })),
        aligned: now.map((_, index) => ({ target: index, confidence: index === 4 ? 0.6 : sure })),
      },
      target: there,
    }).at(-1);
  expect(now[4]!.text).toBe('Made by default');
  expect(slotWith(0.97)).toMatchObject({ kind: 'changed', place: there[4] });
  expect(slotWith(0.6)).toMatchObject({ kind: 'none', place: null });
});
