/** What a target records of its source. What the dialect does not record is null. */
export interface Provenance {
  /** Commit of the source repository, as written: 7 to 40 hex digits. Never read as a number. */
  commit: string | null;
  /** Digest of the source as it was translated. */
  hash: string | null;
  /** `MT` (machine) or `HT` (human). */
  translationType: 'MT' | 'HT' | null;
  /** Locale that the target says it is in. */
  contentLocale: string | null;
  /** Date of the hand-back, ISO 8601: `2020-05-04`. */
  handoff: string | null;
  locfileid: string | null;
}
