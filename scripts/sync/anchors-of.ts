import { longestAscending } from '../align/match/common-subsequence.ts';
import { hasMoved } from '../align/match/match-segments.ts';
import { addTo } from '../model/lists/add-to.ts';
import type { Segment } from '../model/page.ts';
import type { Block, Sides } from './block-edits.ts';

/**
 * For each block of the source the last one of the target that translates it and stays; null where none does, or one that stands
 * elsewhere: what is not in the order of most is nobody's neighbour.
 */
export function anchorsOf(
  sources: readonly Block[],
  { matches, aligned, present, source: { segments: own }, target }: Sides,
  blocks: readonly Block[],
  gone: ReadonlySet<Block>,
): (number | null)[] {
  const blockOf = new Map(blocks.flatMap((block, at) => (gone.has(block) ? [] : block.segments.map((index) => [index, at] as const))));
  const placeOfSource = new Map([...present].map(([source, place]) => [source, place.target]));
  for (const { source, base } of matches) {
    const place = source === null || base === null ? null : aligned[base];
    if (place && place.confidence >= sureEnough && target.segments[place.target]) placeOfSource.set(source!, place.target);
  }
  for (const [source, place] of broughtIn(own, target.segments, placeOfSource)) placeOfSource.set(source, place);
  const movers = new Set(matches.flatMap((match) => (hasMoved(match) && match.source !== null ? [match.source] : [])));
  const lastOf = (segments: readonly number[]): number | null =>
    segments.flatMap((index) => blockOf.get(placeOfSource.get(index) ?? -1) ?? []).at(-1) ?? null;
  // Of a tag and its label the tag says where they stand, where the label came from elsewhere.
  const found = sources.map(({ segments }) => lastOf(segments.filter((index) => !movers.has(index))) ?? lastOf(segments));
  const ordered = new Map(longestAscending(found.flatMap((at, index) => (at === null ? [] : [[index, at] as [number, number]]))));
  return found.map((_, index) => ordered.get(index) ?? null);
}

/** Less sure than this, a block of the target translates another one, or none. */
const sureEnough = 0.5;

/** Code and the like that somebody brought already stands there as it does in the source, once, and stands for nothing else. */
function broughtIn(own: readonly Segment[], there: readonly Segment[], places: ReadonlyMap<number, number>): [number, number][] {
  const claimed = new Set(places.values());
  const free = new Map<string, number[]>();
  for (const [index, segment] of there.entries()) if (!segment.translate && !claimed.has(index)) addTo(free, keyOf(segment), index);
  if (free.size === 0) return [];
  return own.flatMap((segment, index): [number, number][] => {
    const [place, ...others] = segment.translate || places.has(index) ? [] : (free.get(keyOf(segment)) ?? []);
    return place === undefined || others.length > 0 ? [] : [[index, place]];
  });
}

const keyOf = ({ kind, text }: Segment): string => `${kind}\u0000${text}`;
