/** A source page and its target in one locale, as a layout places them. Paths are relative to the project root, with `/`. */
export interface Pair {
  locale: string;
  /** What `{path}` stands for: `security/mtp/a.md`. */
  path: string;
  /** Where the source is, or would be. */
  source: string;
  sourceExists: boolean;
  /** Where the target is, or would lie. */
  target: string;
  targetExists: boolean;
  /** Where the bilingual sidecar is, or would lie; null where the configuration names none. */
  sidecar: string | null;
  /**
   * An include, or a site's messages or table of contents, is translated and drifts, but is not a page: no front matter,
   * route or dashboard row.
   */
  kind: 'page' | 'include' | 'messages';
  /** Whether the configuration leaves it in the source's language on purpose. */
  isKept?: boolean;
}

/** Where the sidecar of a target is, or would lie. A project that names no place for them keeps what sync must remember in `.lockstep-sync/`. */
export function sidecarPath({ sidecar, target }: Pair): string {
  return sidecar ?? `.lockstep-sync/${target.replace(/^(?:\.\.\/)+/, '')}.xlf`;
}

/** What a file is that is translated, by its name: a page, or a site's messages (`code.json`) or table of contents (`TOC.yml`); null: neither. */
export function contentKind(path: string): 'page' | 'messages' | null {
  if (/\.mdx?$/i.test(path)) return 'page';
  return /\.json$|(?:^|\/)toc\.ya?ml$/i.test(path) ? 'messages' : null;
}

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
