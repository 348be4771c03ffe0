import { expect, test } from 'vitest';
import type { Segment } from '../../model/page.ts';
import { git } from '../../provenance/git.ts';
import { contentOf, lineOf } from '../../testing/contents.ts';
import { exportFile, type ExportSlot } from './export-file.ts';
import { readGlossary } from './terms.ts';

const text = 'One tenant. Two tenants.';
const segment: Segment = {
  id: 'h1',
  kind: 'paragraph',
  key: null,
  translate: true,
  range: { start: 0, end: text.length },
  lines: [1, 1],
  content: contentOf(text),
  text,
};
const match = { source: contentOf('One.'), target: contentOf('Ett.'), similarity: 80, origin: null };
const slot = (more: Partial<ExportSlot>): ExportSlot => ({
  segment,
  target: null,
  state: 'initial',
  matches: [match],
  notes: [],
  sentences: null,
  ...more,
});
const sentences = [
  { start: 0, end: 11, name: 'c4c43-101', target: contentOf('En klient.') },
  { start: 12, end: 24, name: 'c4c43-102', target: null },
];
const options = { fillSource: false, glossary: null };
const exportUnit = (one: ExportSlot, how: Parameters<typeof exportFile>[1]) => {
  const exported = { commit: null, hash: null };
  const places = { original: 'a.md', sourceLocale: 'en', targetLocale: 'sv', sourceHash: '', targetHash: null };
  return exportFile({ ...places, slots: [one], exported, provenance: null, dialect: git }, how)!.units[0]!;
};

test('a match of the block goes with the block, and with none of its sentences', () => {
  expect(exportUnit(slot({}), options).parts.map(({ matches }) => matches)).toEqual([[match]]);
  expect(exportUnit(slot({ sentences }), options).parts.map(({ matches }) => matches)).toEqual([[], [], []]);
});

test('a sentence has the state of the block where it has a translation, else it is open', () => {
  const states = (fillSource: boolean) =>
    exportUnit(slot({ sentences, state: 'machine' }), { ...options, fillSource }).parts.map(({ state, target, ignorable }) => [
      ignorable ? null : state,
      lineOf(target),
    ]);
  expect(states(false)).toEqual([
    ['machine', 'En klient.'],
    [null, null],
    ['initial', null],
  ]);
  expect(states(true)).toEqual([
    ['machine', 'En klient.'],
    [null, null],
    ['new', 'Two tenants.'],
  ]);
});

test('words of the glossary are marked, wherever in the text they stand', () => {
  const marks = (source: string) => {
    const glossary = readGlossary(
      ['tenant\tklient', 'two\ttvå', 'two tenants\ttvå klienter', 'sign-in\tinloggning', 'C++ (x/y) [a|b] {^$*.?\\}\tC'].join('\n'),
    );
    const [part] = exportUnit(slot({ segment: { ...segment, content: contentOf(source) } }), { ...options, glossary }).parts;
    return part!.source.map((piece) => (piece.kind === 'term' ? `{${piece.text}=${piece.translation}}` : lineOf([piece]))).join('');
  };
  expect(marks('A tenant, two')).toBe('A {tenant=klient}, {two=två}');
  expect(marks('tenant tenant')).toBe('{tenant=klient} {tenant=klient}');
  expect(marks('the Sign-in')).toBe('the {Sign-in=inloggning}');
  expect(marks('a C++ (x/y) [a|b] {^$*.?\\} b')).toBe('a {C++ (x/y) [a|b] {^$*.?\\}=C} b');
  expect(marks('Two tenants')).toBe('{Two tenants=två klienter}');
  expect(marks('subtenant')).toBe('subtenant');
  expect(marks('<1>tenant</1>')).toBe('<1>{tenant=klient}</1>');
});
