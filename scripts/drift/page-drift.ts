import type { Base, PageDrift } from '../model/page-drift.ts';
import type { DriftState } from '../model/drift-state.ts';
import type { History } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import { wordCount } from '../markdown/words.ts';
import type { Comparable } from '../model/comparable.ts';
import type { Segment } from '../model/segment.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Dialect } from '../provenance/dialect.ts';
import { resolveBase, type ResolvedBase } from '../provenance/resolve-base.ts';
import { withoutGeneratedAnchor } from './without-generated-anchor.ts';
import { type Comparison, comparePages } from './compare-pages.ts';

export interface Side {
  page: Page;
  bytes: Uint8Array;
}

export interface BilingualBase {
  by: 'sidecar' | 'spans';
  segments: readonly Comparable[];
}

/** One target with what is at hand of it. */
export interface DriftInput {
  pair: Pair;
  /** Null where the file is not there. */
  source: Side | null;
  target: Side | null;
  /** The base's segments as the bilingual sidecar, or the target's own spans, give them; null: neither is there. */
  bilingual: BilingualBase | null;
  /** What the target records of its source. */
  provenance: Provenance | null;
  renamedFrom: string | null;
  /** Why one of the files that are there can't be read. */
  unreadable: string | null;
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
  const { source, target, unreadable } = input;
  if (unreadable !== null) return row(input, 'untracked', { notes: [unreadable] });
  if (!source) return row(input, 'orphaned', { notes: ['the source is gone'] });
  if (!target) return row(input, 'missing', { wordsToTranslate: wordsIn(context.segmentsOf(source.page)) });
  const resolved = await resolveBase({
    provenance: input.provenance,
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
  const comparison = compare(context.segmentsOf(base), input, context);
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
  const { by, segments } = input.bilingual!;
  const comparison = compare(segments.filter(inBody).map(withoutGeneratedAnchor), input, {
    ...context,
    segmentsOf: (page) => context.segmentsOf(page)?.filter(inBody) ?? null,
  });
  const state = comparison ? (comparison.changes.length > 0 ? 'stale' : 'current') : stateWithoutBase(resolved);
  return row(input, state, { base: { ...resolved.base, by }, ...facts(comparison), notes: resolved.notes });
}

/** Bilingual markup holds no front matter: what it was in the base is not known. */
const inBody = ({ kind }: Comparable): boolean => kind !== 'front-matter';

function compare(base: readonly Comparable[] | null, { source, target }: Both, { segmentsOf, ignored }: DriftContext): Comparison | null {
  const segments = { source: segmentsOf(source.page), target: segmentsOf(target.page) };
  if (!base || !segments.source || !segments.target) return null;
  return comparePages({ base, source: segments.source, target: segments.target }, ignored);
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
    sourceReconstructed: source?.page.frontMatter.fields.some(({ key }) => key === 'lockstep.reconstructedFrom') ?? false,
    segments: null,
    wordsToTranslate: null,
    notes: [],
    ...known,
  };
}
