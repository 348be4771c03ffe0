import type { Slot } from './slot.ts';

/** What a translator is told of a segment. */
export function notesOf({ kind, segment: { note } }: Slot): string[] {
  return [...(kind === 'changed' ? ['The source has changed since this was translated.'] : []), ...(note ? [note] : [])];
}
