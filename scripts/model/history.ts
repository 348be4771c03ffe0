/**
 * What the core may ask of a version control system about one repository. Paths are relative to the project root, with
 * `/`, as everywhere. Implemented in `io/`; a checkout without git has none.
 */
export interface History {
  /** Full id of the commit that a revision or an abbreviated id names. */
  resolve(revision: string): Promise<Resolved>;
  /** Git's id of a file's content at a commit, told without reading it; null where the commit has no such path. */
  blobAt(commit: string, path: string): Promise<string | null>;
  /** The stored bytes of a content by git's id of it; null where there is none. */
  bytesOf(blob: string): Promise<Uint8Array | null>;
  /** The stored bytes of a file at a commit; null where the commit has no such path. */
  read(commit: string, path: string): Promise<Uint8Array | null>;
  /** Commits that changed a file, newest first, under its older names too. Merges are left out. */
  versions(path: string): Promise<Version[]>;
  /** Those of them that a commit does not hold; null where the history of the commit is not at hand. */
  versionsSince(commit: string, path: string): Promise<Version[] | null>;
  /** The newest commit that both this one and the current state hold; null where none is known. */
  mergeBase(commit: string): Promise<string | null>;
  /** Path under which a file that is gone goes on, through all later renames; null where it was deleted or never there. */
  renamedTo(path: string): Promise<string | null>;
  /** The path that has a content in the current state, by git's id of it; null where none has, or more than one. */
  nameOf(blob: string): Promise<string | null>;
  /** Whether a commit is part of the current state's history. */
  holds(commit: string): Promise<boolean>;
  /** Whether what came before a commit is cut off: it is the edge of a shallow clone. */
  isCut(commit: string): Promise<boolean>;
  /** Ids of all commits, newest first. */
  commits(): Promise<readonly string[]>;
  /** Why some of the history can't be known: a shallow clone, no git; null where all of it can. */
  limits(): Promise<string | null>;
}

/** One commit's version of a file. */
export interface Version {
  commit: string;
  /** Date of the commit, ISO 8601 with time: `2020-05-04T10:00:00.000Z`. */
  date: string;
  /** What the file was called then. */
  path: string;
  /** Git's id of the content; null where the commit deleted the file. */
  blob: string | null;
  /** The same of the content that the commit changed, whatever other branches held then; null where it made the file. */
  before: string | null;
}

export type Resolved = { found: true; commit: string } | { found: false; why: 'not-a-commit' | 'unknown' | 'ambiguous' };

/** The history of the repository that a file lies in; null where it lies in none. */
export type HistoryOf = (path: string) => History | null;
