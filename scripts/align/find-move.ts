import type { History } from '../model/history.ts';
import type { Pair } from '../model/pair.ts';
import { type Redirections, redirectedPath } from './redirected-path.ts';
import { structuralFit, type Structure } from './structural-fit.ts';

/** Where a target belongs whose source is not where the layout looks for it, and what says so. */
export interface Move {
  source: string;
  target: string;
  by: 'git' | 'redirection' | 'hash' | 'structure';
}

/** A target without a source. */
export interface Orphan {
  pair: Pair;
  /** Null where its body can't be read. */
  structure: Structure | null;
}

export interface MoveEvidence {
  /** Pairs of the same locale whose source has no target. */
  free: readonly Pair[];
  history: History | null;
  redirections: Redirections;
  /** Whether a recorded hash is that of a source as it is now. */
  hasHash(source: string): boolean;
  structureOf(source: string): Structure | null;
}

/** Less alike than this, or hardly more than the second best, structure proves nothing. */
const alike = 0.8;
const lead = 0.1;

/** The source that an orphaned target belongs to, by the first evidence that names one without a target; null: none does. */
export async function findMove({ pair, structure }: Orphan, evidence: MoveEvidence): Promise<Move | null> {
  const { free, history, redirections, hasHash } = evidence;
  const renamed = await history?.renamedTo(pair.source);
  const url = redirections.get(pair.source) ?? redirections.get(pair.path);
  const redirected =
    url === undefined
      ? null
      : redirectedPath(
          url,
          free.map(({ source }) => source),
        );
  return (
    moveTo('git', renamed, free) ??
    moveTo('redirection', redirected, free) ??
    moveTo('hash', free.find(({ source }) => hasHash(source))?.source, free) ??
    moveTo('structure', structure && mostAlike(structure, evidence), free)
  );
}

function moveTo(by: Move['by'], source: string | null | undefined, free: readonly Pair[]): Move | null {
  const place = free.find((pair) => pair.source === source);
  return place ? { source: place.source, target: place.target, by } : null;
}

function mostAlike(structure: Structure, { free, structureOf }: MoveEvidence): string | null {
  const ranked = free
    .map(({ source }) => ({ source, fit: structuralFit(structureOf(source) ?? new Map(), structure) }))
    .sort((a, b) => b.fit - a.fit);
  const [first, second] = ranked;
  return first && first.fit >= alike && first.fit - (second?.fit ?? 0) >= lead ? first.source : null;
}
