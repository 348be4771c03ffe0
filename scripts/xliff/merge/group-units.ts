import type { XliffFile, XliffPart, XliffUnit } from '../document.ts';
import type { Slot } from '../slots/slot.ts';
import { sameContent } from './signature.ts';

/** What a file says of one segment; of a segment that the page does not have where `slot` is null. */
interface FoundUnit {
  unit: XliffUnit;
  slot: Slot | null;
}

/**
 * The units of a file, one for each segment: sentences of one block that a client took out of their group are one unit
 * again, and what a file says twice, as one that was put together from several may, is said once.
 */
export function groupUnits(units: readonly XliffUnit[], find: (unit: XliffUnit) => Slot | null): FoundUnit[] {
  const groups = new Map<Slot | XliffUnit, { slot: Slot | null; units: XliffUnit[] }>();
  for (const unit of units) {
    const slot = find(unit);
    const known = slot && groups.get(slot);
    if (known) known.units.push(unit);
    else groups.set(slot ?? unit, { slot, units: [unit] });
  }
  return [...groups.values()].map(({ slot, units: same }) => ({ slot, unit: joined(same) }));
}

function joined(units: readonly XliffUnit[]): XliffUnit {
  const first = units[0]!;
  if (units.length > 1) return { ...first, parts: inOrder(saidOnce(units)), notes: units.flatMap(({ notes }) => notes) };
  return first.parts.length > 1 ? { ...first, parts: saidOnce(units) } : first;
}

/** That both say the same is known: a file that contradicts itself was refused. */
function saidOnce(units: readonly XliffUnit[]): XliffPart[] {
  const ids = new Set<string>();
  return units.flatMap(({ parts }) => {
    const fresh = parts.filter(({ id }) => id === null || ids.size < ids.add(id).size);
    return fresh.some(({ ignorable }) => !ignorable) ? fresh : [];
  });
}

const inOrder = (parts: XliffPart[]): XliffPart[] => parts.toSorted((a, b) => numberOf(a) - numberOf(b));

/** `h3f9a1c0b7d2e.2` is the second sentence of its block. */
const numberOf = ({ id }: XliffPart): number => Number(id?.split('.')[1] ?? 0);

/** The first unit that a file holds twice with different translations: which of them is meant nobody can say. Null: none. */
export function contradiction({ units }: XliffFile): string | null {
  const seen = new Map<string, XliffPart>();
  for (const { id: unit, parts } of units) {
    for (const part of parts) {
      if (part.ignorable || part.id === null) continue;
      const key = part.id.startsWith('h') ? part.id : `${unit} ${part.id}`;
      const first = seen.get(key);
      if (first && !sameContent(first.target ?? [], part.target ?? [])) {
        return `unit ${part.name ?? part.id} twice (lines ${first.line}, ${part.line}) with different targets`;
      }
      seen.set(key, part);
    }
  }
  return null;
}
