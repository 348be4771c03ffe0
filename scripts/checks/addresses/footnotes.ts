import type { Page, Range, Segment } from '../../model/page.ts';
import { holdsWord } from '../code/change-of.ts';
import { gapOf } from '../translation/differences.ts';
import type { Translation } from '../translation/translation.ts';
import { labelKey } from './address.ts';
import { usesIn } from './uses-in.ts';

/** A note, a term or an abbreviation that a page names and does not explain. */
export interface LostFootnote {
  /** `[^1]`, `[*term]`, `*[HTML]` */
  mark: string;
  /** Where it would stand. */
  range: Range;
}

/** The notes that a target names (`[^1]`, `[word](*term)`, `HTML`) and lacks, where its source has them. */
export function lostFootnotes(page: Page, source: Page, translation: Translation): LostFootnote[] {
  if (!/\[\^|\[\*|\*\[/.test(source.text)) return [];
  const here = new Set(notesIn(page).map(({ mark }) => labelKey(mark)));
  const isNamed = usesIn(page);
  const isUsed = (mark: string): boolean => (mark.startsWith('[^') ? isNamed(mark.slice(1, -1)) : isShown(mark, page));
  return notesIn(source)
    .filter(({ mark }) => !here.has(labelKey(mark)) && isUsed(mark))
    .map(({ mark, end }) => ({ mark, range: placeOf(end, translation, page.text) }));
}

/** `[^1]: A note`, `[*term]: What it means`, `*[HTML]: What it is short for` */
const note = /^[ \t>]{0,20}(\[\^[^\]\s]{1,60}\]|\[\*[^\]\n]{1,60}\]|\*\[[^\]\n]{1,60}\]):/gm;

const notesIn = ({ text, bodyStart }: Page): { mark: string; end: number }[] =>
  [...text.slice(bodyStart).matchAll(note)].map(({ 0: whole, 1: mark, index }) => ({ mark: mark!, end: bodyStart + index + whole.length }));

/** `[*term]` in a link, `*[HTML]` as a word. */
const isShown = (mark: string, { text }: Page): boolean =>
  mark.startsWith('*') ? holdsWord(text, mark.slice(2, -1)) : text.includes(`](${mark.slice(1, -1)})`);

/** Behind what stands before the note in the source; else at the end of the page. */
function placeOf(end: number, { lost }: Translation, text: string): Range {
  const block = lost.find(({ source }) => source.kind === 'footnote' && isBehind(source as Segment, end));
  const last = text.trimEnd().length;
  return block?.after ? gapOf(block, text) : { start: Math.max(0, text.lastIndexOf('\n', last - 1) + 1), end: last };
}

/** `[^1]: ` and what it says. */
const isBehind = ({ range }: Segment, end: number): boolean => range?.start >= end && range.start < end + 40;
