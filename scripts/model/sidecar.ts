/** What a bilingual sidecar holds of a target and its base, at the time they were written together. */
export interface Sidecar {
  /** Recorded hash of the base; null where the target recorded none. */
  baseHash: string | null;
  /** SHA-256 of the target's bytes. */
  targetHash: string | null;
  /** In page order, as Markdown: what stands in the target, and what stood there in the base. */
  pairs: { source: string; target: string }[];
}
