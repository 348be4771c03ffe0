import type { Range } from '../model/range.ts';
import type { SegmentKind } from '../model/segment.ts';
import type { SpanPair } from '../model/span-pair.ts';
import { blockOfLine } from './block-of-line.ts';
import { damagedRegions } from './damaged-regions.ts';
import { findTags } from './find-tags.ts';
import { inCode } from './in-code.ts';
import { type Markup, rangeOf } from './markup.ts';
import { ownNumbers } from './numbering.ts';
import { pairTags } from './pair-tags.ts';

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
}

export interface ScannedPair extends SpanPair {
  markup: Markup;
}

/**
 * Scans a text for bilingual markup, in one linear pass over its tags: neither Markdown nor HTML is parsed.
 *
 * @param bodyStart offset after the front matter; before it nothing is code
 */
export function scanSpans(text: string, bodyStart = 0): Scan {
  const tags = findTags(text);
  const found = pairTags(text, tags);
  const ranges = found.map(rangeOf);
  const code = inCode(text, found, bodyStart);
  const doubtful = found.map((markup, index) => code[index]! || isEncoded(markup));
  const own = ownNumbers(
    found.map(({ id }) => id),
    doubtful,
  );
  const kinds = blockKinds(text, ranges, bodyStart);
  const scan: Scan = { pairs: [], lone: [], shown: [], encoded: [], damaged: damagedRegions(text, tags, bodyStart) };
  for (const [index, markup] of found.entries()) {
    if (doubtful[index] && !(own[index] && isPair(markup))) (code[index] ? scan.shown : scan.encoded).push(markup);
    else if (isPair(markup)) scan.pairs.push(pairOf(text, markup, ranges[index]!, code[index] ? 'code' : kinds[index]!));
    else scan.lone.push(markup);
  }
  return scan;
}

const isEncoded = ({ target, source, stray }: Markup): boolean => (target ?? source ?? stray)!.open[0]!.form === 'encoded';

const isPair = ({ target, source }: Markup): boolean => target !== null && source !== null;

function pairOf(text: string, markup: Markup, range: Range, block: SegmentKind): ScannedPair {
  const { open, close } = markup.target!;
  const source = { start: markup.source!.open.at(-1)!.end, end: markup.source!.close[0]!.start };
  const target = { start: open[0]!.end, end: (close[0] ?? markup.source!.open[0]!).start };
  const targetText = text.slice(target.start, target.end);
  return { id: markup.id, block, range, target, source, targetText, sourceText: text.slice(source.start, source.end), markup };
}

/** For each stretch what its line begins as; all stretches of a line begin alike. */
function blockKinds(text: string, ranges: readonly Range[], bodyStart: number): SegmentKind[] {
  let kind: SegmentKind = 'paragraph';
  let from = 0;
  return ranges.map(({ start, end }) => {
    if (start < bodyStart) return 'front-matter';
    const between = text.slice(Math.max(from, bodyStart), start);
    if (from <= bodyStart || between.includes('\n')) kind = blockOfLine(between.slice(between.lastIndexOf('\n') + 1));
    from = end;
    return kind;
  });
}
