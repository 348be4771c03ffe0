import type { Range } from './page.ts';

/**
 * What a page says at a place, with what stands around it on its line: by this a finding is known again when lines above it come
 * and go. The same as a text quote selector: https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface Quote {
  prefix: string;
  exact: string;
  suffix: string;
}

/** So much is kept of a line that has no end: as much as a person reads, whatever a page holds. */
const most = { around: 60, exact: 120 };

/** The quote of a range of a text: of several lines its first one. Cuts leave whole signs. */
export function quoteOf(text: string, { start, end }: Range): Quote {
  const before = text.slice(Math.max(0, start - most.around), start);
  const exact = firstLine(text.slice(start, Math.min(end, start + most.exact)));
  const isWhole = start + exact.length >= end;
  return {
    prefix: before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1).replace(/^[\ufeff\udc00-\udfff]/, ''),
    exact: exact.replace(halfAtEnd, ''),
    suffix: isWhole ? firstLine(text.slice(end, end + most.around)).replace(halfAtEnd, '') : '',
  };
}

/** The line that a quote stands in, as far as the quote keeps it; empty where there is none. */
export const lineOf = (quote: Quote | null | undefined): string => (quote ? quote.prefix + quote.exact + quote.suffix : '');

const firstLine = (text: string): string => text.split(/[\r\n]/, 1)[0]!;

const halfAtEnd = /[\ud800-\udbff]$/;
