import type { Inline } from '../../model/inline.ts';
import type { Segment } from '../../model/segment.ts';

/** A segment of the source page, and what stands for it in the target. */
export interface Slot {
  segment: Segment;
  /** Content of its translation, codes numbered as in the source (`renumberCodes`); null where there is none. */
  target: Inline[] | null;
}
