import { surplus } from '../../align/surplus.ts';
import type { Translation, Twin } from '../translation/translation.ts';
import type { Address } from './address.ts';

/** The addresses of a segment of a target, and of the versions of its source. */
interface InSegment {
  here: readonly Address[];
  origins: readonly (readonly Address[])[];
  /** What no version has. */
  fresh: readonly Address[];
  /** What all of them have, and the target has not. */
  gone: readonly Address[];
}

/** What the source says now in the place of what is fresh: each version has something else there, which is none of the target's. `a.md` that became `b.md` is neither for `x.md`. */
export function replacedIn(
  { sources, now }: Twin,
  { here, origins, fresh, gone }: InSegment,
  keyOf: (address: Address) => string,
): Address[] {
  const missing = origins.map((one) => surplus(one, here, keyOf).filter(({ group }) => fresh.some((is) => is.group === group)));
  if (missing.some(({ length }) => length < fresh.length)) return [];
  return surplus(missing[now ? sources.indexOf(now) : 0]!, gone, keyOf);
}

/** Whether a segment is nothing but links: of a list that was written anew since, one item may stand beside any other. */
export function isBare({ target, confidence }: Twin, partsOf: Translation['partsOf']): boolean {
  const words = target.content.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.trim().length : 0), 0);
  const linked = partsOf(target).reduce((sum, { type, text }) => sum + (type === 'link' ? text.length : 0), 0);
  return confidence < sure || linked >= words;
}

/** Less sure than this, a segment may translate another one. */
const sure = 0.5;
