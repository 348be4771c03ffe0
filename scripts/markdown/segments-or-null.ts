import type { Page } from '../model/page.ts';
import { ParseError } from '../model/parse-error.ts';
import type { Segment } from '../model/segment.ts';
import type { Parser } from './parser.ts';
import { segmentsOf } from './segments.ts';

/** The segments of a page; null where its body cannot be read. */
export function segmentsOrNull(page: Page, parse: Parser): Segment[] | null {
  try {
    return segmentsOf(page, parse);
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}
