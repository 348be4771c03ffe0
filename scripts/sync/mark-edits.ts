import { markOf, withoutMark } from '../markdown/text/pending-mark.ts';
import type { Edit, Page, Segment } from '../model/page.ts';
import type { SyncedSegment } from '../xliff/sidecar/synced-sidecar.ts';

/** Kinds at the end of which a comment can stand without changing what a reader sees. */
const canHold: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote', 'cell', 'footnote']);

/** Edits that put a comment after each segment with something left to do. */
export function markEdits({ path }: Page, places: readonly SyncedSegment[]): Edit[] {
  return places.flatMap(({ target, pending }): Edit[] => {
    if (!target || pending === null || !canHold.has(target.kind)) return [];
    return [{ path, start: target.range.end, end: target.range.end, text: markOf(pending, path) }];
  });
}

/** Makes edits that take the comments of `sync --mark` away, wherever they stand: each sync puts its own. */
export function unmarkEdits({ path, text }: Page, segments: readonly Segment[]): Edit[] {
  return segments.flatMap(({ kind, range: { start, end } }): Edit[] => {
    const written = text.slice(start, end);
    const bare = canHold.has(kind) ? withoutMark(written) : written;
    return bare === written ? [] : [{ path, start, end, text: bare }];
  });
}
