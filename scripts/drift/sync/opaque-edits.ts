import type { Aligned } from '../../align/align-segments.ts';
import type { Match } from '../../align/match-segments.ts';
import type { Comparable } from '../../model/comparable.ts';
import type { Edit } from '../../model/edit.ts';
import type { Page } from '../../model/page.ts';
import type { Segment } from '../../model/segment.ts';
import { lineEndOf } from '../../provenance/front-matter-edits.ts';

export interface Opaque {
  base: readonly Comparable[];
  source: { page: Page; segments: readonly Segment[] };
  target: { page: Page; segments: readonly Segment[] };
  matches: readonly Match[];
  aligned: readonly (Aligned | null)[];
}

/** Edits that bring code, HTML and directives that the target holds as its base had them to what the source has now. */
export function opaqueEdits({ base, source, target, matches, aligned }: Opaque): Edit[] {
  const eol = lineEndOf(target.page.text);
  return matches.flatMap((match): Edit[] => {
    const place = match.kind === 'changed' ? aligned[match.base!] : null;
    const there = place && target.segments[place.target]!;
    if (!there || there.translate || there.text !== base[match.base!]!.text || holdsTexts(there)) return [];
    const { start, end } = source.segments[match.source!]!.range;
    const text = source.page.text.slice(start, end).replace(/\r\n|\r|\n/g, eol);
    return [{ path: target.page.path, start: there.range.start, end: there.range.end, text }];
  });
}

/** HTML with translated texts inside: they would go with it. */
const holdsTexts = ({ content }: Segment): boolean => content.some((part) => part.kind === 'code' && part.subflows.length > 0);
