import type { Aligned } from '../../align/align-segments.ts';
import type { Match } from '../../align/match/match-segments.ts';
import type { LeftToDo } from '../../model/drift.ts';
import type { Comparable, Inline } from '../../model/page.ts';

/** A base, what became of each of its segments in the source, and which segment of the target translates it. */
export interface JudgedBase {
  segments: readonly BaseSegment[];
  matches: readonly Match[];
  aligned: readonly (Aligned | null)[];
  /** Where new segments of the source stand already, by their index there. */
  present?: ReadonlyMap<number, Aligned>;
  /** Texts that the target had when its base was recorded; null where that is not known. */
  textsThen?: ReadonlySet<string> | null;
  /** What did not change and is not translated even so: where the source's words stand for it, or that nothing does. */
  untranslated?: ReadonlyMap<Match, { place: Aligned | null; isMissing: boolean }>;
}

/** A segment of a base, and what a sync left to do there, if the base is that of a sync. */
export type BaseSegment = Comparable & Partial<LeftToDo> & { target?: string | null; previous?: Inline[] | null; isUntouched?: boolean };
