import type { SourceWords } from '../../markdown/text/source-words.ts';
import { addTo } from '../../model/lists/add-to.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { Twin } from '../translation/translation.ts';

/** What is shorter may be a name that a sentence begins or ends with. */
const shortest = 30;

/** Tells which part of a sentence is left in the words of its source, though the rest is translated: none, or its begin or its end. */
export function halves(twins: readonly Twin[], words: SourceWords): (sentence: string, segment: Segment) => string[] {
  const sourcesOf = new Map<Segment, readonly Comparable[]>(twins.map(({ target, sources }) => [target, sources]));
  const known = new Map<Segment, Originals>();
  const originalsOf = (segment: Segment): Originals => {
    const originals = known.get(segment) ?? originalsIn((sourcesOf.get(segment) ?? []).flatMap((source) => words.sentencesOf(source)));
    known.set(segment, originals);
    return originals;
  };
  return (sentence, segment) => {
    if (sentence.length < shortest || !words.isLeft(sentence, true)) return [];
    const { all, beginning, ending } = originalsOf(segment);
    if (all.has(sentence)) return [];
    const found = [
      ...(beginning.get(sentence.slice(0, shortest)) ?? []).map((original) => beginOf(sentence, original)),
      ...(ending.get(sentence.slice(-shortest)) ?? []).map((original) => endOf(sentence, original)),
    ];
    return found.filter((half) => half.length >= shortest && !isToldAgain(half, sentence) && words.isLeft(half, true)).slice(0, 1);
  };
}

/** The sentences of a source, by what a half of them at least begins or ends with. */
interface Originals {
  all: ReadonlySet<string>;
  beginning: ReadonlyMap<string, readonly string[]>;
  ending: ReadonlyMap<string, readonly string[]>;
}

/** So many sentences that begin alike are enough to look at, so that a list of a thousand takes no square of it. */
const most = 8;

function originalsIn(sentences: readonly string[]): Originals {
  const [beginning, ending] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (to: Map<string, string[]>, key: string, sentence: string): void => {
    if ((to.get(key)?.length ?? 0) < most) addTo(to, key, sentence);
  };
  for (const sentence of sentences) {
    add(beginning, sentence.slice(0, shortest), sentence);
    add(ending, sentence.slice(-shortest), sentence);
  }
  return { all: new Set(sentences), beginning, ending };
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
