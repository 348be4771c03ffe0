import type { Range } from '../model/range.ts';

const quot = '&quot;';

/** Where damaged regions hold a `&quot;` that was a quote. */
export function quoteRanges(text: string, regions: readonly Range[]): Range[] {
  return regions.flatMap(({ start, end }) => {
    const ranges: Range[] = [];
    for (let at = text.indexOf(quot, start); at !== -1 && at < end; at = text.indexOf(quot, at + quot.length)) {
      ranges.push({ start: at, end: at + quot.length });
    }
    return ranges;
  });
}
