import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser.ts';
import { segmentsOf } from '../../markdown/segments.ts';
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

/** Both whole ways: from the text of a page to XLIFF as a string, and from the translated XLIFF to the text of the new page. */
export function roundTrip({ text, translated }: Outgoing): string {
  packageOf(text, parse, '2.0');
  const page = pageOf('a.md', text);
  return importInto(page, segmentsOf(page, parse), translated, parse).text;
}
