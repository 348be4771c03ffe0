import type { PageDrift, SegmentCounts } from '../model/page-drift.ts';
import { count } from './count.ts';

/** What a row of a drift report rests on, in a few words. "Behind" only where the base is known to be the older side. */
export function whatIsKnown({ state, base, commitsBehind, segments, renamedFrom, notes, sourceReconstructed }: PageDrift): string {
  if (state === 'missing') return 'no translation';
  if (state === 'orphaned') return 'its source is gone';
  if (state === 'untracked' || state === 'base-missing') return notes[0] ?? 'nothing is recorded';
  const parts = [
    state === 'current' ? sameWords[base.by] : differentWords(base.by, commitsBehind),
    state === 'stale' && segments ? changesIn(segments) : '',
    renamedFrom === null ? '' : `renamed from ${renamedFrom}`,
    sourceReconstructed ? 'source rebuilt' : '',
  ];
  return parts.filter(Boolean).join('; ');
}

const sameWords: Record<PageDrift['base']['by'], string> = {
  hash: 'same hash',
  commit: 'as at its commit',
  sidecar: 'as in its sidecar',
  spans: 'as in its spans',
  'merge-base': 'as at the merge base',
  history: 'no change that history tells',
  none: 'same text',
};

function differentWords(by: PageDrift['base']['by'], commitsBehind: number | null): string {
  if (commitsBehind !== null && commitsBehind > 0) return `${count(commitsBehind, 'commit')} behind`;
  if (by === 'none') return 'differs from its hash';
  if (by === 'sidecar' || by === 'spans') return `differs from its ${by}`;
  if (by === 'history') return 'differs from what history tells';
  return 'differs from its base';
}

function changesIn({ unchanged: _, ...counts }: SegmentCounts): string {
  const parts = Object.entries(counts).filter(([, number]) => number > 0);
  return parts.map(([kind, number]) => `${number} ${kind}`).join(', ');
}
