import type { DriftState } from './drift.ts';
import type { Finding } from './finding.ts';

export interface AcceptReport {
  command: 'accept';
  version: 1;
  /** Whether the records were written. */
  written: boolean;
  pages: AcceptedPage[];
  /** Pages that can't be read. */
  findings: Finding[];
}

/** A target of which somebody says that it follows its source as it is now. */
export interface AcceptedPage {
  locale: string;
  source: string;
  target: string;
  /** How it stood before. */
  was: DriftState;
  /** `same`: its record says so already; `refused`: nothing can be recorded, `note` says why. */
  outcome: 'recorded' | 'same' | 'refused';
  /** The file that holds the record: the target, or one of its own; null where there is none. */
  record: string | null;
  /** The commit of the source that a new record names; null where its text is in none. */
  commit: string | null;
  /** Segments that it lacks or has in the source's words: with them it is incomplete. */
  untranslated: number;
  note: string | null;
}
