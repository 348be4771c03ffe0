import type { Range } from '../../model/range.ts';

const opening: Record<string, string> = { '"': '"', "'": "'", ')': '(' };

/**
 * The title's text, without its quotes, at the end of a range: `](a.md "Title"` without the link's `)`, `[a]: b 'Title'`.
 * Searched from the end: the closing quote is the last sign, its opening the first one like it after a blank.
 */
export function titleRange(text: string, { start, end }: Range): Range | null {
  let last = end - 1;
  while (last > start && /[ \t\n\r]/.test(text[last]!)) last -= 1;
  const open = opening[text[last]!];
  if (!open) return null;
  const at = firstAfterBlank(text, open, start, last);
  return at === -1 ? null : { start: at + 1, end: last };
}

function firstAfterBlank(text: string, quote: string, start: number, end: number): number {
  for (let at = text.indexOf(quote, start); at !== -1 && at < end; at = text.indexOf(quote, at + 1)) {
    if (/[ \t\n\r]/.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}
