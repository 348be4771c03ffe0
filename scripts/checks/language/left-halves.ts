import type { SourceWords } from '../../markdown/text/source-words.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { Twin } from '../translation/translation.ts';

/** What is shorter may be a name that a sentence begins or ends with. */
const shortest = 30;

/** Tells which part of a sentence is left in the words of its source, though the rest is translated: none, or its begin or its end. */
export function halves(twins: readonly Twin[], words: SourceWords): (sentence: string, segment: Segment) => string[] {
  const sourcesOf = new Map<Segment, readonly Comparable[]>(twins.map(({ target, sources }) => [target, sources]));
  return (sentence, segment) => {
    if (sentence.length < shortest || !words.isLeft(sentence, true)) return [];
    for (const original of (sourcesOf.get(segment) ?? []).flatMap((source) => words.sentencesOf(source))) {
      if (original === sentence) return [];
      for (const half of [beginOf(sentence, original), endOf(sentence, original)])
        if (half.length >= shortest && !isToldAgain(half, sentence) && words.isLeft(half, true)) return [half];
    }
    return [];
  };
}

/** `"Just do it", tu es einfach`, `No such file (es gibt keine Datei)`: what is quoted is often kept, and told again behind it. */
const isToldAgain = (half: string, sentence: string): boolean =>
  /["“”„«»「」]/.test(half) || /^[([（【=–—:|/#]/.test(sentence.slice(sentence.indexOf(half) + half.length).trimStart());

/** Whole words that both begin with. */
function beginOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.slice(0, Math.max(0, one.lastIndexOf(' ', at)));
}

/** Whole words that both end with. */
function endOf(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  const from = one.indexOf(' ', one.length - length);
  return from === -1 ? '' : one.slice(from + 1);
}
