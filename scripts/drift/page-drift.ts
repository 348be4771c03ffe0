import type { Base, PageDrift } from '../model/page-drift.ts';
import type { DriftState } from '../model/drift-state.ts';
import type { History } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import type { Segment } from '../model/segment.ts';
import type { Dialect, RecordFile } from '../provenance/dialect.ts';
import { resolveBase, type ResolvedBase } from '../provenance/resolve-base.ts';
import { type Comparison, comparePages } from './compare-pages.ts';
import { countWords } from './count-words.ts';

export interface Side {
  page: Page;
  bytes: Uint8Array;
}

/** One target with what is at hand of it. */
export interface DriftInput {
  pair: Pair;
  /** Null where the file is not there. */
  source: Side | null;
  target: Side | null;
  /** The base's page as the target's bilingual sidecar, or the target's own spans, give it; null: neither is there. */
  bilingual: { by: 'sidecar' | 'spans'; base: Page } | null;
  record: RecordFile | null;
  renamedFrom: string | null;
}

export interface DriftContext {
  dialect: Dialect;
  /** The source's repository. */
  history: History | null;
  /** Null where a body cannot be parsed. */
  segmentsOf(page: Page): Segment[] | null;
  /** A page of a path and bytes of the source's history. */
  pageOf(path: string, bytes: Uint8Array): Page | null;
  /** Classes of change that count as none. */
  ignored: readonly string[];
}

/** How far one target is behind its source, with all of its changes. */
export async function pageDrift(input: DriftInput, context: DriftContext): Promise<PageDrift> {
  const { source, target } = input;
  if (!source) return row(input, 'orphaned', { notes: ['the source is gone'] });
  if (!target) return row(input, 'missing', { wordsToTranslate: wordsIn(context.segmentsOf(source.page)) });
  const resolved = await resolveBase({
    provenance: context.dialect.read(target.page, input.record),
    dialect: context.dialect,
    source: { path: input.pair.source, bytes: source.bytes },
    history: context.history,
  });
  const basePage = resolved.bytes ? context.pageOf(resolved.path!, resolved.bytes) : null;
  if (basePage) return against(basePage, resolved, { ...input, source, target }, context);
  if (input.bilingual) return againstBilingual(resolved, { ...input, source, target }, context);
  return row(input, stateWithoutBase(resolved), { base: resolved.base, notes: resolved.notes });
}

type Both = DriftInput & { source: Side; target: Side };

/** The base's text is at hand: what its segments and the source's differ in decides. */
async function against(base: Page, resolved: ResolvedBase, input: Both, context: DriftContext): Promise<PageDrift> {
  const comparison = compare(base, input, context);
  const differs = comparison ? comparison.changes.length > 0 : base.text !== input.source.page.text;
  const commit = resolved.base.by === 'commit' || resolved.base.by === 'hash' ? resolved.base.commit : null;
  return row(input, differs ? 'stale' : 'current', {
    base: resolved.base,
    commitsBehind: await commitsSince(resolved.base, commit, input, context),
    renamedFrom: input.renamedFrom ?? (resolved.path === input.pair.source ? null : resolved.path),
    ...facts(comparison),
    notes: resolved.notes,
  });
}

async function againstBilingual(resolved: ResolvedBase, input: Both, context: DriftContext): Promise<PageDrift> {
  const { by, base } = input.bilingual!;
  const comparison = compare(base, input, context);
  const state = comparison ? (comparison.changes.length > 0 ? 'stale' : 'current') : stateWithoutBase(resolved);
  return row(input, state, { base: { ...resolved.base, by }, ...facts(comparison), notes: resolved.notes });
}

function compare(base: Page, { source, target }: Both, { segmentsOf, ignored }: DriftContext): Comparison | null {
  const segments = { base: segmentsOf(base), source: segmentsOf(source.page), target: segmentsOf(target.page) };
  if (!segments.base || !segments.source || !segments.target) return null;
  return comparePages({ base: segments.base, source: segments.source, target: segments.target }, ignored);
}

const facts = (comparison: Comparison | null): Partial<PageDrift> =>
  comparison ? { segments: comparison.counts, wordsToTranslate: comparison.wordsToTranslate, changes: comparison.changes } : {};

async function commitsSince(base: Base, commit: string | null, { pair }: Both, { history }: DriftContext): Promise<number | null> {
  if (base.hashMatches) return 0;
  if (commit === null || !history) return null;
  return (await history.versionsSince(commit, pair.source))?.length ?? null;
}

function stateWithoutBase({ base, pathMissing }: ResolvedBase): DriftState {
  if (base.hashMatches === false) return 'stale';
  return pathMissing ? 'base-missing' : 'untracked';
}

const wordsIn = (segments: readonly Segment[] | null): number | null =>
  segments && segments.reduce((sum, segment) => sum + countWords(segment), 0);

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
    sourceReconstructed: source?.page.frontMatter.fields.some(({ key }) => key === 'lockstep.reconstructedFrom') ?? false,
    segments: null,
    wordsToTranslate: null,
    notes: [],
    ...known,
  };
}
