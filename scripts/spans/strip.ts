import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Finding } from '../model/finding.ts';
import { translatedBy } from '../markdown/front-matter/front-matter-rules.ts';
import type { Page, Range } from '../model/page.ts';
import { escapeRanges, holdsEscapes } from './clean/escape-ranges.ts';
import { markupFindings } from './clean/markup-findings.ts';
import { type Kept, movedBy, type OneSided, outside, replaced, type Replacement } from './one-sided.ts';
import { markupRanges } from './scan/markup.ts';
import type { SpanPair } from './scan/markup.ts';
import { type Scan, scanSpans } from './scan/scan-spans.ts';
import { rebuildSource } from './source/rebuild-source.ts';

export interface StripOptions {
  keep: 'target' | 'source';
  /** Whether to mend regions whose quotes were written `&quot;`. */
  repair?: boolean;
  /** Reads the real source, where it is at hand. Called only where it decides something. */
  source?: () => Page | null;
  /** Paths of the front-matter values that are translated; what most sites call them by default. */
  translated?: readonly string[];
}

export interface Stripped {
  /** The clean text. Without bilingual markup it is the page's own, to the byte. */
  text: string;
  /** In page order, with their places in the page as it was. */
  pairs: SpanPair[];
  /** For each pair where its text stands in the clean text. */
  kept(): Range[];
  /** How many sides found no other. */
  unpaired: number;
  findings: Finding[];
}

/**
 * A page without its bilingual markup, in one of its two languages. No text of the target is dropped when the target
 * is kept; what could not be paired, or not be rebuilt, is in the findings. Stripping the clean text changes nothing.
 */
export function strip(page: Page, options: StripOptions): Stripped {
  const once = stripOnce(page, options);
  return once.regular || once.text === page.text || !holdsMarkup(once.text) ? once : stripAgain(page, once, options);
}

/** `<span class="sxs-lookup"><span data-ttu-id="x"></span></span>`: what is nested wrongly only shows when the inner one has gone. */
function stripAgain(page: Page, once: StrippedOnce, options: StripOptions): Stripped {
  const follows: StrippedOnce['follow'][] = [];
  let { text } = once;
  for (let before = page.text; text !== before && follows.length < mostPasses;) {
    const again = stripOnce(pageOf(page.path, text), options);
    before = text;
    text = again.text;
    follows.push(again.follow);
  }
  return { ...once, text, kept: () => follows.reduce((ranges, follow) => follow(ranges), once.kept()) };
}

const holdsMarkup = (text: string): boolean => text.includes('tu-id') || text.includes('sxs-lookup');

const mostPasses = 8;

interface StrippedOnce extends Stripped {
  /** Whether all was as localization writes it: then no markup can be left. */
  regular: boolean;
  /** Where ranges of the page stand in the clean text. */
  follow(ranges: Range[]): Range[];
}

function stripOnce(page: Page, options: StripOptions): StrippedOnce {
  const scan = scanSpans(page.text, page.bodyStart);
  const halves = withoutMarkup(page, scan, options);
  const rebuilds = options.keep === 'source' && scan.pairs.length > 0;
  const source = rebuilds || holdsEscapes(page.text) ? (options.source?.() ?? null) : null;
  const escapes = holdsEscapes(page.text) ? escapeRanges(halves, source?.text ?? null) : [];
  const rebuilt = rebuilds ? rebuildSource(page, halves, source, options.translated ?? translatedBy.other) : { edits: [], findings: [] };
  const edits = [...replaced(escapes, ''), ...rebuilt.edits].sort((a, b) => a.start - b.start);
  return {
    text: edits.length === 0 ? halves.text : splice(halves.text, edits),
    pairs: scan.pairs,
    kept: () => followed(halves.kept(), edits),
    unpaired: scan.lone.length,
    findings: [...markupFindings(page, scan, options.repair ?? false), ...rebuilt.findings],
    regular: scan.regular,
    follow: (ranges) => followed(followed(ranges, halves.edits), edits),
  };
}

function followed(ranges: Range[], edits: readonly Replacement[]): Range[] {
  if (edits.length === 0) return ranges;
  const moved = movedBy(edits);
  return ranges.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
}

/** The page with one side of each pair; the rest of its text is as it was. */
function withoutMarkup({ text, bodyStart }: Page, scan: Scan, { keep, repair }: StripOptions): OneSided {
  const removed = markupRanges(scan.pairs, scan.lone, keep);
  const quotes = repair ? replaced(outside(quoteRanges(text, scan.damaged), removed), '"') : [];
  const edits = quotes.length === 0 ? removed : [...removed, ...quotes].sort((a, b) => a.start - b.start);
  return { text: splice(text, edits), bodyStart: movedBy(edits)(bodyStart), kept: () => keptOf(scan.pairs, keep, edits), edits };
}

function keptOf(pairs: readonly SpanPair[], keep: 'target' | 'source', edits: readonly Replacement[]): Kept[] {
  const moved = movedBy(edits);
  return pairs.map((pair) => ({ start: moved(pair[keep].start), end: moved(pair[keep].end), sourceText: pair.sourceText }));
}

const quot = '&quot;';

/** Where damaged regions hold a `&quot;` that was a quote. */
function quoteRanges(text: string, regions: readonly Range[]): Range[] {
  return regions.flatMap(({ start, end }) => {
    const ranges: Range[] = [];
    for (let at = text.indexOf(quot, start); at !== -1 && at < end; at = text.indexOf(quot, at + quot.length)) {
      ranges.push({ start: at, end: at + quot.length });
    }
    return ranges;
  });
}
