import { expect, test } from 'vitest';
import type { Base } from '../model/drift.ts';
import { type Grounds, groundsOf } from './grounds.ts';

const commit = '0'.repeat(40);
const notes = ['the recorded commit 0000000000 is not in this repository'];

const rows: [string, Partial<Base>, string[], Grounds][] = [
  ['a commit that was found', { by: 'commit', commit }, [], 'repositories'],
  ['a commit that was not', { by: 'none', commit }, notes, 'open'],
  ['the same with a sidecar in its place', { by: 'sidecar', commit }, notes, 'open'],
  ['the same with spans in its place', { by: 'spans', commit }, notes, 'open'],
  ['a commit that was found, and a sidecar that is newer', { by: 'sidecar', commit }, [], 'repositories'],
  ['a hash of no version', { by: 'none', hash: 'abcdef0', hashMatches: false }, [], 'repositories'],
  ['nothing, and history tells', { by: 'history', commit }, ['a guess'], 'histories'],
  ['nothing, and history tells nothing', { by: 'none' }, ['nothing is recorded'], 'histories'],
];

test.each(rows)('of a target that records %s', (_, base, told, grounds) => {
  const found: Base = { by: 'none', commit: null, hash: null, hashMatches: null, ...base };
  expect(groundsOf({ state: 'untracked', base: found, notes: told })).toBe(grounds);
});
