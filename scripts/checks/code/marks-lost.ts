import type { Comparable, Range } from '../../model/page.ts';
import type { Problem } from '../check.ts';
import type { Part } from '../translation/parts.ts';
import type { Translation, Twin } from '../translation/translation.ts';
import { bareCode } from './bare-code.ts';
import { wordsIn } from './words/without-texts.ts';

/**
 * Inline code that a target has as prose, each place once.
 *
 * @param lost codes of the source that the segment lacks
 */
export function marksLost(lost: Iterable<Part>, twin: Twin, known: Translation, text: string): Problem[] {
  const told = new Map<string, number>();
  return [...lost].flatMap((part) => {
    if (isNumber.test(part.value)) return [];
    const { here, there } = bareCode(part, twin, text);
    const places = here.length > there || isTranslatedElsewhere(part.value, here.length, there, known) ? here : [];
    const at = told.get(part.value) ?? 0;
    told.set(part.value, at + 1);
    const isSaid = places[at] && isQuoted(part.value, text.slice(places[at].start, places[at].end));
    return places[at] && !isSaid ? [problemAt(part, places, at, { text, isCertain: isCertain(part.value, twin, known) })] : [];
  });
}

/** `"bug"` in code, « bug » in the quotes of the language: an example that is said, and no code that somebody copies. */
const isQuoted = (value: string, here: string): boolean => /^(["'])[\p{L}\p{M}\p{N} ]+\1$/u.test(value) && /^[«‹“„「『]/.test(here);

/** Whether a number is code is a matter of taste; `2.0.0` is none. */
const isNumber = /^[-+]?\d+(?:\.\d*)?$/;

/** A word of the source that a page translates in all other places: where it stands as it was, it is the code. */
function isTranslatedElsewhere(value: string, here: number, there: number, { base, target, derived }: Translation): boolean {
  if (here === 0) return false;
  const [was, is] = [derived(wordsOfBase, base).get(value) ?? 0, derived(wordsOfTarget, target).get(value) ?? 0];
  return was > there && is <= here;
}

const wordsOfBase = (base: readonly Comparable[]): Map<string, number> => wordCounts(base);
const wordsOfTarget = (target: readonly Comparable[]): Map<string, number> => wordCounts(target);

/** How often a page has each word in its prose. */
function wordCounts(segments: readonly Comparable[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, content } of segments) {
    if (kind === 'code') continue;
    for (const piece of content) {
      if (piece.kind !== 'text') continue;
      for (const word of wordsIn(piece.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** So many codes in marks tell that a page marks its code. */
const several = 3;

/**
 * Whether a page marks the same in other segments (one that its own segment marks may have been said once for twice), or marks its code and
 * this is no word that prose would have.
 */
function isCertain(value: string, { target }: Twin, known: Translation): boolean {
  if (!/\p{L}/u.test(value)) return false;
  const marked = known.derived(markedIn, known);
  const isMarkedHere = known.partsOf(target).some((part) => part.type === 'code' && part.value === value);
  return (marked.has(value) && !isMarkedHere) || (marked.size >= several && isNoWord.test(value));
}

/** `max_size`, `--flag`, `"a"`, `maxSize` */
const isNoWord = /[^\p{L}\p{M} ]|\p{Ll}\p{Lu}/u;

/** All codes that a target has in marks. */
const markedIn = ({ target, partsOf }: Translation): Set<string> =>
  new Set(target.flatMap((segment) => partsOf(segment).flatMap(({ type, value }) => (type === 'code' ? [value] : []))));

function problemAt(
  { value, raw }: Part,
  places: readonly Range[],
  at: number,
  { text, isCertain: certain }: { text: string; isCertain: boolean },
): Problem {
  const range = places[at]!;
  const actual = text.slice(range.start, range.end);
  // Behind a backslash a mark is none.
  const isAlone = places.length === 1 && actual === value && !/[`\\\w]/.test((text[range.start - 1] ?? '') + (text[range.end] ?? ''));
  const message = `Unexpected "${actual}" without marks, expected ${raw}`;
  const fix = isAlone && !value.includes('`') ? { fix: { ...range, text: raw } } : {};
  return { range, message, actual, expected: raw, spoils: range, ...(certain && { severity: 'error' as const }), ...fix };
}
