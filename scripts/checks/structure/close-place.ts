import { htmlParts } from '../../markdown/segments/html-parts.ts';
import type { Comparable, Range, Segment } from '../../model/page.ts';
import { lineEnd } from './ledger.ts';

/**
 * Tells where an element of a segment is to be closed: in a sentence it is the tag that stays open, in a block of HTML the place where the
 * source closes it.
 *
 * @param text of the target's page
 */
export function closePlaces(target: Segment, source: Comparable, text: string): (name: string) => Range {
  const open = new Map<string, Range>();
  for (const piece of target.content) {
    if (piece.kind !== 'code' || piece.type !== 'html' || piece.start === undefined) continue;
    const name = /^<([\w-]+)/.exec(piece.raw)?.[1]?.toLowerCase();
    if (name !== undefined) open.set(name, { start: piece.start, end: piece.start + piece.raw.length });
  }
  return (name) => open.get(name) ?? closeInBlock(target, source, text);
}

function closeInBlock(target: Segment, source: Comparable, text: string): Range {
  const [code] = source.content;
  if (target.kind !== 'html' || code?.kind !== 'code') return target.range;
  return placeInBlock(tagsWithLines(code.raw, { start: 0, end: code.raw.length }), tagsWithLines(text, target.range), target.range, text);
}

interface PlacedTag extends Range {
  /** `</div>` */
  text: string;
  /** How many lines begin between the last sign before it and the tag. */
  lines: number;
}

function tagsWithLines(text: string, range: Range): PlacedTag[] {
  let before = range.start;
  return htmlParts(text, range).flatMap(({ tag, start, end }) => {
    if (!tag) {
      before = Math.max(before, start + text.slice(start, end).trimEnd().length);
      return [];
    }
    const lines = text.slice(before, start).split('\n').length - 1;
    before = end;
    return [{ start, end, text: `${tag.kind} ${tag.name}`, lines }];
  });
}

/** Behind the last sign before the first tag that is another one; of equal ones in a row the one that stands on another line is gone. */
function placeInBlock(there: readonly PlacedTag[], here: readonly PlacedTag[], { end }: Range, text: string): Range {
  let at = there.findIndex((tag, index) => tag.text !== here[index]?.text);
  if (at === -1) at = there.length - 1;
  const lost = there[at]!;
  for (let first = at; first >= 0 && there[first]!.text === lost.text; first -= 1) {
    if (here[first]?.text === lost.text && here[first]!.lines !== there[first]!.lines) at = first;
  }
  const until = here[at]?.start ?? end;
  const last = text.slice(0, until).trimEnd().length;
  if (there[at]!.lines === 0) return { start: text.lastIndexOf('\n', last - 1) + 1, end: last };
  const start = Math.min(text.length, text.indexOf('\n', last) + 1 || last);
  return { start, end: Math.max(start, lineEnd(text, start)) };
}
