import { blockFamily } from '../align/features.ts';
import { joined } from '../markdown/segments/text.ts';
import type { Inline, Page, Segment } from '../model/page.ts';
import type { Settled } from '../sync/settle/settle-matches.ts';
import type { MergedFile } from '../xliff/merge/merge-file.ts';
import type { Slot } from '../xliff/slots/slot.ts';
import { type Home, homeFinder, settledFor } from './home-of.ts';
import { type Extended, insertNew } from './insert-new.ts';
import { definitionsFor } from './new-definitions.ts';
import { newFields, type NewFields } from './new-fields.ts';
import type { TargetTranslation } from './translations.ts';

/** The page that translations go into, and where each has its place. */
export interface Placed extends Extended {
  /** Of a translation, by the id of its source segment: the segment of the page whose place it takes. */
  homes: ReadonlyMap<string, Segment>;
  /** Of one that has none the segment of the target that may be it already; null where nothing is, and it has no place all the same. */
  homeless: ReadonlyMap<string, Segment | null>;
  /** What of the source is new and may be in the page already, and what of the base went and may be another one's, by their indices. */
  left: { came: ReadonlySet<number>; went: ReadonlySet<number> };
}

interface PlaceContext {
  /** Of the source: `en`. */
  language: string;
  segmentsOf(page: Page): Segment[] | null;
}

/**
 * Where translations go in a target: to what they translate anew; to what translates the text that their source took the place
 * of; and what is new comes in blocks of its own. All else that the page says stays as it is, to the byte.
 *
 * @param contents of a work package, by the id of the source segment
 */
export function placeContents(contents: MergedFile['contents'], translation: TargetTranslation, context: PlaceContext): Placed {
  const { source, target, slots, sourceSegments, targetSegments } = translation;
  const filled = slots.filter(({ segment }) => contents.has(segment.id));
  const find = homeFinder(translation, settledFor(translation, context.language));
  const present = presentAmong(find.free);
  const found = new Map(
    filled.map((slot): [Slot, Home] => {
      const home = find(slot);
      const there = typeof home === 'object' ? null : present(contents.get(slot.segment.id)!, slot);
      // Its codes may have a form of the page's own.
      if (there) contents.set(slot.segment.id, there.content);
      return [slot, there ? targetSegments.indexOf(there) : home];
    }),
  );
  const indexOf = new Map(sourceSegments.map((segment, index) => [segment, index]));
  const wanted = new Set(filled.flatMap((slot) => (found.get(slot) === 'new' ? [indexOf.get(slot.segment)!] : [])));
  const fields = newFields(filled, translation);
  const sides = {
    source: { page: source.page, segments: sourceSegments },
    target: { page: target.page, segments: targetSegments },
    aligned: find.settled.aligned,
    present: find.settled.present,
  };
  const extended = insertNew({
    sides,
    base: translation.base?.segments ?? sourceSegments,
    settled: find.settled,
    wanted,
    definitions: definitionsFor(filled, sourceSegments, targetSegments),
    fields: fields.edits,
    segmentsOf: context.segmentsOf,
  });
  const homes = homesIn(extended, found, { indexOf, fields, targetSegments });
  const left = leftIn(find.settled);
  return { ...extended, ...homes, left: { ...left, came: new Set([...left.came, ...waitingIn(homes, { indexOf })]) } };
}

/** What has no place has none the next time either, where the page may have it, or where it is a part of something that does not come. */
function waitingIn({ homeless }: Pick<Placed, 'homeless'>, { indexOf }: Pick<Known, 'indexOf'>): number[] {
  return [...indexOf].flatMap(([{ id, kind }, index]) =>
    homeless.has(id) && (homeless.get(id) !== null || parts.has(kind)) ? [index] : [],
  );
}

const parts: ReadonlySet<Segment['kind']> = new Set<Segment['kind']>(['cell', 'alt', 'title']);

/** A shorter text says too little to be known again. */
const shortest = 20;

/** The segment that says a content already, word for word, and of which nobody knows the source: an earlier import of the same may have put it there. */
function presentAmong(free: readonly Segment[]): (content: readonly Inline[], slot: Slot) => Segment | null {
  const known = new Map(free.map((segment) => [`${blockFamily(segment)} ${wordsOf(segment.content)}`, segment]));
  return (content, { segment, place }) => {
    const words = wordsOf(content);
    if (words.length < shortest || (place && wordsOf(place.content) === words)) return null;
    return known.get(`${blockFamily(segment)} ${words}`) ?? null;
  };
}

const wordsOf = (content: readonly Inline[]): string => joined(content, () => '').replace(/[^\p{L}\p{M}\p{N}]/gu, '');

function leftIn({ left, guessed }: Settled): Placed['left'] {
  const [came, went] = [new Set<number>(), new Set<number>()];
  for (const match of [...left, ...guessed]) {
    const isGuess = guessed.has(match);
    if (isGuess || (match.kind === 'added' && match.base === null)) came.add(match.source!);
    if (isGuess || match.kind === 'removed') went.add(match.base!);
  }
  return { came, went };
}

interface Known {
  indexOf: ReadonlyMap<Segment, number>;
  fields: NewFields;
  targetSegments: readonly Segment[];
}

function homesIn(
  { segments, there, came }: Extended,
  found: ReadonlyMap<Slot, Home>,
  { indexOf, fields, targetSegments }: Known,
): Pick<Placed, 'homes' | 'homeless'> {
  const [homes, homeless] = [new Map<string, Segment>(), new Map<string, Segment | null>()];
  for (const [{ segment }, home] of found) {
    const own =
      segment.kind === 'front-matter'
        ? fields.placeIn(segments, segment, typeof home === 'number' ? targetSegments[home]! : null)
        : segments[(home === 'new' ? came.get(indexOf.get(segment)!) : typeof home === 'number' ? there.get(home) : undefined) ?? -1];
    if (own) homes.set(segment.id, own);
    else homeless.set(segment.id, typeof home === 'object' ? home.beside : null);
  }
  return { homes, homeless };
}
