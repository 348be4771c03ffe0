import { similarity } from '../../align/similarity.ts';
import type { Comparable } from '../../model/page.ts';
import type { Part } from '../translation/parts.ts';
import type { Translation, Twin } from '../translation/translation.ts';
import { isMisspelt } from './words/changed-words.ts';

/** Whether a code is another one in another case, or with a letter less. */
export const isMistyped = (source: string, target: string): boolean =>
  target.length > 3 && source !== target && (source.toLowerCase() === target.toLowerCase() || isMisspelt(source, target));

/** From here on two codes are taken for one that was changed. */
export const alike = 0.5;

/** So many pairs of codes of a segment are compared sign by sign: where more differ, they are no slips. */
const MOST = 2000;

/** Those that are most alike go together; of what is left as many on both sides in their order. */
export function pairsOf(lost: readonly Part[], added: readonly Part[]): [Part, Part][] {
  const found: [Part, Part][] = [];
  const [one, other] = [new Set(lost), new Set(added)];
  for (const part of lost.length * added.length > MOST ? [] : lost) {
    const best = [...other].map((each) => ({ each, fit: likeness(part.value, each.value) })).toSorted((a, b) => b.fit - a.fit)[0];
    if (!best || best.fit < alike) continue;
    found.push([part, best.each]);
    one.delete(part);
    other.delete(best.each);
  }
  const rest = other.values();
  if (one.size === other.size) for (const part of one) found.push([part, rest.next().value!]);
  return found;
}

const longest = 200;

/** How alike two codes are, sign by sign. 1: the same; 0: nothing in common. */
export function likeness(one: string, other: string): number {
  if (one.length > longest || other.length > longest) return one.slice(0, longest) === other.slice(0, longest) ? 1 : 0;
  return similarity([...one.toLowerCase()], [...other.toLowerCase()]);
}

/** A segment of more parts is a list of names, of which none is two others: each would be compared with all. */
const severalParts = 400;

/** `list` of `str` -> `list[str]`: two codes of the source in one; or one in two: `extends Bot` -> `extends` `Bot`. */
export function isDivided(one: Part, other: Part, { sources, target }: Twin, { partsOf }: Translation): boolean {
  if (partsOf(sources[0]!).length > severalParts) return false;
  const valuesOf = (segment: Comparable, but: string): string[] =>
    partsOf(segment).flatMap(({ type, value }) => (type === 'code' && value !== but ? [value] : []));
  const words = new Set(other.value.split(/\W+/));
  const held = valuesOf(sources[0]!, other.value).filter((value) => words.has(value) || other.value.includes(value));
  const pieces = one.value.split(' ');
  const here = valuesOf(target, one.value);
  return new Set(held).size > 1 || (pieces.length > 1 && pieces.every((piece) => here.includes(piece)));
}
