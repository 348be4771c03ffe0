import { splice } from '../markdown/splice.ts';
import type { Edit } from '../model/edit.ts';
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { SpanPair } from '../model/span-pair.ts';
import { markupEdits } from './markup-edits.ts';
import { markupFindings } from './markup-findings.ts';
import { outside } from './outside.ts';
import { quoteRanges } from './quote-ranges.ts';
import { scanSpans } from './scan-spans.ts';

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
  /** What makes it of the page's text, in order. */
  edits: Edit[];
  pairs: SpanPair[];
  /** How many sides found no other. */
  unpaired: number;
  findings: Finding[];
}

/**
 * A page without its bilingual markup, in one of its two languages. No text of the target is dropped when the target
 * is kept; what could not be paired, or not be rebuilt, is in the findings.
 */
export function strip(page: Page, { keep, repair = false }: StripOptions): Stripped {
  const scan = scanSpans(page.text, page.bodyStart);
  const removed = markupEdits(scan, keep).map((range) => ({ ...range, path: page.path, text: '' }));
  const quotes = repair ? outside(quoteRanges(page.text, scan.damaged), removed) : [];
  const edits = [...removed, ...quotes.map((range) => ({ ...range, path: page.path, text: '"' }))].sort((a, b) => a.start - b.start);
  return {
    text: splice(page.text, edits),
    edits,
    pairs: scan.pairs.map(({ markup: _, ...pair }) => pair),
    unpaired: scan.lone.length,
    findings: markupFindings(page, scan, repair),
  };
}
