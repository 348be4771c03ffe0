import type { Edit, Page, Range } from '../model/page.ts';
import type { Provenance } from '../model/pair.ts';

/** One project's way to record in a target which source it follows. Both directions live in one file. */
export interface Dialect {
  /** The name that `"provenance"` in the configuration takes. */
  id: string;
  /** Where the record stands: `ms.sourcegitcommit, ms.openlocfilehash in the front matter`. */
  about: string;
  /** Front-matter keys of a target that its source has none of: the record, and what is written beside it. */
  keys: readonly string[];
  /** What is known of these keys, and of those of the project's pages: what they hold, and how that is written. */
  forms: Readonly<Record<string, KeyForm>>;
  /** Other keys of the project's pages by which its systems look something up: nobody translates their values. Absent: none is known. */
  lookedUp?: RegExp;
  /**
   * What a recorded commit is compared from: the commit itself, or the merge base of it and the current source, as
   * projects do that pin commits of a branch which is not merged yet.
   */
  from: 'commit' | 'merge-base';
  /**
   * Name of a JSON file in the target's folder or above that holds the records of many targets; with `{target}`, the path of one for each
   * target; null: the page holds its own.
   */
  recordFile: string | null;
  /** @returns null where the page records nothing in this dialect */
  read(page: Page, record?: RecordFile | null): Provenance | null;
  /** Where a page means to record something, and nothing can be read of it; absent: the forms tell. */
  damaged?(page: Page): Range | null;
  /** Edits after which `read` gives this provenance. What the dialect has no place for is left out. */
  write(page: Page, provenance: Provenance): Edit[];
  /** What says in a page that its record was accepted; absent: a comment behind the key that the forms name. */
  acceptedMark?(page: Page): AcceptedMark | null;
  /** Whether a recorded hash is that of these source bytes. */
  hashMatches(hash: string, source: Uint8Array): boolean;
  /** The hash that `write` records for these source bytes; null where the dialect records none. */
  hashOf(source: Uint8Array): string | null;
}

/** What says that a record was accepted, and where it stands, or would. */
export interface AcceptedMark {
  at: number;
  text: string;
}

/** What a front-matter key holds, and how that is written. */
export interface KeyForm {
  /** The part of the record; absent: it is none. */
  holds?: keyof Provenance;
  /** A target that records anything has it. */
  required?: true;
  /** The key of a map in the front matter that holds it, and its name there; absent: it is a key of the front matter itself. */
  inside?: { key: string; name: string };
  /** What YAML it is. */
  kind?: YamlKind;
  /** What its text is like, and what a person is told to write. */
  text?: { expected: string; fits: RegExp };
  /** The same of a day: month, day and year are the groups of `fits`. */
  day?: { expected: string; fits: RegExp };
}

export type YamlKind = 'text' | 'text or list' | 'quoted text' | 'number' | 'true or false' | 'list';

/** A commit in full or shortened, as git takes it. */
export const commitForm: KeyForm = {
  holds: 'commit',
  kind: 'text',
  text: { expected: 'a commit: 7 to 64 hex digits', fits: /^[0-9a-f]{7,64}$/i },
};

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
export function unrecorded(id: string, about: string, records: Pick<Dialect, 'recordFile' | 'read' | 'hashMatches'>): Dialect {
  return { id, about, keys: [], forms: {}, from: 'commit', write: () => [], hashOf: () => null, ...records };
}
