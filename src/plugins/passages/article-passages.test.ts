import { expect, test } from 'vitest';
import type { SegmentChange } from '../../../scripts/model/drift.ts';
import type { Passage } from '../../../scripts/model/passage.ts';
import { articlePassages } from './article-passages.ts';

const passage = (line: number, text: string): Passage => ({
  kind: 'paragraph',
  range: { start: line * 100, end: line * 100 + text.length },
  lines: [line, line],
  text,
  source: null,
  sourceLine: null,
  sourceId: null,
  sentences: [],
  isUntranslated: false,
});

const change = (kind: SegmentChange['kind'], line: number | null, text: string | null): SegmentChange => ({
  kind,
  class: 'text',
  similarity: null,
  base: kind === 'added' ? null : 'Base',
  source: kind === 'removed' ? null : 'Source',
  target: text,
  sourceLines: null,
  targetLines: line === null ? null : [line, line],
  confidence: 1,
});

const placesOf = (passages: Passage[], changes: SegmentChange[]) =>
  articlePassages({ target: 'a.md', source: 'b.md', asTranslated: true, passages }, changes, {
    source: 'en-US',
    target: 'fr-FR',
  }).passages.map(({ id, at, changes: own, additions }) => [id, at, own, additions]);

test('a change stands at its passage, and what only the source has stands behind the one before', () => {
  const changes = [change('removed', 3, 'Un'), change('added', 3, null), change('added', 3, null), change('changed', 5, 'Deux')];
  expect(placesOf([passage(3, 'Un'), passage(5, 'Deux')], changes)).toEqual([
    [0, 300, [1], [2, 3]],
    [1, 500, [4], []],
  ]);
});

test('cells of one line are told by their texts', () => {
  expect(placesOf([passage(3, 'Un'), passage(3, 'Deux')], [change('changed', 3, 'Deux')]).map(([, , own]) => own)).toEqual([[], [1]]);
});

test('what has no place stands at none', () => {
  expect(placesOf([passage(3, 'Un')], [change('added', null, null), change('removed', null, null)])).toEqual([[0, 300, [], []]]);
});
