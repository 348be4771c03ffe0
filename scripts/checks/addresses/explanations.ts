import type { Comparable, Page, Range, Segment } from '../../model/page.ts';
import { holdsWord } from '../code/words/changed-words.ts';
import { gapOf } from '../translation/differences.ts';
import type { Lost, Translation } from '../translation/translation.ts';
import { labelKey } from './address.ts';
import { usesIn } from './uses-in.ts';

/** A note, a term or an abbreviation that a page names and does not explain. */
export interface LostExplanation {
  kind: 'note' | 'term' | 'abbreviation';
  /** `[^1]`, `[*term]`, `*[HTML]` */
  mark: string;
  /** Where it would stand. */
  range: Range;
}

/** The notes, terms and abbreviations that a target names (`[^1]`, `[word](*term)`, `HTML`) and does not explain, where its source does. */
export const lostExplanations = (page: Page, source: Page, translation: Translation): LostExplanation[] => [
  ...lostNotes(page, source, translation),
  ...lostTerms(page, translation),
];

function lostNotes(page: Page, source: Page, { lost }: Translation): LostExplanation[] {
  if (!source.text.includes('[^')) return [];
  const here = new Set(notesIn(page).map(({ mark }) => labelKey(mark)));
  const isUsed = usesIn(page);
  return notesIn(source)
    .filter(({ mark }) => !here.has(labelKey(mark)) && isUsed(mark.slice(1, -1)))
    .map(({ mark, end }) => {
      const block = lost.find((one) => one.source.kind === 'footnote' && isBehind(one.source as Segment, end));
      return { kind: 'note', mark, range: placeOf(block, page.text) };
    });
}

const notesIn = ({ text, bodyStart }: Page): { mark: string; end: number }[] =>
  [...text.slice(bodyStart).matchAll(/^[ \t>]{0,20}(\[\^[^\]\s]{1,60}\]):/gm)].map(({ 0: whole, 1: mark, index }) => ({
    mark: mark!,
    end: bodyStart + index + whole.length,
  }));

/** `[^1]: ` and what it says. */
const isBehind = ({ range }: Segment, end: number): boolean => range?.start >= end && range.start < end + 40;

/** Behind what stands before it in the source; else at the end of the page. */
function placeOf(block: Lost | undefined, text: string): Range {
  const last = text.trimEnd().length;
  return block?.after ? gapOf(block, text) : { start: Math.max(0, text.lastIndexOf('\n', last - 1) + 1), end: last };
}

function lostTerms({ text }: Page, translation: Translation): LostExplanation[] {
  const { base, source, target, lost } = translation;
  const here = new Set(termsIn(target).map(({ mark }) => labelKey(mark)));
  return termsIn(source ?? base)
    .filter(({ mark }) => !here.has(labelKey(mark)) && isNamed(mark, translation))
    .map(({ mark, segment }) => {
      const block = lost.find((one) => one.source === segment);
      return { kind: mark.startsWith('*') ? 'abbreviation' : 'term', mark, range: placeOf(block, text) };
    });
}

const termsIn = (segments: readonly Comparable[]): { mark: string; segment: Comparable }[] =>
  segments.flatMap((segment) => {
    const mark = markOf(segment);
    return mark === null ? [] : [{ mark, segment }];
  });

/** As the flavour reads it: `[*term]: What it means`, `*[HTML]: What it is short for`; but `*[Optional]: what is slanted.*` explains nothing. */
function markOf({ kind, content: [code] }: Comparable): string | null {
  const raw = kind === 'definition' && code?.kind === 'code' ? code.raw.trimEnd() : '';
  const isSlanted = raw.startsWith('*') && raw.endsWith('*');
  return isSlanted ? null : (/^(\[\*[^\]\n]{1,60}\]|\*\[[^\]\n]{1,60}\]):/.exec(raw)?.[1] ?? null);
}

/** `[*term]` in a link, `*[HTML]` as a word that is no code. */
function isNamed(mark: string, { target, partsOf }: Translation): boolean {
  if (mark.startsWith('['))
    return target.some((one) => partsOf(one).some(({ type, value }) => type === 'link' && value === mark.slice(1, -1)));
  const word = mark.slice(2, -1);
  return target.some(({ content }) => content.some((piece) => piece.kind === 'text' && holdsWord(piece.text, word)));
}
