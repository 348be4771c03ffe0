import type { Page, Range, Segment } from '../../model/page.ts';
import { gapOf } from '../translation/differences.ts';
import type { Translation } from '../translation/translation.ts';
import { labelKey } from './address.ts';
import { usesIn } from './uses-in.ts';

/** A note that a page names and does not hold. */
export interface LostFootnote {
  /** `^1` */
  label: string;
  /** Where it would stand. */
  range: Range;
}

/** The notes that a target names (`[^1]`) and lacks, where its source has them. */
export function lostFootnotes(page: Page, source: Page, translation: Translation): LostFootnote[] {
  if (!source.text.includes('[^')) return [];
  const here = new Set(labelsIn(page).map(({ label }) => labelKey(label)));
  const isUsed = usesIn(page);
  return labelsIn(source)
    .filter(({ label }) => !here.has(labelKey(label)) && isUsed(label))
    .map(({ label, end }) => ({ label, range: placeOf(end, translation, page.text) }));
}

const note = /^[ \t>]{0,20}\[(\^[^\]\s]{1,60})\]:/gm;

const labelsIn = ({ text, bodyStart }: Page): { label: string; end: number }[] =>
  [...text.slice(bodyStart).matchAll(note)].map(({ 0: whole, 1: label, index }) => ({
    label: label!,
    end: bodyStart + index + whole.length,
  }));

/** Behind what stands before the note in the source; else at the end of the page. */
function placeOf(end: number, { lost }: Translation, text: string): Range {
  const block = lost.find(({ source }) => source.kind === 'footnote' && isBehind(source as Segment, end));
  const last = text.trimEnd().length;
  return block?.after ? gapOf(block, text) : { start: Math.max(0, text.lastIndexOf('\n', last - 1) + 1), end: last };
}

/** `[^1]: ` and what it says. */
const isBehind = ({ range }: Segment, end: number): boolean => range?.start >= end && range.start < end + 40;
