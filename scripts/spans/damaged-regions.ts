import type { Range } from '../model/range.ts';
import type { Tag } from './tag.ts';

/**
 * Regions in which every quote was written `&quot;`, those of the markup too. A region opens and closes with a real
 * quote; it is found by the tags inside of it. Where a real quote is missing, the region ends at its outermost tag.
 */
export function damagedRegions(text: string, tags: readonly Tag[], bodyStart: number): Range[] {
  const regions: Range[] = [];
  for (const tag of tags) {
    if (tag.form !== 'quot') continue;
    const region = regions.at(-1);
    if (region && (tag.start < region.end || !hasQuote(text, region.end, tag.start))) region.end = Math.max(region.end, tag.end);
    else regions.push(regionOf(text, tag, Math.max(bodyStart, region?.end ?? 0)));
  }
  return regions;
}

const hasQuote = (text: string, start: number, end: number): boolean => text.slice(start, end).includes('"');

function regionOf(text: string, tag: Tag, from: number): Range {
  const before = text.slice(Math.min(from, tag.start), tag.start).lastIndexOf('"');
  const after = text.indexOf('"', tag.end);
  return { start: before === -1 ? tag.start : from + before, end: after === -1 ? tag.end : after + 1 };
}
