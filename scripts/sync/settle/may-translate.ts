import { blockFamily } from '../../align/features.ts';
import { similarity, wordsOf } from '../../align/similarity.ts';
import type { Segment } from '../../model/page.ts';

/** A translation is so many times as long as its source, or as short, at most. */
const mostTimes = 4;

/** Whether a segment may be the translation of another one: of a like length, and with some of its codes, or older ones, where both have any. */
export function mayTranslate(source: Segment, target: Segment): boolean {
  if (blockFamily(source) !== blockFamily(target)) return false;
  if (!source.translate) return true;
  const [own, theirs] = [source, target].map(({ text }) => text.length + shortest) as [number, number];
  if (own > theirs * mostTimes || theirs > own * mostTimes) return false;
  const [codes, held] = [source, target].map(codesOf) as [Set<string>, Set<string>];
  return (
    codes.size === 0 || held.size === 0 || [...codes].some((code) => held.has(code) || [...held].some((other) => isVersionOf(other, code)))
  );
}

/** `npm i x@1` and `npm i x@2` */
const isVersionOf = (a: string, b: string): boolean => similarity(wordsOf(a), wordsOf(b), alike) > 0;

/** So much of a code stays in a version of it. */
const alike = 0.6;

/** Of few signs the length says nothing. */
const shortest = 20;

/** Inline code survives every translation. */
const codesOf = ({ content }: Segment): Set<string> =>
  new Set(content.flatMap((part) => (part.kind === 'code' && part.type === 'code' ? [part.raw] : [])));
