import { splice } from '../markdown/splice.ts';
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { Range } from '../model/range.ts';
import type { SpanPair } from '../model/span-pair.ts';
import { anchorRanges } from './anchor-ranges.ts';
import { escapeRanges, type Kept } from './escape-ranges.ts';
import { markupFindings } from './markup-findings.ts';
import { markupRanges } from './markup-ranges.ts';
import { movedBy } from './moved-by.ts';
import { outside } from './outside.ts';
import { quoteRanges } from './quote-ranges.ts';
import { type Scan, scanSpans } from './scan-spans.ts';

export interface StripOptions {
  keep: 'target' | 'source';
  /** Whether to mend regions whose quotes were written `&quot;`. */
  repair?: boolean;
  /** The real source, where it is at hand: it decides what is otherwise left as it is. */
  source?: Page | null;
}

export interface Stripped {
  /** The clean text. Without bilingual markup it is the page's own, to the byte. */
  text: string;
  pairs: SpanPair[];
  /** How many sides found no other. */
  unpaired: number;
  findings: Finding[];
}

/**
 * A page without its bilingual markup, in one of its two languages. No text of the target is dropped when the target
 * is kept; what could not be paired, or not be rebuilt, is in the findings.
 */
export function strip(page: Page, { keep, repair = false, source = null }: StripOptions): Stripped {
  const scan = scanSpans(page.text, page.bodyStart);
  const { text, kept } = withoutMarkup(page.text, scan, keep, repair);
  const removed = [...escapeRanges(text, kept, source?.text ?? null), ...(keep === 'source' ? anchorRanges(text, kept) : [])];
  return {
    text: splice(text, replaced(removed, '')),
    pairs: scan.pairs.map(({ markup: _, ...pair }) => pair),
    unpaired: scan.lone.length,
    findings: markupFindings(page, scan, repair),
  };
}

function withoutMarkup(text: string, scan: Scan, keep: 'target' | 'source', repair: boolean): { text: string; kept: Kept[] } {
  const removed = markupRanges(scan, keep);
  const quotes = repair ? outside(quoteRanges(text, scan.damaged), removed) : [];
  const edits = [...replaced(removed, ''), ...replaced(quotes, '"')].sort((a, b) => a.start - b.start);
  const moved = movedBy(edits);
  const kept = scan.pairs.map((pair) => ({ start: moved(pair[keep].start), end: moved(pair[keep].end), sourceText: pair.sourceText }));
  return { text: splice(text, edits), kept };
}

const replaced = (ranges: readonly Range[], text: string) => ranges.map((range) => ({ ...range, text }));
