import type { Inline } from '../model/inline.ts';
import { foldedText } from './content-text.ts';
import { editDistance } from '../align/edit-distance.ts';
import { wordsOf } from './tmx/words.ts';

/** Percent of words that need not be touched, as CAT tools count it: 100 is the same text, 99 the same but for case or blanks. */
export function similarityOf(a: readonly Inline[], b: readonly Inline[]): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const percent = Math.floor(100 * (1 - editDistance(one, other) / Math.max(one.length, other.length, 1)));
  return percent === 100 && foldedText(a) !== foldedText(b) ? 99 : percent;
}
