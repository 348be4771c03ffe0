import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { Version } from '../../model/history.ts';
import type { Segment } from '../../model/page.ts';
import type { Strand } from './lineage.ts';
import { twinsOf } from './twins.ts';

const parse = await loadParser();
const [paragraph, heading] = segmentsOf(pageOf('a.md', 'Run `npm ci` now.\n\n## Next\n'), parse) as [Segment, Segment];
const [translation] = segmentsOf(pageOf('a.md', 'Lancez `npm ci`.\n'), parse) as [Segment];

/** What a branch added and no later commit took out, though a merge left it out. */
const lostInMerge = (to: Segment): Strand => ({
  now: null,
  steps: [{ version: {} as Version, isMove: false, behind: null, from: null, to }],
});

test.each([
  ['is looked for by what it said', paragraph, true],
  ['is none that says something else', heading, false],
])('a segment that a merge left out %s', (_, text, expected) => {
  const [source, target] = [lostInMerge(text), { now: translation, steps: [] }];
  const twins = twinsOf({
    strands: [source],
    reference: { segments: [], strands: [] },
    target: { segments: [translation], strands: [target] },
    isPossible: () => true,
    locales: [],
  });
  expect(twins.get(source) === target).toBe(expected);
});
