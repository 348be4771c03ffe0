import type { Locales } from '../../align/marks.ts';
import { gitBlobId } from '../../model/digest.ts';
import type { History, Version } from '../../model/history.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { DriftContext, Side } from '../input.ts';
import { segmentsThen } from './base-segments.ts';
import { type Holds, holdsOf } from './holds.ts';
import { keptTwins } from './kept-twins.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import { type OtherTexts, otherTexts } from './other-texts.ts';
import { possibleTwins, twinsOf } from './twins.ts';
import { type Reference, referenceOf } from './reference.ts';
import { hasSeen, type Histories, openSight, type Sight } from './sight.ts';
import { versionReader } from './version-reader.ts';
import { standing, weigher } from './weigh.ts';

/** What a target that records nothing was translated from, segment by segment. */
interface HistoryBase {
  segments: readonly Segment[];
  /** The newest version of the source of which the target holds all that was known when it was brought up to date. */
  commit: string;
  /** What the source was called then. */
  path: string;
  /** Whether the target holds all: they are the source's own segments. */
  isSource: boolean;
  /** Where the evidence disagrees. */
  notes: string[];
  /** The segments of which it does. */
  doubted: ReadonlySet<Comparable>;
  others: OtherTexts;
}

interface Asked {
  histories: Histories;
  source: Side;
  target: Side;
  languages: { source: string; target: string };
  locales: Locales;
}

type Reader = Pick<DriftContext, 'segmentsOf' | 'pageOf' | 'remembered'>;

/** What both files are now, and what of their histories matters. */
interface Known extends Asked {
  now: readonly Segment[];
  there: readonly Segment[];
  sight: Sight;
  /** Versions of the target, newest first; the last one stands for all before it. */
  touches: readonly Version[];
  /** Versions of the source, newest first. */
  versions: readonly Version[];
  /** The commit that made the source. */
  origin: string | undefined;
  /** Whether the history of the target is cut off before it tells when it was made. */
  isCut: boolean;
}

/**
 * What a target that records nothing was translated from, told for each segment by the histories of both files: the source's segments as
 * they were before the changes that the target does not hold. Null where that can't be known: in no commit yet, or cut off.
 */
export async function baseFromHistory(asked: Asked, reader: Reader): Promise<HistoryBase | null> {
  const known = await whatIsKnown(asked, reader);
  if (!known) return null;
  const source = await sourceLineage(known, reader);
  const newest = known.touches[0]!.blob === gitBlobId(asked.target.bytes) ? known.touches[0]! : null;
  const seen = (version: Version): boolean => hasSeen(known.sight, newest, version);
  const reference = referenceOf(known.versions, seen, known.there, source, reader.remembered);
  if (!reference) return null;
  if (isPlain(known, reference)) return told(known, source, { segments: null, at: 0, doubted: new Set() }, 0, []);
  const target = await lineage(asked.histories.target, asked.histories.targetPath, asked.target, known.there, known.touches, reader);
  const holds = weighed(known, reference, source, target);
  if (known.isCut && !isWorkedOn(known, target)) return null;
  const then = segmentsThen(source, holds, known.versions);
  const at = known.versions.findIndex((version) => hasSeen(known.sight, holds.lastSync, version));
  return told(known, source, then, Math.max(at, 0), holds.notes());
}

function told(
  { now, versions }: Known,
  source: Lineage,
  { segments, at, doubted }: ReturnType<typeof segmentsThen>,
  seen: number,
  notes: string[],
): HistoryBase {
  const { commit, path } = versions[Math.max(at, seen)]!;
  return { segments: segments ?? now, commit, path, isSource: segments === null, notes, doubted, others: otherTexts(source) };
}

/** More versions of a page are not looked at. */
const most = 48;

async function whatIsKnown(asked: Asked, reader: Reader): Promise<Known | null> {
  const { source, sourcePath, target, targetPath } = asked.histories;
  const [now, there] = [reader.segmentsOf(asked.source.page), reader.segmentsOf(asked.target.page)];
  const committed = withText(await target.versions(targetPath));
  const all = withText(await source.versions(sourcePath));
  if (!now || !there || committed.length === 0 || all.length === 0) return null;
  const sight = await openSight(asked.histories, committed.slice(0, most));
  const isCut = await target.isCut(committed.at(-1)!.commit);
  const touches = isCut ? committed.slice(0, most) : telling(committed.slice(0, most), all, sight);
  if (!all.some((version) => hasSeen(sight, touches[0]!, version))) return null;
  const versions = all.slice(0, windowOf(all, touches.at(-1)!, sight));
  return { ...asked, now, there, sight, touches, versions, origin: all.at(-1)?.commit, isCut };
}

