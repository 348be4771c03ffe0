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
    kept: new Map(),
    isPossible: () => true,
    locales: [],
  });
  expect(twins.get(source) === target).toBe(expected);
});

test('a translation that stands since the page was made goes to what came since by what both name, and by nothing else', () => {
  const [came] = segmentsOf(pageOf('a.md', 'Use `npm ci` for it.\n'), parse) as [Segment];
  const [plain] = segmentsOf(pageOf('a.md', 'Use it.\n'), parse) as [Segment];
  const gone: Strand = { now: null, steps: [{ version: {} as Version, isMove: false, behind: null, from: paragraph, to: null }] };
  const target: Strand = { now: translation, steps: [] };
  const ownerBeside = (now: Segment): Strand | undefined => {
    const own: Strand = { now, steps: [] };
    const twins = twinsOf({
      strands: [gone, own],
      reference: { segments: [now], strands: [own] },
      target: { segments: [translation], strands: [target] },
      kept: new Map([[gone, target]]),
      isPossible: () => true,
      locales: [],
    });
    expect([...twins.values()]).toEqual([target]);
    return [...twins.keys()][0];
  };
  expect(ownerBeside(came)?.now).toBe(came);
  expect(ownerBeside(plain)).toBe(gone);
});
