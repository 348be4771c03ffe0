import { structuralFit, type Structure, structureOf } from '../../align/features.ts';
import { matchSegments } from '../../align/match-segments.ts';
import type { History, Version } from '../../model/history.ts';
import type { Page, Segment } from '../../model/page.ts';
import { gitBlobId } from '../../model/digest.ts';
import type { DriftContext } from '../input.ts';
import { classifyChange } from '../judge/classify-change.ts';

interface InferredBase {
  commit: string;
  page: Page;
  /** What the source was called then. */
  path: string;
}

interface Histories {
  source: History;
  sourcePath: string;
  target: History;
  targetPath: string;
}

/** A target as it is on disk. */
interface PresentTarget {
  segments: readonly Segment[];
  bytes: Uint8Array;
}

/** Versions that are looked at, of the target and of the source. */
const most = 24;

/**
 * The source that a target which records nothing was most likely translated from: of the versions that were there when
 * the target was last translated, the one whose structure is the target's; the newest of equals. A
 * translation that is in no commit yet is one of today. Null where the day is not known, as at the edge of a shallow clone,
 * which seems to bring every file.
 */
export async function inferBase(histories: Histories, target: PresentTarget, reader: PageReader): Promise<InferredBase | null> {
  const committed = await versionsOf(histories);
  const uncommitted = await isUncommitted(target, committed[0], histories, reader);
  const translated = uncommitted ? committed[0] : await lastTranslation(committed, histories.target, reader);
  if (!translated || (await histories.target.isCut(translated.commit))) return null;
  const versions = await histories.source.versions(histories.sourcePath);
  const there = uncommitted ? versions : await versionsAt(translated, versions, histories);
  return bestFit(there.slice(0, most), histories.source, structureOf(target.segments), reader);
}

/** The versions of the source that were there at a commit of the target. */
async function versionsAt(translated: Version, versions: readonly Version[], histories: Histories): Promise<Version[]> {
  const sameRepository = histories.source === histories.target;
  const held = sameRepository ? await histories.source.versionsSince(translated.commit, histories.sourcePath) : null;
  const later = new Set(held?.map(({ commit }) => commit));
  return versions.filter(({ commit, date }) => (held ? !later.has(commit) : date <= translated.date));
}

async function versionsOf({ target, targetPath }: Histories): Promise<Version[]> {
  return (await target.versions(targetPath)).filter(({ blob }) => blob !== null).slice(0, most);
}

/** Whether somebody has translated since the newest commit of the target. */
async function isUncommitted(
  { segments, bytes }: PresentTarget,
  newest: Version | undefined,
  { target: history, targetPath }: Histories,
  reader: PageReader,
): Promise<boolean> {
  if (!newest || newest.blob === gitBlobId(bytes)) return false;
  // What a merge made of it is in no version, and committed all the same.
  if ((await history.blobAt('HEAD', targetPath)) === gitBlobId(bytes)) return false;
  const before = await segmentsAt(newest, history, reader);
  return before !== null && isTranslation(before, segments);
}

/** The newest commit of a target that changed more than commas, blanks and spelling: housekeeping is no translation. */
async function lastTranslation(versions: readonly Version[], history: History, reader: PageReader): Promise<Version | null> {
  for (const [index, version] of versions.entries()) {
    const before = versions[index + 1];
    if (!before) return version;
    const [a, b] = [await segmentsAt(before, history, reader), await segmentsAt(version, history, reader)];
    if (!a || !b || isTranslation(a, b)) return version;
  }
  return null;
}

function isTranslation(a: readonly Segment[], b: readonly Segment[]): boolean {
  return matchSegments(a, b).some(({ kind, base, source }) => {
    if (kind === 'unchanged' || kind === 'moved') return false;
    if (kind !== 'changed') return true;
    return !housekeeping.has(classifyChange(a[base!]!, b[source!]!, ''));
  });
}

const housekeeping: ReadonlySet<string> = new Set(['whitespace', 'punctuation', 'case', 'minor', 'markup', 'link']);

async function segmentsAt(version: Version, history: History, reader: PageReader): Promise<Segment[] | null> {
  const page = await pageAt(version, history, reader);
  return page && reader.segmentsOf(page);
}

async function bestFit(
  versions: readonly Version[],
  history: History,
  target: Structure,
  reader: PageReader,
): Promise<InferredBase | null> {
  let best: { fit: number; version: Version } | null = null;
  for (const version of versions) {
    const structure = await structureAt(version, history, reader);
    const fit = structure ? structuralFit(structure, target) : -1;
    if (fit > (best?.fit ?? -1)) best = { fit, version };
  }
  const page = best && (await pageAt(best.version, history, reader));
  return page && { commit: best!.version.commit, page, path: best!.version.path };
}

type PageReader = Pick<DriftContext, 'segmentsOf' | 'pageOf' | 'remembered'>;

/** So many structures are remembered: a page in ten locales asks for the same ones ten times, one after the other. */
const mostKnown = 2000;

/** What a version of a page was built like; null where it can't be read. */
function structureAt(version: Version, history: History, reader: PageReader): Promise<Structure | null> {
  const { structures } = reader.remembered;
  const key = version.blob ?? `${version.commit}:${version.path}`;
  const structure = structures.get(key) ?? readStructure(version, history, reader);
  if (structures.size >= mostKnown) structures.delete(structures.keys().next().value!);
  structures.set(key, structure);
  return structure;
}

async function readStructure(version: Version, history: History, reader: PageReader): Promise<Structure | null> {
  const page = await pageAt(version, history, reader);
  const segments = page && reader.segmentsOf(page);
  return segments && structureOf(segments);
}

/** Reads a page as it was in one version of its file, renamed since or not. Null where the bytes are no text. */
export async function pageAt({ blob, path }: Version, history: History, { pageOf }: PageReader): Promise<Page | null> {
  const bytes = blob === null ? null : await history.bytesOf(blob);
  return bytes && pageOf(path, bytes);
}
