import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { importInto } from '../import-into.ts';
import { packageOf } from '../package-of.ts';
import { translatedXliff } from '../translated-xliff.ts';

const parse = await loadParser();

/** A page with its translated XLIFF file; what the translator does takes no time. */
export interface Outgoing {
  text: string;
  translated: string;
}

export const outgoing = (text: string): Outgoing => ({ text, translated: translatedXliff(packageOf(text, parse, '2.0')) });

/**
 * Both whole ways: from the texts of pages to XLIFF as strings, and from the translated XLIFF to the texts of the new pages.
 * First all go out, then all come back, as by two commands: of many pages the second reads each anew.
 */
export function roundTrip(pages: readonly Outgoing[]): void {
  for (const { text } of pages) packageOf(text, parse, '2.0');
  for (const { text, translated } of pages) {
    importInto(pageOf('a.md', text), translated, parse);
  }
}
