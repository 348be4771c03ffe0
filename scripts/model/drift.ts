import type { Finding } from './finding.ts';

/** One target against its source: a row of `drift --format json`. What is not known is null, never 0. */
export interface PageDrift {
  locale: string;
  source: string;
  target: string;
  state: DriftState;
  base: Base;
  commitsBehind: number | null;
  renamedFrom: string | null;
  /** Whether the source is no original but was rebuilt from the source spans of a hand-back. */
  sourceReconstructed: boolean;
  /** Null also for a page whose base is the source itself, where `--segments` did not ask for them. */
  segments: SegmentCounts | null;
  wordsToTranslate: number | null;
  /** What could not be known and how to get it, one sentence each: the recorded commit is not in this repository. */
  notes: string[];
  /** Why its source or target can't be read or parsed; only where one can't. A report tells each once. */
  findings?: Finding[];
  /** Only with `--segments`. */
  changes?: SegmentChange[];
}

/** The source text that the target was translated from, and how it was found. */
export interface Base {
  by: 'hash' | 'commit' | 'sidecar' | 'spans' | 'merge-base' | 'history' | 'none';
  commit: string | null;
  hash: string | null;
  /** Whether the recorded hash is that of the current source; null where none is recorded. */
  hashMatches: boolean | null;
}

export interface SegmentCounts {
  unchanged: number;
  changed: number;
  added: number;
  removed: number;
  moved: number;
  /** Followed, and missing in the target or still in the source's words there. */
  untranslated: number;
}

export interface SegmentChange {
  /** `untranslated`: the source did not change, and the target never had it (`target` is null) or holds the source's words. */
  kind: 'changed' | 'added' | 'removed' | 'moved' | 'untranslated';
  class: ChangeClass;
  /** 0 to 1; null for added and removed. */
  similarity: number | null;
  base: string | null;
  source: string | null;
  target: string | null;
  /** How it stood in the base, and stands in the source, where that differs: `list -` and `list 1.` (see `Segment.form`). */
  form?: { base: string; source: string };
  sourceLines: [number, number] | null;
  targetLines: [number, number] | null;
  /** 0 to 1: how sure it is that `targetLines` is the segment concerned. */
  confidence: number;
}

export const changeClasses = [
  'text',
  'wording',
  'minor',
  'link',
  'code',
  'punctuation',
  'case',
  'markup',
  'whitespace',
  'position',
] as const;

export type ChangeClass = (typeof changeClasses)[number];

/** What is left to do at one segment of a target that was brought to the structure of its source. */
export interface LeftToDo {
  /** A text that changed, or a new one; null: nothing is left. */
  pending: 'changed' | 'added' | null;
  /** What that change amounts to; null where nothing is left, or nobody said. */
  pendingClass: ChangeClass | null;
  /** The text that the target still translates, where it changed. */
  was: string | null;
  /** Whether it is not sure that the target has a translation of an older text of it: nothing is written there. */
  isDoubtful?: boolean;
}

export const nothingLeft: LeftToDo = { pending: null, pendingClass: null, was: null };

/** The text of a base that a target translates; null where a sync did not know it. */
export const translatedText = ({ text, pending, was }: Partial<LeftToDo> & { text: string }): string | null =>
  pending ? (was ?? null) : text;

export const driftStates = ['current', 'stale', 'incomplete', 'kept', 'missing', 'orphaned', 'base-missing', 'untracked'] as const;

/**
 * How a target stands to its source: `incomplete` follows it, but lacks segments or has some in the source's words, `kept` is left in the source's language on purpose, `orphaned` has no source any more, `base-missing` records a commit without that
 * path and no hash to go by, `untracked` records nothing that can be judged here.
 */
export type DriftState = (typeof driftStates)[number];
