import type { DriftState, PageDrift } from './drift.ts';
import type { Finding } from './finding.ts';

/** What `lockstep status` prints and the site reads: every page in every locale. */
export interface Status {
  version: 1;
  sourceLocale: string;
  locales: string[];
  pages: StatusPage[];
  totals: LocaleTotal[];
  /** Pages that can't be read or parsed, each once. */
  findings: Finding[];
}

export interface StatusPage {
  /** What `{path}` of the layout stands for: `security/mtp/data-privacy.md`. */
  path: string;
  source: string;
  /** Of its front matter, else its first heading; null where the source is gone, or has neither. */
  title: string | null;
  /** Words of the source that are translated; null where the source is gone. */
  words: number | null;
  sourceReconstructed: boolean;
  /** One for each configured locale, in their order. */
  targets: StatusTarget[];
}

/** A target's drift with its provenance; `changes` are always there where the base text is known. */
export interface StatusTarget extends PageDrift {
  title: string | null;
  translationType: 'MT' | 'HT' | null;
  /** Date of the hand-back, ISO 8601. */
  handoff: string | null;
}

export interface LocaleTotal {
  locale: string;
  /** Pages that the source has, translated or not: what is orphaned is none of them. */
  pages: number;
  states: Record<DriftState, number>;
  /** Sum over the pages where it is known. */
  wordsToTranslate: number;
  /** Pages for which it is not known. */
  wordsUnknown: number;
}
