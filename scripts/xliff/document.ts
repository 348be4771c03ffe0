import type { Inline } from '../model/page.ts';
import type { Slot } from './slots/slot.ts';

/** What an XLIFF file holds, whatever its version: the same for 1.1 to 2.2. */
export interface XliffDocument {
  files: XliffFile[];
}

/** One page. */
export interface XliffFile {
  /** Path of the source page, relative to the project; null where a client lost it. */
  original: string | null;
  sourceLocale: string;
  /** Null where a file without targets names none. */
  targetLocale: string | null;
  /** Keys such as `source-sha256`, in their order. */
  metadata: (readonly [key: string, value: string])[];
  units: XliffUnit[];
}

/** One block of a page: a heading, a paragraph, a table cell, a front-matter value. */
export interface XliffUnit {
  id: string;
  /** `paragraph`: kind of the segment; null where the file does not say. */
  kind: string | null;
  /** Front-matter or message key. */
  name: string | null;
  translate: boolean;
  notes: XliffNote[];
  /** In reading order; at least one is not `ignorable`. */
  parts: XliffPart[];
}

export interface XliffNote {
  /** Who says it: `lockstep`, `translator`; null where the file does not say. */
  from: string | null;
  text: string;
}

/** One sentence of a unit, or what stands between two. */
export interface XliffPart {
  /** Null for an ignorable part, and where a client lost it. */
  id: string | null;
  /** Id of the bilingual pair: `c4c43-105`. */
  name: string | null;
  /** Blanks and codes between sentences: not translated. */
  ignorable: boolean;
  source: SourceContent;
  target: Inline[] | null;
  state: TranslationState;
  matches: XliffMatch[];
  /** Line in the file that was read, 1-based; null in a document that is to be written. */
  line: number | null;
}

export type SourceContent = (Inline | Term)[];

/** A word of the glossary inside of a source. */
export interface Term {
  kind: 'term';
  text: string;
  /** What the glossary wants in its place. */
  translation: string;
}

/**
 * How far a translation is: `initial` has none, or one of an older source; `new` has the source in its place;
 * `machine` was never seen by a person; `needs-review` by one; `translated` is done; `final` is signed off.
 */
export type TranslationState = 'initial' | 'new' | 'machine' | 'needs-review' | 'translated' | 'final';

/** An earlier translation of the same or a similar text. */
export interface XliffMatch {
  source: Inline[];
  target: Inline[];
  /** Percent, as CAT tools count: 100 is the same text; null where the file does not say. */
  similarity: number | null;
  /** Where it is from: a file, a tool; null where the file does not say. */
  origin: string | null;
}

/** What a translator is told of a segment. */
export function notesOf({ kind, segment: { note } }: Slot): string[] {
  return [...(kind === 'changed' ? ['The source has changed since this was translated.'] : []), ...(note ? [note] : [])];
}

/** `90%`, `90`, `89.5` as a number; null for what is none, or no percentage. */
export function percentOf(text: string | undefined): number | null {
  const number = Number(text?.trim().replace(/%$/, '') || Number.NaN);
  return number >= 0 && number <= 100 ? number : null;
}
