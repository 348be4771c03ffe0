import { fieldEdits, type FieldPair } from '../../markdown/front-matter/field-edits.ts';
import { byPlace } from '../../markdown/front-matter/fields.ts';
import type { Inline, Page, Segment } from '../../model/page.ts';
import { splice } from '../../markdown/text/splice.ts';
import type { Slot } from '../slots/slots-of.ts';

export interface Rebuilt {
  page: Page;
  /** All contents that the page is to have, by the id of its own segment: the new ones and those of the present target. */
  contents: Map<string, readonly Inline[]>;
  /** Source segment by the id of the page's own. */
  sources: Map<string, string>;
}

export interface Rebuilding {
  source: Page;
  target: Page;
  sourceSegments: readonly Segment[];
  slots: readonly Slot[];
  /** New translations by the id of the source segment. */
  contents: ReadonlyMap<string, readonly Inline[]>;
  pageOf(path: string, text: string): Page;
  segmentsOf(page: Page): Segment[];
}

/**
 * A target for a source that has segments which the present one has no place for: the target's front matter, in which
 * translated fields that lack a place are as in the source, then the source's body, in which every translation goes to the segment that it translates.
 */
export function rebuildTarget({ source, target, sourceSegments, slots, contents, pageOf, segmentsOf }: Rebuilding): Rebuilt {
  const fields = fieldEdits(...frontsOf({ source, target, sourceSegments, segmentsOf }), lacksPlaces, () => null);
  const front = splice(target.text.slice(0, target.bodyStart), fields);
  const page = pageOf(target.path, front + source.text.slice(source.bodyStart));
  const own = segmentsOf(page);
  const rebuilt: Rebuilt = { page, contents: new Map(), sources: new Map() };
  const places = placesOf(sourceSegments, own);
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

const frontsOf = ({
  source,
  target,
  sourceSegments,
  segmentsOf,
}: Pick<Rebuilding, 'source' | 'target' | 'sourceSegments' | 'segmentsOf'>) =>
  [
    { page: source, segments: sourceSegments.filter((segment) => !inBody(segment)) },
    { page: target, segments: segmentsOf(target).filter((segment) => !inBody(segment)) },
  ] as const;

const lacksPlaces = ({ own, there }: FieldPair): boolean =>
  !there || own.length !== there.segments.length || own.some(({ key }, index) => key !== there.segments[index]!.key);

/** The bodies are the same, segment by segment; front matter goes by its paths. Ids may differ, since they count repeats. */
function placesOf(sources: readonly Segment[], own: readonly Segment[]): Map<Segment, Segment> {
  const body = own.filter(inBody);
  const [theirs, front] = [sources, own].map((segments) => byPlace(segments.filter((segment) => !inBody(segment)))) as [Front, Front];
  const fields = [...theirs].map(([place, segment]) => [segment, front.get(place)] as const);
  const all = [...fields, ...sources.filter(inBody).map((segment, index) => [segment, body[index]] as const)];
  return new Map(all.filter((pair): pair is [Segment, Segment] => pair[1] !== undefined));
}

type Front = Map<string, Segment>;

const inBody = ({ kind }: Segment): boolean => kind !== 'front-matter';

/** What the target says now, its anchors included; of an older source where there is nothing newer. */
const presentContent = ({ place, kind }: Slot): readonly Inline[] | null => (place && kind !== 'none' ? place.content : null);

/** Those that localisation gave to a heading: links lead to them. */
function anchorsOf({ place, segment }: Slot): readonly Inline[] {
  const isAnchor = (piece: Inline): boolean => piece.kind === 'code' && piece.type === 'anchor';
  return segment.content.some(isAnchor) ? [] : (place?.content.filter(isAnchor) ?? []);
}

/** Offsets are of another page. */
const withoutPlace = (piece: Inline): Inline => (piece.kind === 'code' ? { ...piece, start: undefined } : piece);
