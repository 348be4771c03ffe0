import type { Comparable } from '../model/comparable.ts';
import type { Base } from '../model/page-drift.ts';
import type { Segment } from '../model/segment.ts';
import { readUnderAnyName } from '../provenance/read-under-any-name.ts';
import { resolveBase, type ResolvedBase } from '../provenance/resolve-base.ts';
import type { BilingualSegment, DriftContext, DriftInput, Side } from './drift-input.ts';
import { forkPoint } from './fork-point.ts';
import { inferBase } from './infer-base.ts';
import { sameBytes } from './same-bytes.ts';
import { withoutGeneratedAnchor } from './without-generated-anchor.ts';

/** A base as it was found. */
export interface FoundBase extends ResolvedBase {
  /** Its segments where its text is at hand; parsed when asked for. */
  segments(): BaseSegments | null;
  /** Whether the base is the current source to the byte. */
  isSource: boolean;
  /** Whether the front matter of the base is unknown: bilingual markup holds none. */
  bodyOnly: boolean;
}

export type BaseSegments = readonly (Comparable & Partial<BilingualSegment>)[];

export type Both = DriftInput & { source: Side; target: Side };

/**
 * The base of a target, by the first of these that tells: what a sync wrote since it was recorded, the source's hash, the recorded commit, an older version with
 * the recorded hash, the bilingual sidecar or spans, the point where a fork left its source, and, where nothing at all is
 * recorded, what the histories of both files suggest.
 */
export async function findBase(input: Both, context: DriftContext): Promise<FoundBase> {
  if (input.since !== null) return fromCommit('commit', input.since, input, context);
  const { provenance, bilingual } = input;
  const source = { path: input.pair.source, bytes: input.source.bytes };
  const resolved = await resolveBase({ provenance, dialect: context.dialect, source, history: context.history });
  if (bilingual?.synced) {
    const { segments, bodyOnly } = bilingual;
    return { ...fromBilingual(resolved, input), segments: () => segments, bodyOnly };
  }
  if (resolved.bytes) return withText(resolved, input, context);
  if (bilingual) return fromBilingual(resolved, input);
  if (provenance && (provenance.commit !== null || provenance.hash !== null)) return { ...resolved, ...noText };
  const found = (await fromForkPoint(input, context)) ?? (await fromHistory(input, context));
  return found ?? { ...resolved, notes: await limitsOf(input, context), ...noText };
}

async function limitsOf({ pair }: Both, { history, targetHistory }: DriftContext): Promise<string[]> {
  if (!history || !targetHistory) return ['nothing is recorded, and there is no git history to ask'];
  const limits = (await targetHistory.limits()) ?? (await history.limits());
  const committed = limits === null && (await targetHistory.versions(pair.target)).length > 0;
  const why = committed ? 'history does not tell which source it was made from' : 'the target is in no commit yet: commit it';
  return [`nothing is recorded, and ${limits ?? why}`];
}

function withText(resolved: ResolvedBase, { source }: Both, { pageOf, segmentsOf }: DriftContext): FoundBase {
  const isSource = sameBytes(resolved.bytes!, source.bytes);
  const segments = () => {
    const page = isSource ? source.page : pageOf(resolved.path!, resolved.bytes!);
    return page && segmentsOf(page);
  };
  return { ...resolved, segments, isSource, bodyOnly: false };
}

function fromBilingual(resolved: ResolvedBase, { bilingual }: Both): FoundBase {
  const { by, bodyOnly } = bilingual!;
  const known = bodyOnly ? bilingual!.segments.filter(inBody) : bilingual!.segments;
  const segments = known.map((segment) => withoutGeneratedAnchor(segment));
  return { ...resolved, base: { ...resolved.base, by }, segments: () => segments, isSource: false, bodyOnly };
}

export const inBody = ({ kind }: Pick<Segment, 'kind'>): boolean => kind !== 'front-matter';

async function fromForkPoint(input: Both, context: DriftContext): Promise<FoundBase | null> {
  if (context.dialect.id !== 'fork' || !context.history || !context.targetHistory) return null;
  const point = await forkPoint(context.targetHistory, context.history);
  return point === null ? null : fromCommit('merge-base', point, input, context);
}

async function fromCommit(by: Base['by'], commit: string, input: Both, context: DriftContext): Promise<FoundBase> {
  const source = { path: input.pair.source, bytes: input.source.bytes };
  const found = context.history && (await readUnderAnyName(context.history, commit, source));
  const resolved = { ...unknown, base: { ...unknown.base, by, commit }, bytes: found?.bytes ?? null, path: found?.path ?? null };
  return found ? withText(resolved, input, context) : { ...resolved, pathMissing: true, ...noText };
}

async function fromHistory({ pair, target }: Both, context: DriftContext): Promise<FoundBase | null> {
  const { history, targetHistory, segmentsOf } = context;
  const segments = segmentsOf(target.page);
  if (!history || !targetHistory || !segments) return null;
  const histories = { source: history, sourcePath: pair.source, target: targetHistory, targetPath: pair.target };
  const inferred = await inferBase(histories, { segments, bytes: target.bytes }, context);
  if (!inferred) return null;
  const { commit, page, path } = inferred;
  return {
    ...unknown,
    base: { ...unknown.base, by: 'history', commit },
    path,
    segments: () => segmentsOf(page),
    isSource: false,
    bodyOnly: false,
  };
}

const noText = { segments: () => null, isSource: false, bodyOnly: false };

const unknown: ResolvedBase = {
  base: { by: 'none', commit: null, hash: null, hashMatches: null },
  bytes: null,
  path: null,
  pathMissing: false,
  notes: [],
};