/** The versions that have a text. A page that was taken out and put back goes on from what it was. */
function withText(versions: readonly Version[]): Version[] {
  return versions.flatMap((version, index) => {
    const older = versions[index + 1];
    return version.blob === null ? [] : { ...version, before: version.before ?? older?.blob ?? older?.before ?? null };
  });
}

/**
 * The versions of a target that tell anything: those that have seen more of its source than the first one, and the last one that has
 * not, which stands for all before it.
 */
function telling(versions: readonly Version[], all: readonly Version[], sight: Sight): Version[] {
  const unseen = all.filter((version) => !hasSeen(sight, versions.at(-1)!, version));
  const first = versions.findLastIndex((touch) => unseen.some((version) => hasSeen(sight, touch, version)));
  return versions.slice(0, first + 2);
}

/** How many versions of the source may matter: those that came since the target was made, and some before. In steps, so that locales share them. */
function windowOf(all: readonly Version[], made: Version, sight: Sight): number {
  const since = all.findIndex((version) => hasSeen(sight, made, version));
  return Math.min(most, Math.ceil(((since === -1 ? all.length : since) + 8) / 16) * 16);
}

/** Whether nothing has changed since the target was made, of a source as it is now: most targets are of that kind. */
function isPlain({ source, target, touches, versions, sight, isCut }: Known, { at }: Reference): boolean {
  const [touch, newest] = [touches[0]!, versions[0]!];
  const isCommitted = touch.blob === gitBlobId(target.bytes) && newest.blob === gitBlobId(source.bytes);
  return at === 0 && isCommitted && !isCut && hasSeen(sight, touches.at(-1)!, newest);
}

function weighed(known: Known, reference: Reference, source: Lineage, target: Lineage): Holds {
  const { sight, touches, versions, locales, languages, origin } = known;
  const [weighSource, weighTarget] = [weigher(source, languages.source), weigher(target, languages.target)];
  const made = touches.at(-1)!;
  const seen = versions.find((version) => hasSeen(sight, made, version));
  const isPossible = possibleTwins(sight, weighTarget, made);
  const twins = twinsOf({
    strands: source.strands,
    reference: reference.content,
    target: target.contentOf(gitBlobId(known.target.bytes))!,
    kept: keptTwins({ source: seen ? source.contentOf(seen.blob!) : null, target: target.contentOf(made.blob!) }),
    locales,
    isPossible,
  });
  const isUncommitted = target.strands.some(({ steps }) => steps[0]?.version === null);
  const placeOf = new Map(versions.map(({ commit }, index) => [commit, index]));
  return holdsOf({
    strands: source.strands,
    twins,
    sight,
    language: languages.source,
    weighSource,
    weighTarget,
    locales,
    isPossible,
    touches: isUncommitted ? [null, ...touches] : touches,
    isOrigin: ({ version }) => version?.commit === origin,
    isBehindReference: ({ version }) => (version === null ? -1 : placeOf.get(version.commit)!) < reference.at,
  });
}

/** Whether somebody has translated since the version that a cut history begins with. */
function isWorkedOn({ touches, languages }: Known, target: Lineage): boolean {
  const weigh = weigher(target, languages.target);
  const since = target.strands.flatMap((strand) => standing(strand)).filter(({ version }) => version?.commit !== touches.at(-1)!.commit);
  return since.some((step) => weigh(step) === 'words');
}

/** So many sources are remembered: one stands beside many targets. */
const mostLineages = 8;

function sourceLineage({ histories, source, now, versions }: Known, reader: Reader): Promise<Lineage> {
  const { lineages } = reader.remembered;
  const key = `${histories.sourcePath} ${gitBlobId(source.bytes)} ${versions.length}`;
  const known = lineages.get(key) ?? lineage(histories.source, histories.sourcePath, source, now, versions, reader);
  if (lineages.size >= mostLineages) lineages.delete(lineages.keys().next().value!);
  lineages.set(key, known);
  return known;
}

async function lineage(
  history: History,
  path: string,
  { bytes }: Side,
  segments: readonly Segment[],
  versions: readonly Version[],
  reader: Reader,
): Promise<Lineage> {
  const blob = gitBlobId(bytes);
  const committed = versions[0]?.blob === blob ? blob : await history.blobAt('HEAD', path);
  return lineageOf({ segments, blob, committed }, versions, versionReader(history, reader));
}
