import { parentsOf } from '../../align/sections.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import { joined } from '../../markdown/segments/text.ts';
import { addTo } from '../../model/lists/add-to.ts';
import type { Comparable, Segment } from '../../model/page.ts';

/** What segments of the target translate. */
export interface Origins {
  /** In the source as it is now. */
  sourceOf: ReadonlyMap<Segment, Segment>;
  /** In the base. */
  baseOf: ReadonlyMap<Segment, Comparable>;
}

/**
 * Whether each heading is below the one of a higher level below which it was, or that of its source. One that stood elsewhere than in the
 * base stays there: `## Own` over `### Text`, where the base has none of the kind.
 */
export function keepTheirParents(
  before: readonly Segment[],
  after: readonly Segment[],
  { base, source }: Compared,
  { sourceOf, baseOf }: Origins,
): boolean {
  const [now, then, inSource, inBase] = [parentWords(after), parentWords(before), parentWords(source), parentWords(base)];
  const [known, old] = [wordsIn(sourceOf), wordsIn(baseOf)];
  const left = new Map<string, string[]>();
  for (const [segment, parent] of now) addTo(left, wordsOf(segment), parent);
  return [...then].every(([segment, parent]) => {
    const parents = left.get(wordsOf(segment));
    if (!parents || parents.includes(parent) || (parent !== '' && !left.has(parent))) return true;
    const [origin, past] = [sourceOf.get(segment), baseOf.get(segment)];
    const isOwn = parent !== '' && (!past || inBase.get(past) !== old.get(parent));
    const meant = origin && inSource.get(origin);
    return !isOwn && meant !== undefined && parents.some((one) => (one === '' ? '' : (known.get(one) ?? one)) === meant);
  });
}

/** What the heading says that each heading stands below; nothing where there is none. */
function parentWords<Any extends Comparable>(segments: readonly Any[]): ReadonlyMap<Any, string> {
  const parents = [...parentsOf(segments)];
  return new Map(parents.map(([index, parent]) => [segments[index]!, parent === null ? '' : wordsOf(segments[parent]!)]));
}

const wordsIn = (pairs: ReadonlyMap<Segment, Comparable>): ReadonlyMap<string, string> =>
  new Map([...pairs].map(([target, origin]) => [wordsOf(target), wordsOf(origin)]));

/** What it says in words, by which a heading is known whatever its level. */
export const wordsOf = ({ content }: Pick<Comparable, 'content'>): string => joined(content, () => '').replace(/\s+/g, '');
