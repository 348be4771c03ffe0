import { matchSegments } from '../align/match-segments.ts';
import type { History, Version } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { Segment } from '../model/segment.ts';
import { classifyChange } from './classify-change.ts';
import { type Structure, structuralFit, structureOf } from '../align/structural-fit.ts';
import { pageAt, type PageReader, structureAt } from './structure-at.ts';

export interface InferredBase {
  commit: string;
  page: Page;
  /** What the source was called then. */
  path: string;
}

export interface Histories {
  source: History;
  sourcePath: string;
  target: History;
  targetPath: string;
}

/** Versions that are looked at, of the target and of the source. */
const most = 24;

/**
 * The source that a target which records nothing was most likely translated from: of the versions that were there when
 * the target was last translated, the one whose structure is the target's; the newest of equals. Null where the day of
 * that is not known, as at the edge of a shallow clone, which seems to bring every file.
 */
export async function inferBase(histories: Histories, target: readonly Segment[], reader: PageReader): Promise<InferredBase | null> {
  const translated = await lastTranslation(histories, reader);
  if (!translated || (await histories.target.isCut(translated.commit))) return null;
  const versions = await histories.source.versions(histories.sourcePath);
  const sameRepository = histories.source === histories.target;
  const held = sameRepository ? await histories.source.versionsSince(translated.commit, histories.sourcePath) : null;
  const later = new Set(held?.map(({ commit }) => commit));
  const before = versions.filter(({ commit, date }) => (held ? !later.has(commit) : date <= translated.date));
  return bestFit(before.slice(0, most), histories.source, structureOf(target), reader);
}

/** The newest commit of a target that changed more than commas, blanks and spelling: housekeeping is no translation. */
async function lastTranslation({ target, targetPath }: Histories, reader: PageReader): Promise<Version | null> {
  const versions = (await target.versions(targetPath)).filter(({ blob }) => blob !== null).slice(0, most);
  for (const [index, version] of versions.entries()) {
    const before = versions[index + 1];
    if (!before || (await isTranslation(before, version, target, reader))) return version;
  }
  return null;
}

async function isTranslation(before: Version, after: Version, history: History, reader: PageReader): Promise<boolean> {
  const [a, b] = [await segmentsAt(before, history, reader), await segmentsAt(after, history, reader)];
  if (!a || !b) return true;
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
