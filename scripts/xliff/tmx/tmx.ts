import type { Inline } from '../../model/inline.ts';

/** A text and its translation, from whatever it comes. */
export interface MemoryUnit {
  /** `43633489:c4c43-108`; null where the file names none. */
  id: string | null;
  sourceLocale: string;
  targetLocale: string;
  source: Inline[];
  target: Inline[];
  /** A sentence, or a whole block of several. */
  segment: 'sentence' | 'paragraph';
  /** Path of the target page; null where the file does not say. */
  file: string | null;
  translationType: 'MT' | 'HT' | null;
  /** ISO 8601 date of the hand-back. */
  handoff: string | null;
}
