/** Where a run writes. */
export interface WritePlace {
  /** Absolute path of the folder whose `.lockstep/` holds lock and journal: the project's. */
  home: string;
  /** The folders that every write must stay in, one of them. */
  roots: readonly string[];
}
