import { slug } from 'github-slugger';
import type { Base } from '../../model/drift.ts';
import type { History } from '../../model/history.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import { committedName, readUnderAnyName, resolveBase, type ResolvedBase } from '../../provenance/resolve-base.ts';
import type { BaseSegments, DriftContext, DriftInput, Remembered, Side } from '../input.ts';
import { olderPage } from './page-at.ts';
import { baseFromHistory } from '../history/base-from-history.ts';
import type { OtherTexts } from '../history/other-texts.ts';

/** A base as it was found. */
export interface FoundBase extends ResolvedBase {
  /** Its segments where its text is at hand; parsed when asked for. */
  segments(): BaseSegments | null;
  /** Whether the base is the current source to the byte. */
  isSource: boolean;
  /** Segments of which the evidence for what the target follows disagrees; of a base that is recorded there are none. */
  doubted?: ReadonlySet<Comparable>;
  /** What the source said in other versions, where histories suggest a base; of one that is recorded nobody asks. */
  others?: OtherTexts;
  /** Whether the front matter of the base is unknown: bilingual markup holds none. */
  bodyOnly: boolean;
}

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
    const page = isSource ? source.page : olderPage(resolved.path!, resolved.bytes!, pageOf);
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

/** Whether a segment stands in the body of its page: a hand-back in bilingual markup tells nothing of the front matter. */
export const inBody = ({ kind }: Pick<Segment, 'kind'>): boolean => kind !== 'front-matter';

async function fromForkPoint(input: Both, context: DriftContext): Promise<FoundBase | null> {
  if (context.dialect.id !== 'fork' || !context.history || !context.targetHistory) return null;
  const point = await forkPoint(context.targetHistory, context.history, context.remembered);
  return point === null ? null : fromCommit('merge-base', point, input, context);
}

async function fromCommit(by: Base['by'], commit: string, input: Both, context: DriftContext): Promise<FoundBase> {
  const source = { path: input.pair.source, bytes: input.source.bytes };
  const found = context.history && (await readUnderAnyName(context.history, commit, source));
  const resolved = { ...unknown, base: { ...unknown.base, by, commit }, bytes: found?.bytes ?? null, path: found?.path ?? null };
  return found ? withText(resolved, input, context) : { ...resolved, pathMissing: true, ...noText };
}

async function fromHistory({ pair, source, target }: Both, context: DriftContext): Promise<FoundBase | null> {
  const { history, targetHistory, judgement } = context;
  if (!history || !targetHistory) return null;
  const sourcePath = await committedName(history, { path: pair.source, bytes: source.bytes });
  // One that moves without its source may be a copy of it, to be translated.
  const targetPath =
    sourcePath === pair.source ? pair.target : await committedName(targetHistory, { path: pair.target, bytes: target.bytes });
  const histories = { source: history, sourcePath, target: targetHistory, targetPath };
  const languages = { source: judgement.language, target: pair.locale.split(/[-_]/)[0]!.toLowerCase() };
  const locales = [judgement.language, pair.locale];
  const told = await baseFromHistory({ histories, source, target, languages, locales }, context);
  if (!told) return null;
  const { segments, commit, path, notes, ...rest } = told;
  return { ...unknown, base: { ...unknown.base, by: 'history', commit }, path, notes, segments: () => segments, ...rest, bodyOnly: false };
}

const noText = { segments: () => null, isSource: false, bodyOnly: false };

const unknown: ResolvedBase = {
  base: { by: 'none', commit: null, hash: null, hashMatches: null },
  bytes: null,
  path: null,
  pathMissing: false,
  notes: [],
};

/** The newest commit of a fork's history that its source's history holds too; null where they share none. */
function forkPoint(fork: History, source: History, { forkPoints }: Remembered): Promise<string | null> {
  const ofFork = forkPoints.get(fork) ?? new WeakMap<History, Promise<string | null>>();
  forkPoints.set(fork, ofFork);
  const point = ofFork.get(source) ?? findForkPoint(fork, source);
  ofFork.set(source, point);
  return point;
}

async function findForkPoint(fork: History, source: History): Promise<string | null> {
  for (const commit of await fork.commits()) if (await source.holds(commit)) return commit;
  return null;
}

/** Whether two contents are the same, byte for byte. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

const anchor = /^<a name="([^"]*)"><\/a>\s*/;

/**
 * A heading without the anchor that localisation puts before it, the slug of its source: `<a name="get-help"></a>Get help`.
 * An anchor of the author's stays.
 */
function withoutGeneratedAnchor<Part extends Comparable>(segment: Part): Part {
  const found = segment.kind.startsWith('heading') ? anchor.exec(segment.text) : null;
  if (!found) return segment;
  const text = segment.text.slice(found[0].length);
  if (slug(text) !== found[1]) return segment;
  const codes = segment.content.findIndex((part) => part.kind === 'text' || (!part.raw.startsWith('<a') && part.raw !== '</a>'));
  return { ...segment, text, content: segment.content.slice(codes) };
}
