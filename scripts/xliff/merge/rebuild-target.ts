import { fieldEdits, type FieldPair } from '../../markdown/front-matter/field-edits.ts';
import { byPlace } from '../../markdown/front-matter/fields.ts';
import type { Edit, Inline, Page, Segment } from '../../model/page.ts';
import { splice } from '../../markdown/text/splice.ts';
import type { Slot } from '../slots/slots-of.ts';

export interface Rebuilt {
  page: Page;
  /** All contents that the page is to have, by the id of its own segment: the new ones and those of the present target. */
  contents: Map<string, readonly Inline[]>;
  /** Source segment by the id of the page's own. */
  sources: Map<string, string>;
  /** Texts of the target for which the page has no place: who takes it loses them. */
  lost: readonly Segment[];
}

interface Rebuilding {
  source: Page;
  target: Page;
  sourceSegments: readonly Segment[];
  targetSegments: readonly Segment[];
  slots: readonly Slot[];
  /** New translations by the id of the source segment. */
  contents: ReadonlyMap<string, readonly Inline[]>;
  /** Segments of the target of which the source is gone. */
  gone: ReadonlySet<Segment>;
  pageOf(path: string, text: string): Page;
  segmentsOf(page: Page): Segment[];
}

/**
 * A target for a source that has segments which the present one has no place for: the target's front matter, then the
 * source's body, in which every translation goes to the segment that it translates. Fields of the front matter that lack a
 * place come from the source, too.
 */
export function rebuildTarget(rebuilding: Rebuilding): Rebuilt {
  const { source, target, sourceSegments, targetSegments, slots, contents, pageOf, segmentsOf } = rebuilding;
  const fronts = [sourceSegments, targetSegments].map((segments) => segments.filter((segment) => !inBody(segment))) as [
    Segment[],
    Segment[],
  ];
  const { edits, brought } = broughtFields(rebuilding, fronts);
  const front = splice(target.text.slice(0, target.bodyStart), edits);
  const page = pageOf(target.path, front + source.text.slice(source.bodyStart));
  const own = segmentsOf(page);
  const rebuilt: Rebuilt = { page, contents: new Map(), sources: new Map(), lost: lostOf(rebuilding) };
  const places = new Map([...frontPlaces(fronts, own, brought, slots), ...bodyPlaces(sourceSegments, own)]);
  for (const slot of slots) {
    const place = places.get(slot.segment);
    const translation = contents.get(slot.segment.id);
    const content = translation ? [...anchorsOf(slot), ...translation] : presentContent(slot);
    if (!place || !content) continue;
    rebuilt.sources.set(place.id, slot.segment.id);
    rebuilt.contents.set(place.id, content.map(withoutPlace));
  }
  return rebuilt;
}

/** What stands in the body for no segment of the source, and for none that went. */
function lostOf({ slots, gone, targetSegments }: Rebuilding): Segment[] {
  const kept = new Set([...slots.flatMap(({ place, present }) => [place?.id, present?.id]), ...[...gone].map(({ id }) => id)]);
  return targetSegments.filter((segment) => inBody(segment) && segment.translate && !kept.has(segment.id));
}

interface Brought {
  edits: Edit[];
  /** The segments of the source in these fields. */
  brought: ReadonlySet<Segment>;
}

/** Fields with another number of values than the source's, unless there is one among them that translates nothing: its translator's own. */
function broughtFields({ source, target, slots }: Rebuilding, [theirs, present]: readonly [Segment[], Segment[]]): Brought {
  const known = new Set(slots.flatMap(({ place }) => (place ? [place.id] : [])));
  const brought = new Set<Segment>();
  const sides = [
    { page: source, segments: theirs },
    { page: target, segments: present },
  ] as const;
  const edits = fieldEdits(...sides, isWanted, () => null);
  return edits.length > 0 ? { edits, brought } : { edits, brought: new Set() };

  function isWanted({ own, there }: FieldPair): boolean {
    const wanted = !there || (keysOf(own) !== keysOf(there.segments) && there.segments.every(({ id }) => known.has(id)));
    if (wanted) for (const segment of own) brought.add(segment);
    return wanted;
  }
}

const keysOf = (segments: readonly Segment[]): string => segments.map(({ key }) => key).join('\n');

/** Front matter goes by its paths; where the target keeps a list, by what is said to translate what. Ids may differ, since they count repeats. */
function frontPlaces(
  [theirs, present]: readonly [Segment[], Segment[]],
  own: readonly Segment[],
  brought: ReadonlySet<Segment>,
  slots: readonly Slot[],
): [Segment, Segment][] {
  const now = byPlace(own.filter((segment) => !inBody(segment)));
  const formerly = new Map([...byPlace(present)].map(([place, { id }]) => [id, place]));
  const placeOf = new Map(slots.map(({ segment, place }) => [segment, place && formerly.get(place.id)]));
  const isAlone = ({ key }: Segment) => [theirs, present].every((segments) => segments.filter((other) => other.key === key).length === 1);
  return [...byPlace(theirs)].flatMap(([place, segment]): [Segment, Segment][] => {
    const there = now.get(brought.has(segment) || isAlone(segment) ? place : (placeOf.get(segment) ?? ''));
    return there ? [[segment, there]] : [];
  });
}

/** The bodies are the same, segment by segment. */
function bodyPlaces(sources: readonly Segment[], own: readonly Segment[]): [Segment, Segment][] {
  const body = own.filter(inBody);
  return sources.filter(inBody).flatMap((segment, index): [Segment, Segment][] => (body[index] ? [[segment, body[index]]] : []));
}

const inBody = ({ kind }: Segment): boolean => kind !== 'front-matter';

/** What the target says now, its anchors included; of an older source where there is nothing newer. */
const presentContent = ({ place, present, kind }: Slot): readonly Inline[] | null =>
  place && kind !== 'none' ? place.content : (present?.content ?? null);

/** Those that localisation gave to a heading: links lead to them. */
function anchorsOf({ place, segment }: Slot): readonly Inline[] {
  const isAnchor = (piece: Inline): boolean => piece.kind === 'code' && piece.type === 'anchor';
  return segment.content.some(isAnchor) ? [] : (place?.content.filter(isAnchor) ?? []);
}

/** Offsets are of another page. */
const withoutPlace = (piece: Inline): Inline => (piece.kind === 'code' ? { ...piece, start: undefined } : piece);
