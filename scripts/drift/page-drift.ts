import { byKey } from '../align/by-key.ts';
import { wordCount } from '../markdown/words.ts';
import type { DriftState } from '../model/drift-state.ts';
import type { Base, PageDrift } from '../model/page-drift.ts';
import type { Segment } from '../model/segment.ts';
import { changedIncludes } from './changed-includes.ts';
import { type Comparison, comparePages } from './compare-pages.ts';
import type { DriftContext, DriftInput } from './drift-input.ts';
import { isReconstructed } from './is-reconstructed.ts';
import { type Both, type FoundBase, findBase, inBody } from './find-base.ts';

/** How far one target is behind its source, with all of its changes. */
export async function pageDrift(input: DriftInput, context: DriftContext): Promise<PageDrift> {
  const { source, target, unreadable } = input;
  if (unreadable !== null) return row(input, 'untracked', { notes: [unreadable] });
  if (!source) return row(input, 'orphaned', { notes: ['the source is gone'] });
  if (!target) return row(input, 'missing', { wordsToTranslate: wordsIn(context.segmentsOf(source.page)) });
  const both = { ...input, source, target };
  const found = await findBase(both, context);
  const known = { base: found.base, notes: found.notes };
  if (!found.segments) return row(input, stateWithoutBase(found), known);
  return { ...row(input, 'current', known), ...(await judge(found, both, context)) };
}

/** The base's text is at hand: what its segments, and its includes, and the source's differ in decides. */
async function judge(found: FoundBase, input: Both, context: DriftContext): Promise<Partial<PageDrift>> {
  const { pair, source, renamedFrom } = input;
  const comparison = compare(found, input, context);
  if (!comparison) return { state: stateWithoutBase(found), notes: [...found.notes, 'a page cannot be parsed'] };
  const includes = await changedIncludes(pair.source, context.segmentsOf(source.page) ?? [], found.base.commit, context);
  return {
    state: comparison.changes.length + includes.length > 0 ? 'stale' : 'current',
    commitsBehind: await commitsSince(found, input, context),
    renamedFrom: renamedFrom ?? (found.path === pair.source ? null : found.path),
    segments: comparison.counts,
    wordsToTranslate: comparison.wordsToTranslate,
    changes: comparison.changes,
    notes: [...found.notes, ...includes.map((path) => `the include ${path} changed`)],
  };
}

function compare(found: FoundBase, { pair, source, target }: Both, { segmentsOf, judgement }: DriftContext): Comparison | null {
  const now = segmentsOf(source.page);
  if (!now) return null;
  const own = found.bodyOnly ? inBody : () => true;
  const there = () => (segmentsOf(target.page) ?? []).filter(own);
  const base = pair.kind === 'messages' ? heldBy(there(), found.segments!) : found.segments!;
  return comparePages({ base, source: now.filter(own), target: there }, judgement);
}

/** Of messages those that the target has: what it lacks is still to come, whatever it was made from. */
function heldBy(target: readonly Segment[], base: NonNullable<FoundBase['segments']>): NonNullable<FoundBase['segments']> {
  const places = byKey(target);
  return places ? base.filter(({ key }) => places.has(key ?? '')) : base;
}

async function commitsSince({ base }: FoundBase, { pair }: Both, { history }: DriftContext): Promise<number | null> {
  if (base.hashMatches) return 0;
  if (base.commit === null || !history || base.by === 'sidecar' || base.by === 'spans') return null;
  return (await history.versionsSince(base.commit, pair.source))?.length ?? null;
}

function stateWithoutBase({ base, pathMissing }: FoundBase): DriftState {
  if (base.hashMatches === false) return 'stale';
  return pathMissing ? 'base-missing' : 'untracked';
}

const wordsIn = (segments: readonly Segment[] | null): number | null =>
  segments && segments.reduce((sum, segment) => sum + wordCount(segment), 0);

const nothing: Base = { by: 'none', commit: null, hash: null, hashMatches: null };

function row({ pair, source, renamedFrom }: DriftInput, state: DriftState, known: Partial<PageDrift>): PageDrift {
  return {
    locale: pair.locale,
    source: pair.source,
    target: pair.target,
    state,
    base: nothing,
    commitsBehind: null,
    renamedFrom,
    sourceReconstructed: source !== null && isReconstructed(source.page),
    segments: null,
    wordsToTranslate: null,
    notes: [],
    ...known,
  };
}
