import type { XliffFile, XliffPart } from '../document.ts';
import { sameContent } from './signature.ts';

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
