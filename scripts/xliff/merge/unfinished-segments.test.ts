import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { Match } from '../../align/match-segments.ts';
import { unfinishedSegments } from './unfinished-segments.ts';

const parse = await loadParser();
const segmentsIn = (text: string) => segmentsOf(pageOf('a.md', text), parse);

const came: Match = { kind: 'added', base: null, source: 1, similarity: null };

/** What is left of a passage that came behind another one, once a translation of it stands in the page. */
function leftOf(now: string, there: string, { isMerged, isHeld }: { isMerged: boolean; isHeld: boolean }) {
  const [source, target] = [segmentsIn(`One.\n\n${now}\n`), segmentsIn(`Un.\n\n${there}\n`)];
  const rows = unfinishedSegments({
    sourceSegments: source,
    base: {
      segments: [source[0]!],
      matches: [{ kind: 'unchanged', base: 0, source: 0, similarity: 1 }, came],
      aligned: [{ target: 0, confidence: 1 }],
    },
    slots: [],
    merged: new Set(isMerged ? [source[1]!.id] : []),
    places: {
      there: new Map([[0, 0]]),
      here: new Map([
        [0, 0],
        [1, 1],
      ]),
      left: { came: new Set(), went: new Set() },
    },
    unheld: new Set(isHeld ? [] : [came]),
    formerSegments: target.slice(0, 1),
    targetSegments: target,
  });
  return rows[1]!;
}

const [now, broken] = ['Two of them here.', 'Deux\\\nici.'];
const done = { isMerged: true, isHeld: true };

test('what was merged is done where the page is seen to hold it, in whatever form it stands there', () => {
  expect(leftOf(now, 'Deux ici.', done).pending).toBe(null);
  expect(leftOf(now, broken, done).pending).toBe(null);
  expect(leftOf(now, broken, { ...done, isMerged: false }).pending).toBe('changed');
});

test('what the page is not seen to hold is left, in the form that it has there: the next comparison finds the difference', () => {
  const left = leftOf('- [ ] Two of them here.', '- Deux ici.', { ...done, isHeld: false });
  expect([left.pending, left.source.form]).toEqual(['changed', 'list -']);
  expect(leftOf('> Two of\\\n> them.', 'Deux ici.', { ...done, isHeld: false }).source.form).toBe('breaks:1');
});
