import { segmentId } from '../unit-id.ts';
import type { XliffUnit } from '../document.ts';
import type { Slot } from '../slot.ts';

/** Finds the slot of a unit by its own id or by that of one of its parts, never by its place. */
export function slotFinder(slots: readonly Slot[]): (unit: XliffUnit) => Slot | null {
  const byId = new Map(slots.map((slot) => [slot.segment.id, slot]));
  // h3f9a1c0b7d2e.2 -> h3f9a1c0b7d2e
  const named = (name: string): Slot | undefined => byId.get(name) ?? byId.get(name.split('.')[0]!);
  return ({ id, parts }) => {
    const own = named(id.startsWith('b') ? segmentId(id) : id);
    if (own) return own;
    for (const part of parts) {
      const slot = part.id === null ? undefined : named(part.id);
      if (slot) return slot;
    }
    return null;
  };
}
