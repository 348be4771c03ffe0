import { segmentId } from '../unit-id.ts';
import type { XliffUnit } from '../document.ts';
import type { Slot } from '../slot.ts';

/** Finds the slot of a unit by its own id or by that of one of its parts, never by its place. */
export function slotFinder(slots: readonly Slot[]): (unit: XliffUnit) => Slot | null {
  const byId = new Map(slots.map((slot) => [slot.segment.id, slot]));
  return ({ id, parts }) => {
    const names = [id.startsWith('b') ? segmentId(id) : id, ...parts.map((part) => part.id ?? '')];
    for (const name of names) {
      // h3f9a1c0b7d2e.2 -> h3f9a1c0b7d2e
      const slot = byId.get(name) ?? byId.get(name.split('.')[0]!);
      if (slot) return slot;
    }
    return null;
  };
}
