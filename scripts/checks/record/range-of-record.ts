import type { Page, Range } from '../../model/page.ts';

/** Where a page says what it records; its beginning, where another file holds the record. */
export function rangeOfRecord({ text }: Page, recorded: string): Range {
  const start = text.toLowerCase().indexOf(recorded.toLowerCase());
  return start === -1 ? { start: 0, end: 0 } : { start, end: start + recorded.length };
}
