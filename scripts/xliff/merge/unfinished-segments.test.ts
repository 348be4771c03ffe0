import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { Match } from '../../align/match/match-segments.ts';
import { unfinishedSegments } from './unfinished-segments.ts';

const parse = await loadParser();
const segmentsIn = (text: string) => segmentsOf(pageOf('a.md', text), parse);

const came: Match = { kind: 'added', base: null, source: 1, similarity: null };

interface State {
  isMerged: boolean;
  isHeld: boolean;
  /** Whether it stands before the passage that it comes behind. */
  isMisplaced?: boolean;
}

/** What is left of a passage that came behind another one, once a translation of it stands in the page. */
const leftOf = (now: string, there: string, state: State) => rowsOf(now, there, state).find(({ source }) => source.text !== 'One.')!;

function rowsOf(now: string, there: string, { isMerged, isHeld, isMisplaced = false }: State) {
  const source = segmentsIn(`One.\n\n${now}\n`);
  const target = segmentsIn(isMisplaced ? `${there}\n\nUn.\n` : `Un.\n\n${there}\n`);
  const [un, deux] = isMisplaced ? [1, 0] : [0, 1];
  return unfinishedSegments({
    sourceSegments: source,
    base: {
      segments: [source[0]!],
      matches: [{ kind: 'unchanged', base: 0, source: 0, similarity: 1 }, came],
      aligned: [{ target: un, confidence: 1 }],
    },
    slots: [],
    merged: new Set(isMerged ? [source[1]!.id] : []),
    places: {
      there: new Map([[0, un]]),
      here: new Map([
        [0, un],
        [1, deux],
      ]),
      left: { came: new Set(), went: new Set() },
    },
    unheld: new Set(isHeld ? [] : [came]),
    misplaced: new Set(isMisplaced ? [came] : []),
    formerSegments: [target[un]!],
    targetSegments: target,
  });
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

test('of what was merged and stands in another place nothing is left but its move', () => {
  const rows = rowsOf(now, 'Deux ici.', { isMerged: true, isHeld: false, isMisplaced: true });
  expect(rows.map(({ source, pending }) => [source.text, pending])).toEqual([
    [now, null],
    ['One.', null],
  ]);
  expect(leftOf(now, 'Deux ici.', { isMerged: false, isHeld: false, isMisplaced: true }).pending).toBe('changed');
});
