import { type Structure, structureOf } from '../align/structural-fit.ts';
import type { History, Version } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { Segment } from '../model/segment.ts';

export interface PageReader {
  segmentsOf(page: Page): Segment[] | null;
  pageOf(path: string, bytes: Uint8Array): Page | null;
}

/** Structures of versions by blob: a page in ten locales asks for the same ones ten times. */
const known = new WeakMap<History, Map<string, Promise<Structure | null>>>();

const mostKnown = 2000;

/** What a version of a page was built like; null where it can't be read. */
export function structureAt(version: Version, history: History, reader: PageReader): Promise<Structure | null> {
  const own = known.get(history) ?? new Map<string, Promise<Structure | null>>();
  known.set(history, own);
  const key = version.blob ?? `${version.commit}:${version.path}`;
  const structure = own.get(key) ?? readStructure(version, history, reader);
  if (own.size >= mostKnown) own.delete(own.keys().next().value!);
  own.set(key, structure);
  return structure;
}

async function readStructure(version: Version, history: History, reader: PageReader): Promise<Structure | null> {
  const page = await pageAt(version, history, reader);
  const segments = page && reader.segmentsOf(page);
  return segments && structureOf(segments);
}

/** The page as it was in that version; null where it is no text. */
export async function pageAt({ blob, path }: Version, history: History, { pageOf }: PageReader): Promise<Page | null> {
  const bytes = blob === null ? null : await history.bytesOf(blob);
  return bytes && pageOf(path, bytes);
}
