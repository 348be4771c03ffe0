import { namesAround, readContainers } from '../../align/containers.ts';
import { holdsForm } from '../../align/form.ts';
import type { Strand } from './lineage.ts';

interface Sides {
  /** All strands of the source, in their order. */
  strands: readonly Strand[];
  target: { strands: readonly Strand[] };
}

interface Known {
  /** Where each strand of the target stands in it. */
  places: ReadonlyMap<Strand, number>;
  /** Those that are twins already. */
  taken: ReadonlySet<Strand>;
  /** Whether one may translate the other by how they are built. */
  isAlike(source: Strand, target: Strand): boolean;
}

/**
 * Adds the twins that time speaks against and place for: between two neighbours the only one of its kind on either side. Both have written
 * it, each in their own time: a picture, a label that the source lost and got again. It is not brought a second time beside its translation.
 *
 * @param twins what is known so far; they are added to it
 */
export function addTwinsByPlace(twins: Map<Strand, Strand>, { strands, target }: Sides, { places, taken, isAlike }: Known): void {
  let [from, open] = [0, [] as Strand[]];
  const now = strands.filter((strand) => strand.now !== null);
  const [around, aroundThere] = [now, target.strands].map(namesOf) as [Names, Names];
  for (const strand of [...now, null]) {
    const twin = strand === null ? null : twins.get(strand);
    if (twin === undefined) open.push(strand!);
    else {
      const to = twin === null ? target.strands.length : places.get(twin)!;
      const found = onlyOnes(target.strands.slice(from, to).filter((one) => !taken.has(one)));
      for (const [kind, own] of onlyOnes(open))
        if (found.has(kind) && mayTranslate(own, found.get(kind)!)) twins.set(own, found.get(kind)!);
      [from, open] = [Math.max(from, to + 1), []];
    }
  }

  function mayTranslate(own: Strand, there: Strand): boolean {
    return around.get(own) === aroundThere.get(there) && holdsForm(null, own.now!, there.now!) && isAlike(own, there);
  }
}

/** The containers around each strand of a page. */
type Names = ReadonlyMap<Strand, string>;

function namesOf(strands: readonly Strand[]): Names {
  const names = namesAround(readContainers(strands.map(({ now }) => now!)).whole, strands.length);
  return new Map(strands.map((strand, index) => [strand, names[index]!]));
}

/** Of some strands those that are the only one of their kind. */
function onlyOnes(strands: readonly Strand[]): Map<string, Strand> {
  const only = new Map<string, Strand>();
  const many = new Set<string>();
  for (const strand of strands) {
    const { kind } = strand.now!;
    if (only.has(kind)) many.add(kind);
    only.set(kind, strand);
  }
  for (const kind of many) only.delete(kind);
  return only;
}
