import type { Inline } from '../model/inline.ts';
import type { Segment } from '../model/segment.ts';

/** A segment of the source page, and what stands for it in the target page. */
export interface Slot {
  segment: Segment;
  /** The target's segment that a new translation replaces; the source's own where the target is to be made from it; null: there is none. */
  place: Segment | null;
  /**
   * `current`: `place` translates `segment`; `changed`: it translates an older text of it; `none`: nothing does, `place` may hold the text of the source.
   */
  kind: 'current' | 'changed' | 'none';
  /** Content of the current translation, codes numbered as in the source; null unless `current`. */
  target: Inline[] | null;
  /** Whether drift names it: it is new or changed since the base. Of an unknown base everything may be. */
  drifted: boolean;
  /** The older pair, where the source moved on since: codes numbered as in the source. */
  previous: { source: Inline[]; target: Inline[] } | null;
}
