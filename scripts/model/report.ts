import type { Finding } from './finding.ts';
import type { PageDrift } from './page-drift.ts';
import type { Status } from './status.ts';

/** What a command found, as data: a format turns it into a string. Without `command`, it is what `--format json` prints. */
export type Report = CheckReport | StripReport | AlignReport | DriftReport | StatusReport | SyncReport;

export interface CheckReport {
  command: 'check';
  version: 1;
  findings: Finding[];
  /** Files that were judged. */
  pages: number;
}

export interface StripReport {
  command: 'strip';
  version: 1;
  pages: { path: string; pairs: number; unpaired: number; changed: boolean }[];
  findings: Finding[];
}

export interface AlignReport {
  command: 'align';
  version: 1;
  pages: AlignedPage[];
  findings: Finding[];
}

export interface AlignedPage {
  locale: string;
  source: string;
  target: string;
  /** `missing-target`: the source has no page in this locale; `missing-source`: the target has no source. */
  state: 'paired' | 'missing-target' | 'missing-source';
  locfileid: string | null;
}

export interface DriftReport {
  command: 'drift';
  version: 1;
  pages: PageDrift[];
}

export type StatusReport = Status & { command: 'status' };

export interface SyncReport {
  command: 'sync';
  version: 1;
  /** Whether the pages were written. */
  written: boolean;
  pages: SyncedPage[];
  /** Pages that can't be read. */
  findings: Finding[];
}

/** One target that has a source and a base; segments are counted. */
export interface SyncedPage {
  locale: string;
  source: string;
  target: string;
  /** `pending`: something is left to a translator; `done`: nothing is; `unknown`: the base's text is not at hand. */
  state: 'done' | 'pending' | 'unknown';
  /** Whether the target or its record changes. */
  changed: boolean;
  kept: number;
  moved: number;
  inserted: number;
  removed: number;
  pending: number;
  wordsToTranslate: number | null;
  notes: string[];
}
