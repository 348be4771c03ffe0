import { fieldEdits, type FieldPair } from '../markdown/front-matter/field-edits.ts';
import { byPlace } from '../markdown/front-matter/fields.ts';
import type { Edit, Segment } from '../model/page.ts';
import type { Slot } from '../xliff/slots/slot.ts';
import type { TargetTranslation } from './translations.ts';

/** Fields of the front matter that come into a target. */
export interface NewFields {
  edits: Edit[];
  /**
   * Where a value of the source stands in the page with these fields; undefined where it does not.
   *
   * @param there the value of the target that it translates
   */
  placeIn(segments: readonly Segment[], segment: Segment, there: Segment | null): Segment | undefined;
}

/**
 * Brings fields for translations that have no place in a target's front matter: one that it lacks, and a list that has as many
 * values as the source's had, none of which is its translator's own. What is translated there stays.
 */
export function newFields(
  filled: readonly Slot[],
  { source, target, slots, sourceSegments, targetSegments }: TargetTranslation,
): NewFields {
  const [theirs, present] = [sourceSegments, targetSegments].map((segments) => segments.filter(isField)) as [Segment[], Segment[]];
  const homeless = new Set(filled.flatMap(({ segment, place }) => (isField(segment) && !place ? [segment] : [])));
  const places = new Map(slots.map(({ segment, place }) => [segment, place]));
  const known = new Set(slots.map(({ place }) => place?.id));
  const brought = new Set<Segment>();
  const sides = [
    { page: source.page, segments: theirs },
    { page: target.page, segments: present },
  ] as const;
  const edits = homeless.size === 0 ? [] : fieldEdits(...sides, isWanted, (segment) => places.get(segment) ?? null);
  if (edits.length === 0) brought.clear();
  return {
    edits,
    placeIn(segments, segment, there) {
      const now = byPlace(segments.filter(isField));
      if (brought.has(segment)) return now.get(placeOf(theirs, segment));
      return there ? now.get(placeOf(present, there)) : undefined;
    },
  };

  function isWanted({ own, there }: FieldPair): boolean {
    const isKnown = !there || (keysOf(own) !== keysOf(there.segments) && there.segments.every(({ id }) => known.has(id)));
    const wanted = isKnown && own.some((segment) => homeless.has(segment));
    if (wanted) for (const segment of own) brought.add(segment);
    return wanted;
  }
}

const isField = ({ kind }: Segment): boolean => kind === 'front-matter';

const keysOf = (segments: readonly Segment[]): string => segments.map(({ key }) => key).join('\n');

const placeOf = (all: readonly Segment[], segment: Segment): string => [...byPlace(all)].find(([, one]) => one === segment)?.[0] ?? '';
