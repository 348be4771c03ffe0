import type { Features } from './features.ts';

/** Where segments stand in a translation: see `Aligned`. */
type Places = ({ target: number; confidence: number } | null)[];

/**
 * Follows sections that stand in another order in the translation, as those of a glossary that is sorted by its own alphabet: the id that a
 * heading gives itself tells which one it translates, `## Traza {#trace}`. The order of blocks can't: a definition is like any other.
 *
 * @param align what aligns the blocks of one section with those of another
 */
export function withMovedSections(
  aligned: Places,
  source: readonly Features[],
  target: readonly Features[],
  align: (own: readonly Features[], there: readonly Features[]) => Places,
): Places {
  const told = toldSections(source, target);
  if (told.every(([own, there]) => aligned[own.start]?.target === there.start)) return aligned;
  const taken = new Set(told.flatMap(([, { start, end }]) => Array.from({ length: end - start }, (_, at) => start + at)));
  const places = aligned.map((place) => (place && taken.has(place.target) ? null : place));
  for (const [own, there] of told) {
    const inside = align(source.slice(own.start, own.end), target.slice(there.start, there.end));
    places.splice(own.start, inside.length, ...inside.map((place) => place && { ...place, target: place.target + there.start }));
  }
  return places;
}

/** A heading and what stands below it, up to the next one, by indices; the end is not in it. */
interface Section {
  start: number;
  end: number;
}

/** Which section of a translation is which, where the id of its heading is that of one heading, and no other has it. */
function toldSections(source: readonly Features[], target: readonly Features[]): [Section, Section][] {
  const there = soleById(target, idOf);
  if (there.size === 0) return [];
  const own = soleById(source, idOf);
  const told = new Map<Section, Section | null>();
  for (const [id, section] of there) {
    const one = own.get(id);
    if (one && section) told.set(one, told.has(one) && told.get(one) !== section ? null : section);
  }
  return [...told].flatMap(([one, section]) => (section ? [[one, section] as [Section, Section]] : []));
}

/** Those that it gives itself, else that which a generator makes of its text: `Span` is one in any language. */
const idOf = ({ slug, ids }: Features): readonly string[] => (ids.length > 0 || slug === null ? ids : [slug]);

/** The sections of a page by the ids of their headings; null where several have one. */
function soleById(features: readonly Features[], idsOf: (heading: Features) => readonly string[]): Map<string, Section | null> {
  const heads = features.flatMap(({ family }, index) => (family === 'heading' ? [index] : []));
  const found = new Map<string, Section | null>();
  for (const [at, start] of heads.entries()) {
    const section = { start, end: heads[at + 1] ?? features.length };
    for (const id of idsOf(features[start]!)) found.set(id, found.has(id) ? null : section);
  }
  return found;
}
