import type { Inline, Segment } from '../../model/page.ts';

/** From Thai on: what most pages hold none of is told faster than by its scripts. */
const beyondThai = /[\u0e00-\uffff]/;
const withoutBlanks = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const word = /[\p{L}\p{N}]\S*/gu;

/**
 * Words that a translator handles: what stands between blanks and holds a letter or a digit, or, in scripts that have
 * no blanks, what a dictionary takes for a word. A link's text counts, other codes and untranslated segments do not.
 */
export function wordCount({ translate, content }: Pick<Segment, 'translate' | 'content'>): number {
  if (!translate) return 0;
  const text = content.map(readable).join('');
  if (!beyondThai.test(text) || !withoutBlanks.test(text)) return matchesOf(word, text);
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

/** A lone code parts words, a mark such as `**` does not. */
const readable = (part: Inline): string => (part.kind === 'text' ? part.text : part.role === 'lone' ? ' ' : '');

function matchesOf(pattern: RegExp, text: string): number {
  let count = 0;
  for (pattern.lastIndex = 0; pattern.test(text);) count += 1;
  return count;
}
