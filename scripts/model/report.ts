import type { AcceptReport } from './accept-report.ts';
import type { PageDrift } from './drift.ts';
import type { Finding } from './finding.ts';
import type { LocaleTotal, Status } from './status.ts';

/** What a command found, as data: a format turns it into a string. Without `command`, it is what `--format json` prints. */
export type Report =
  | AcceptReport
  | CheckReport
  | StripReport
  | AlignReport
  | DriftReport
  | StatusReport
  | ExportReport
  | ImportReport
  | MemoryReport
  | SyncReport
  | InitReport;

export interface CheckReport {
  command: 'check';
  version: 1;
  findings: Finding[];
  /** Files that were judged. */
  pages: number;
  /** Where a baseline was given: how many findings it lists, how many of them were found again and are left out, and how many are gone; null where only a part was judged. */
  known?: { listed: number; found: number; gone: number | null };
  /** With `--fix`: how many places of how many files can be mended, or were, with `--write`. */
  mended?: { places: number; files: number; written: boolean };
  /** Which part of the pages this is about: `2/4`. */
  shard?: string;
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
  /** Where a target without a source belongs, and what says so; null: nothing does, or it has one. */
  move: { source: string; target: string; by: 'git' | 'redirection' | 'hash' | 'structure' } | null;
}

export interface DriftReport {
  command: 'drift';
  version: 1;
  /** Those that were asked for, by their states and number. */
  pages: PageDrift[];
  /** Of all, whatever is shown. */
  totals: LocaleTotal[];
  /** Pages that can't be read or parsed, each once. */
  findings: Finding[];
  /** The revision that counted as the base of every target, where one was named: only what changed since is told. */
  since?: string;
  /** Which part of the pages this is about: `2/4`. */
  shard?: string;
}

export type StatusReport = Status & { command: 'status' };

export interface ExportReport {
  command: 'export';
  version: 1;
  pages: ExportedPage[];
  /** XLIFF files that were written. */
  files: number;
  findings: Finding[];
}

/** One page of a work package. */
export interface ExportedPage {
  locale: string;
  source: string;
  target: string;
  segments: number;
  /** Those of them that have no translation, or one of an older source, and their words. */
  untranslated: number;
  words: number;
  /** How many of those have an earlier or similar translation with them. */
  matches: number;
}

export interface ImportReport {
  command: 'import';
  version: 1;
  pages: ImportedPage[];
  findings: Finding[];
  written: boolean;
}

/** One page of a work package that came back. The numbers are of its units. */
export interface ImportedPage {
  /** The XLIFF file. */
  path: string;
  locale: string;
  source: string;
  target: string;
  created: boolean;
  /** Whether nothing is left to translate. */
  complete: boolean;
  merged: number;
  unchanged: number;
  untranslated: number;
  refused: number;
}

export interface MemoryReport {
  command: 'memory';
  version: 1;
  units: number;
  dropped: { duplicate: number; untranslated: number; codesDiffer: number };
  findings: Finding[];
}

export interface SyncReport {
  command: 'sync';
  version: 1;
  /** Whether the pages were written. */
  written: boolean;
  pages: SyncedPage[];
  /** Pages that can't be read or parsed. */
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
  /** Segments that came with their translation from a memory. */
  filled: number;
  pending: number;
  wordsToTranslate: number | null;
  notes: string[];
}

export interface InitReport {
  command: 'init';
  version: 1;
  /** The configuration, relative to the working directory. */
  file: string;
  written: boolean;
  /** Whose settings say so, and where (null: the folders alone do); null: the configuration was there. */
  from: { tool: string; file: string | null } | null;
  /** Its keys; what it leaves out has its default. */
  config: {
    sourceLocale: string;
    locales: string[];
    pages: { source: string; target: string }[];
    sourceRoot?: string;
    targetRoot?: string;
    provenance?: string;
  };
  /** The same as the file is to hold it. */
  text: string;
  layouts: LayoutCount[];
  /** What settings say and a configuration can't, and what is not sure. */
  notes: string[];
}

/** How many files a layout places. */
export interface LayoutCount {
  source: string;
  target: string;
  sources: number;
  /** `withoutSource`: those of the targets whose source is not there. */
  locales: { locale: string; targets: number; withoutSource: number }[];
}
