import type { Inline } from '../../model/inline.ts';

/** What matches are counted in: words, single characters of East Asian text, punctuation and codes. */
export function wordsOf(content: readonly Inline[]): string[] {
  return content.flatMap((piece) => (piece.kind === 'code' ? [`\u0000${piece.type}`] : (piece.text.toLowerCase().match(word) ?? [])));
}

const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
