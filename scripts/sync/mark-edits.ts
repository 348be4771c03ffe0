import { markOf, withoutMark } from '../markdown/text/pending-mark.ts';
import type { Edit, Page, Segment } from '../model/page.ts';
import type { SyncedSegment } from '../xliff/sidecar/synced-sidecar.ts';

/** Kinds at the end of which a comment can stand without changing what a reader sees. */
const canHold: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quote', 'cell', 'footnote']);

/** Edits that put a comment after each segment with something left to do. */
export function markEdits({ path, text }: Page, places: readonly SyncedSegment[]): Edit[] {
  return places.flatMap(({ target, pending }): Edit[] => {
    if (!target || pending === null || !canHold.has(target.kind) || !isOpen(target, text)) return [];
    return [{ path, start: target.range.end, end: target.range.end, text: markOf(pending, path) }];
  });
}

/** Whether a comment behind a segment is read as a part of it. In MDX one before `</summary>` is a segment of its own, which no later sync would know. */
const isOpen = ({ kind, range: { end } }: Segment, text: string): boolean => kind === 'cell' || atLineEnd(text, end);

function atLineEnd(text: string, end: number): boolean {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at === text.length || text[at] === '\n' || text[at] === '\r';
}

/** Makes edits that take the comments of `sync --mark` away, wherever they stand: each sync puts its own. */
export function unmarkEdits(page: Page, segments: readonly Segment[]): Edit[] {
  const { path, text } = page;
  const within = segments.flatMap(({ kind, range: { start, end } }): Edit[] => {
    const written = text.slice(start, end);
    // No segment ends with a blank: one that is left stood before a comment.
    const bare = canHold.has(kind) ? withoutMark(written).trimEnd() : written;
    return bare === written ? [] : [{ path, start, end, text: bare }];
  });
  return [...within, ...loneMarkEdits(page, segments)];
}

/** Those that are segments of their own, each with the blank that came with it: `Text  {mark}{mark}</summary>` -> `Text</summary>` */
function loneMarkEdits({ path, text }: Page, segments: readonly Segment[]): Edit[] {
  const edits: Edit[] = [];
  for (const { range } of segments.filter(isLoneMark)) {
    const last = edits.at(-1);
    if (last?.end === range.start) Object.assign(last, { start: blankBefore(text, last.start), end: range.end });
    else edits.push({ path, start: blankBefore(text, range.start), end: range.end, text: '' });
  }
  return edits;
}

const isLoneMark = ({ kind, text }: Segment): boolean => (kind === 'mdx' || kind === 'comment') && withoutMark(text) === '';

const blankBefore = (text: string, at: number): number => (text[at - 1] === ' ' ? at - 1 : at);
