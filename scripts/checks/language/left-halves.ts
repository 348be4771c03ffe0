import type { SourceWords } from '../../markdown/text/source-words.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { Twin } from '../translation/translation.ts';
import { addTo } from '../../model/lists/add-to.ts';

/** What is shorter may be a name that a sentence begins or ends with. */
const shortest = 30;

/** Tells which part of a sentence is left in the words of its source, though the rest is translated: none, or its begin or its end. */
export function halves(twins: readonly Twin[], words: SourceWords): (sentence: string, segment: Segment) => string[] {
  const sourcesOf = new Map<Segment, readonly Comparable[]>(twins.map(({ target, sources }) => [target, sources]));
  const originalsOf = new Map<Segment, Originals>();
  return (sentence, segment) => {
    if (sentence.length < shortest || !words.isLeft(sentence, true)) return [];
    if (!originalsOf.has(segment))
      originalsOf.set(segment, originals((sourcesOf.get(segment) ?? []).flatMap((one) => words.sentencesOf(one))));
    const { all, begins, ends } = originalsOf.get(segment)!;
    if (all.has(sentence)) return [];
    for (const original of begins.get(sentence.slice(0, shortest)) ?? [])
      if (isTold(beginOf(sentence, original), sentence)) return [beginOf(sentence, original)];
    for (const original of ends.get(sentence.slice(-shortest)) ?? [])
      if (isTold(endOf(sentence, original), sentence)) return [endOf(sentence, original)];
    return [];
  };

  function isTold(half: string, sentence: string): boolean {
    return half.length >= shortest && !isToldAgain(half, sentence) && words.isLeft(half, true);
  }
}

/** The sentences of a source, and some of them by the signs that they begin and end with: a half that is told has as many in common with one. */
interface Originals {
  all: ReadonlySet<string>;
  begins: ReadonlyMap<string, readonly string[]>;
  ends: ReadonlyMap<string, readonly string[]>;
}

/** So many sentences that begin alike are looked at: a list of a thousand that do is compared with none of them a thousand times. */
const MOST = 20;

function originals(sentences: readonly string[]): Originals {
  const [begins, ends] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const one of sentences) {
    const [begin, end] = [one.slice(0, shortest), one.slice(-shortest)];
    if ((begins.get(begin)?.length ?? 0) < MOST) addTo(begins, begin, one);
    if ((ends.get(end)?.length ?? 0) < MOST) addTo(ends, end, one);
  }
  return { all: new Set(sentences), begins, ends };
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
