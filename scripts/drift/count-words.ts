import type { Segment } from '../model/segment.ts';

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}_'’-]*/gu;

/** Words that a translator has to read in a segment: those of its text, and of codes what a reader sees. */
export function countWords({ content, translate }: Segment): number {
  if (!translate) return 0;
  const text = content.map((part) => (part.kind === 'text' ? part.text : part.equiv || ' ')).join('');
  return text.match(word)?.length ?? 0;
}
