import type { Range, SegmentKind } from '../../model/page.ts';
import { inCode } from './in-code.ts';
import { isPair, type Markup, pairRanges, rangeOf, type ScannedPair } from './markup.ts';
import { ownNumbers } from './own-numbers.ts';
import { pairTags } from './pair-tags.ts';
import { plainPairs } from './plain-pairs.ts';
import { findTags, type Tag } from './tags.ts';

/** The bilingual markup of a page, in page order. */
export interface Scan {
  pairs: ScannedPair[];
  /** One side of what was to be a pair, or tags of none. */
  lone: Markup[];
  /** Regions in which every quote was written `&quot;`. */
  damaged: Range[];
  /** Markup that code merely shows: no part of the page's own, never touched. */
  shown: Markup[];
  /** Tags written with entities, which do not fit into the page's numbers: left alone, too. */
  encoded: Markup[];
  /** Whether all ids are well-formed and rise. */
  regular: boolean;
}

/**
 * Scans a text for bilingual markup, in one linear pass over its tags: neither Markdown nor HTML is parsed.
 *
 * @param bodyStart offset after the front matter; before it nothing is code
 */
export function scanSpans(text: string, bodyStart = 0): Scan {
  const plain = plainPairs(text);
  return plain && isProseAt(text, plain[0]?.range.start ?? 0, bodyStart) ? scanOf(text, plain, bodyStart) : scanTags(text, bodyStart);
}

/** Whether no code can have begun before an offset of the body. */
const isProseAt = (text: string, at: number, bodyStart: number): boolean => at >= bodyStart && !/[`~]/.test(text.slice(bodyStart, at));

function scanOf(text: string, pairs: ScannedPair[], bodyStart: number): Scan {
  const kinds = blockKinds(text, pairs, bodyStart);
  for (const [index, pair] of pairs.entries()) pair.block = kinds[index]!;
  return { pairs, lone: [], shown: [], encoded: [], damaged: [], regular: true };
}

/** The slow way, for pages that somebody changed, or that hold spans of their own. */
function scanTags(text: string, bodyStart: number): Scan {
  const tags = findTags(text);
  const found = pairTags(text, tags);
  const code = inCode(text, found, bodyStart);
  const doubtful = found.map((markup, index) => code[index]! || isEncoded(markup));
  const ids = found.map(({ id }) => id);
  const own = ownNumbers(ids, doubtful);
  const kinds = blockKinds(
    text,
    found.map((markup) => ({ range: rangeOf(markup) })),
    bodyStart,
  );
  const scan: Scan = { pairs: [], lone: [], shown: [], encoded: [], damaged: damagedRegions(text, tags, bodyStart), regular: false };
  for (const [index, markup] of found.entries()) {
    if (doubtful[index] && !(own[index] && isPair(markup))) (code[index] ? scan.shown : scan.encoded).push(markup);
    else if (isPair(markup)) scan.pairs.push(pairOf(text, markup, code[index] ? 'code' : kinds[index]!));
    else scan.lone.push(markup);
  }
  return scan;
}

const isEncoded = ({ target, source, stray }: Markup): boolean => (target ?? source ?? stray)!.open[0]!.form === 'encoded';

function pairOf(text: string, markup: Markup, block: SegmentKind): ScannedPair {
  const ranges = pairRanges(markup);
  const [targetText, sourceText] = [ranges.target, ranges.source].map(({ start, end }) => text.slice(start, end));
  return { id: markup.id, block, ...ranges, targetText: targetText!, sourceText: sourceText! };
}

/** For each stretch what its line begins as; all stretches of a line begin alike. */
function blockKinds(text: string, stretches: readonly { range: Range }[], bodyStart: number): SegmentKind[] {
  let kind: SegmentKind = 'paragraph';
  let from = bodyStart;
  let isFirst = true;
  return stretches.map(({ range: { start, end } }) => {
    if (start < bodyStart) return 'front-matter';
    const line = newLineBetween(text, from, start);
    if (line !== -1 || isFirst) kind = blockOfLine(text.slice(line === -1 ? from : line, start));
    isFirst = false;
    from = end;
    return kind;
  });
}

/** Where the last line between two offsets begins, or -1 where all is one line. */
function newLineBetween(text: string, from: number, to: number): number {
  for (let at = to; at > from; at -= 1) if (text.charCodeAt(at - 1) === 0x0a) return at;
  return -1;
}

/**
 * What a line begins as, told by what stands before its first markup: `## ` is a heading, `| ` a table's cell. A hand
 * back never wraps lines, so the line is the block.
 */
function blockOfLine(prefix: string): SegmentKind {
  const content = prefix.trimStart();
  if (content === '') return 'paragraph';
  const heading = /^(?:>[ \t]*)*(#{1,6})[ \t]/.exec(content);
  if (heading) return `heading-${heading[1]!.length as 1 | 2 | 3 | 4 | 5 | 6}`;
  if (content.includes('|')) return 'cell';
  if (/^(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(content)) return 'list-item';
  if (content.startsWith('>')) return 'quote';
  return /^<[a-z]/i.test(content) && !content.startsWith('<a ') ? 'html-text' : 'paragraph';
}

/**
 * Regions in which every quote was written `&quot;`, those of the markup too. A region opens and closes with a real
 * quote; it is found by the tags inside of it. Where a real quote is missing, the region ends at its outermost tag.
 */
function damagedRegions(text: string, tags: readonly Tag[], bodyStart: number): Range[] {
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
  const { opens, closes } = realQuotes(text.slice(tag.start, tag.end));
  const before = text.slice(Math.min(from, tag.start), tag.start).lastIndexOf('"');
  const after = text.indexOf('"', tag.end);
  return {
    start: opens ? tag.start : before === -1 ? tag.start : from + before,
    end: closes || after === -1 ? tag.end : after + 1,
  };
}

/** Whether a region begins in a tag, whose first quote is a real one (`"27f5b-123&quot;`), or ends in it (`&quot;27f5b-123"`). */
function realQuotes(tag: string): { opens: boolean; closes: boolean } {
  if (!tag.includes('"')) return { opens: false, closes: false };
  const opens = tag.indexOf('"') < tag.indexOf('&quot;');
  return { opens, closes: !opens || tag.lastIndexOf('"') > tag.lastIndexOf('&quot;') };
}
