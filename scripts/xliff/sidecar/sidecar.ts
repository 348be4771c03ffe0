import type { Inline } from '../../model/inline.ts';
import type { ChangeClass } from '../../model/page-drift.ts';
import type { Segment } from '../../model/segment.ts';

/** A bilingual sidecar that was read: what the source of a hand-back was, and how each of its sentences was translated. */
export interface Sidecar {
  /** `ms.openlocfilehash` of that source; null where it was not recorded. */
  sourceHash: string | null;
  sourceCommit: string | null;
  /** SHA-256 of the target file when the sidecar was written, in hex: another one means that somebody changed the target since. */
  targetHash: string | null;
  /** SHA-256 of the source that the target was synced to; null in a sidecar of a hand-back. */
  syncedTo: string | null;
  /** Whether it says that the front matter of the base is not known, and holds none. */
  bodyOnly: boolean;
  /** All segments of that source in page order, with those that are not translated. */
  segments: SidecarSegment[];
}

export interface SidecarSegment extends Pick<Segment, 'kind' | 'key' | 'translate' | 'text' | 'content'> {
  /** Its translation as one text, blanks folded; null where a sentence has none. */
  target: string | null;
  sentences: SidecarSentence[];
  /** What a sync left to a translator: a text that changed, or a new one; null: nothing. */
  pending: 'changed' | 'added' | null;
  /** What that change amounts to; null where nothing is left, or nobody said. */
  pendingClass: ChangeClass | null;
  /** The text that the target still translates, where it changed. */
  was: string | null;
}

export interface SidecarSentence {
  /** Id of the bilingual pair; null for text that stood in none. */
  id: string | null;
  source: Inline[];
  target: Inline[] | null;
}
