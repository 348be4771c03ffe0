import type { Page } from '../model/page.ts';
import type { Segment } from '../model/segment.ts';
import type { Parser } from './parser.ts';
import { extract } from './segments/extract.ts';

export interface SegmentOptions {
  /** Front-matter keys whose values are translated; `TRANSLATED_KEYS` by default. */
  keys?: readonly string[];
}

/** The keys that the common site generators show to readers: Microsoft Learn, Docusaurus, Hugo, Starlight, MkDocs, Jekyll. */
export const TRANSLATED_KEYS: readonly string[] = [
  'title',
  'titleSuffix',
  'description',
  'keywords',
  'linkTitle',
  'sidebar_label',
  'pagination_label',
  'summary',
  'excerpt',
  'subtitle',
  'tagline',
  'abstract',
];

/**
 * Everything of a page that is translated or can drift, in reading order: front-matter values, then the leaf blocks of
 * the body. An alt text, a link title and the texts of an HTML block follow the segment whose codes name them in
 * `subflows`. The lines of all segments together cover every line of the body that is not blank.
 *
 * @throws ParseError where the body cannot be read.
 */
export function segmentsOf(page: Page, parse: Parser, { keys = TRANSLATED_KEYS }: SegmentOptions = {}): Segment[] {
  return extract(page, parse, keys).list;
}
