import type { Range } from '../model/range.ts';
import { endOf, type Markup } from './markup.ts';
import type { Scan } from './scan-spans.ts';

/**
 * What goes from a page so that one language stays: the tags of that language, and the whole other side. A lone
 * target keeps its text whichever language is asked for; a lone source goes, unless nothing tells where it ends.
 */
export function markupRanges({ pairs, lone }: Scan, keep: 'target' | 'source'): Range[] {
  return [...pairs.flatMap(({ markup }) => rangesOfPair(markup, keep)), ...lone.flatMap((markup) => rangesOfLone(markup))].sort(
    (a, b) => a.start - b.start,
  );
}

function rangesOfPair(markup: Markup, keep: 'target' | 'source'): Range[] {
  const target = markup.target!;
  const source = markup.source!;
  const targetEnd = target.close.at(-1)?.end;
  const opening = target.open[0]!;
  const sourceStart = source.open[0]!.start;
  if (keep === 'target') return [opening, ...target.close, { start: sourceStart, end: endOf(markup) }];
  const replaced = { start: opening.start, end: targetEnd ?? sourceStart };
  return [replaced, { start: sourceStart, end: source.open.at(-1)!.end }, { start: source.close[0]!.start, end: endOf(markup) }];
}

function rangesOfLone({ target, source }: Markup): Range[] {
  if (target) return [...target.open, ...target.close];
  return source!.close.length === 0 ? [] : [{ start: source!.open[0]!.start, end: source!.close.at(-1)!.end }];
}
