/** What the core may ask of a version control system. Implemented in `io/`; a checkout without git has none. */
export interface History {
  /** Full id of the commit that a revision or an abbreviated id names. */
  resolve(revision: string): Promise<Resolved>;
  /** The stored bytes of a file at a commit; null where the commit has no such path. */
  read(commit: string, path: string): Promise<Uint8Array | null>;
}

export type Resolved =
  { found: true; commit: string; date: string } | { found: false; why: 'not-a-commit' | 'unknown' | 'ambiguous' | 'shallow' };
