import type { Aligned } from '../../align/align-segments.ts';
import type { Compared, JudgedMatches } from '../../drift/judge/judge-matches.ts';

/**
 * Where each segment of a base stands in the target: no place is more sure than what was written down of it was. A text that was taken
 * for its translation by its place alone may be that of another one, though it stands there still, to the byte.
 */
export function placesThatHold({ base }: Compared, { aligned }: JudgedMatches): (Aligned | null)[] {
  return aligned.map((place, index) => place && { ...place, confidence: Math.min(place.confidence, base[index]!.sureness ?? 1) });
}
