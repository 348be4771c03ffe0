import type { Range } from './range.ts';

/** A page's body cannot be read as Markdown or MDX. Commands turn it into a finding; it never stops a run. */
export class ParseError extends Error {
  override name = 'ParseError';
  /** The place in the page's text. */
  readonly range: Range;

  constructor(message: string, range: Range) {
    super(message);
    this.range = range;
  }
}
