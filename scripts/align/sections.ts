import type { Comparable } from '../model/page.ts';
import { openBoxOf } from './containers.ts';

/** A head and what stands below it up to the next one, by indices; the end is not in it. */
interface Section {
  start: number;
  end: number;
}

/** The sections of a page, each without those within it: a question in bold letters heads its answer. */
export function sectionsIn(segments: readonly Comparable[]): Section[] {
  const heads = headsIn(segments);
  return heads.map(({ index }, at) => ({ start: index, end: heads[at + 1]?.index ?? segments.length }));
}

/** The same, each with those within it. */
export function wholeSectionsIn(segments: readonly Comparable[]): Section[] {
  const ends: number[] = [];
  const sections: Section[] = [];
  for (const { index, rank } of headsIn(segments).toReversed()) {
    ends.length = Math.max(ends.length, rank + 1);
    const end = Math.min(segments.length, ...ends.slice(0, rank + 1).filter((one) => one !== undefined));
    sections.unshift({ start: index, end });
    ends[rank] = index;
  }
  return sections;
}

/** How many heads have nothing below them: neither a text nor a head of a lower rank. */
export function emptySectionsIn(segments: readonly Comparable[]): number {
  const heads = headsIn(segments);
  return heads.filter(({ index, rank }, at) => {
    const next = heads[at + 1];
    return (next?.index ?? segments.length) === index + 1 && (!next || next.rank <= rank);
  }).length;
}

/** For each segment of a page the index of the head that it stands under; null: it stands under none. */
export function headsOver(segments: readonly Comparable[]): (number | null)[] {
  let head: number | null = null;
  return segments.map((segment, index) => {
    const over = head;
    if (rankOf(segment) !== null) head = index;
    return over;
  });
}

/** For each heading of a page the index of the heading of a higher level that it stands below; null: there is none. Of other segments it tells nothing. */
export function parentsOf(segments: readonly Comparable[]): ReadonlyMap<number, number | null> {
  const open: { index: number; rank: number }[] = [];
  return new Map(
    headsIn(segments.map((segment) => (segment.kind.startsWith('heading') ? segment : { ...segment, kind: 'rule', text: '' }))).map(
      (head) => {
        while (open.length > 0 && open.at(-1)!.rank >= head.rank) open.pop();
        const parent = open.at(-1)?.index ?? null;
        open.push(head);
        return [head.index, parent];
      },
    ),
  );
}

const headsIn = (segments: readonly Comparable[]): { index: number; rank: number }[] =>
  segments.flatMap((segment, index) => {
    const rank = rankOf(segment);
    return rank === null ? [] : [{ index, rank }];
  });

/** `2` of a heading of the second level; below all of them a paragraph all in bold letters, `**How do I start?**`, and the line of an open box. */
function rankOf(segment: Comparable): number | null {
  const { kind, text } = segment;
  if (kind.startsWith('heading')) return Number(kind.slice(-1));
  const sign = text.slice(0, 2);
  const isBold = kind === 'paragraph' && (sign === '**' || sign === '__') && text.length > 4 && text.indexOf(sign, 2) === text.length - 2;
  return isBold ? 7 : openBoxOf(segment) ? 8 : null;
}
