import type { Edit, Page } from '../model/page.ts';
import type { Provenance } from '../model/pair.ts';

/** One project's way to record in a target which source it follows. Both directions live in one file. */
export interface Dialect {
  /** The name that `"provenance"` in the configuration takes. */
  id: string;
  /** Where the record stands: `ms.sourcegitcommit, ms.openlocfilehash in the front matter`. */
  about: string;
  /** Front-matter keys of a target that its source has none of: the record, and what is written beside it. */
  keys: readonly string[];
  /**
   * What a recorded commit is compared from: the commit itself, or the merge base of it and the current source, as
   * projects do that pin commits of a branch which is not merged yet.
   */
  from: 'commit' | 'merge-base';
  /** Name of a JSON file in the target's folder or above that holds the records of many targets; null: the page holds its own. */
  recordFile: string | null;
  /** @returns null where the page records nothing in this dialect */
  read(page: Page, record?: RecordFile | null): Provenance | null;
  /** Edits after which `read` gives this provenance. What the dialect has no place for is left out. */
  write(page: Page, provenance: Provenance): Edit[];
  /** Whether a recorded hash is that of these source bytes. */
  hashMatches(hash: string, source: Uint8Array): boolean;
  /** The hash that `write` records for these source bytes; null where the dialect records none. */
  hashOf(source: Uint8Array): string | null;
}

/** A `recordFile` that was found: its text, and the target's path below its folder. */
export interface RecordFile {
  text: string;
  path: string;
}

/** A provenance in which nothing is known, to be spread under what is. */
export const nothingRecorded: Provenance = {
  commit: null,
  hash: null,
  translationType: null,
  contentLocale: null,
  handoff: null,
  locfileid: null,
};

/** A dialect that the page itself holds nothing of. */
export function unrecorded(id: string, about: string): Dialect {
  const nothing = { read: () => null, write: () => [], hashMatches: () => false, hashOf: () => null };
  return { id, about, keys: [], from: 'commit', recordFile: null, ...nothing };
}
