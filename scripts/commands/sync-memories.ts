import type { SyncMemory } from '../drift/sync/fill-in.ts';
import { mergeSegments } from '../markdown/merge.ts';
import type { Parser } from '../markdown/parser.ts';
import { splice } from '../markdown/splice.ts';
import type { Inline } from '../model/inline.ts';
import type { Segment } from '../model/segment.ts';
import { withNativeCodes } from '../xliff/merge/native-codes.ts';
import { renumberCodes } from '../xliff/renumber-codes.ts';
import { type Memory, memoryOf } from '../xliff/tmx/memory.ts';
import type { MemoryUnit } from '../xliff/tmx/tmx.ts';

/** Translation memories as what a sync asks for, one for each locale, made when its first page is there; null where there are none. */
export function syncMemories(units: readonly MemoryUnit[], parse: Parser): (locale: string) => SyncMemory | null {
  const known = new Map<string, SyncMemory>();
  return (locale) => {
    if (units.length === 0) return null;
    const memory = known.get(locale) ?? memoryFor(locale, units, parse);
    known.set(locale, memory);
    return memory;
  };
}

function memoryFor(locale: string, units: readonly MemoryUnit[], parse: Parser): SyncMemory {
  const memory = memoryOf(units, locale);
  return {
    translationOf: (source) => (source.translate ? exactTranslation(source, memory) : null),
    merge: (page, contents) => splice(page.text, mergeSegments(page, contents, parse).edits),
  };
}

/** The codes come as this source has them. */
function exactTranslation(segment: Segment, memory: Memory): Inline[] | null {
  const exact = memory.exact(segment.content);
  const slot = { segment, place: null, kind: 'none', target: null, drifted: true, previous: null } as const;
  return exact ? withNativeCodes(renumberCodes(segment.content, exact), slot) : null;
}
