import type { Range } from '../model/range.ts';
import type { SegmentKind } from '../model/segment.ts';
import type { SpanPair } from '../model/span-pair.ts';
import { blockOfLine } from './block-of-line.ts';
import { damagedRegions } from './damaged-regions.ts';
import { findTags } from './find-tags.ts';
import { inCode } from './in-code.ts';
import { isPair, type Markup, pairRanges, type PairRanges, rangeOf } from './markup.ts';
import { ownNumbers } from './numbering.ts';
import { pairTags } from './pair-tags.ts';
import { plainPairs } from './plain-pairs.ts';

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

export type ScannedPair = SpanPair & PairRanges;

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
