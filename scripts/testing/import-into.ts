import { mergeSegments } from '../markdown/merge/merge.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { extract } from '../markdown/segments/segments.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Page } from '../model/page.ts';
import { mergeFile } from '../xliff/merge/merge-file.ts';
import { contentsByPlace } from '../xliff/merge/signature.ts';
import { readXliff } from './read-xliff.ts';
import { slotsOf } from '../xliff/slots/slots-of.ts';

export interface ImportedText {
  text: string;
  units: number;
  refused: number;
}

/** The page that an XLIFF file makes of its source. */
export function importInto(page: Page, xliff: string, parse: Parser): ImportedText {
  const drafts = extract(page, parse);
  const [file] = readXliff(new TextEncoder().encode(xliff), 'a.xlf').files;
  const slots = slotsOf({ source: drafts.list, base: null, target: null });
  const { contents, counts } = mergeFile(file!, slots);
  const { edits, refused } = mergeSegments(page, contentsByPlace(slots, contents), parse, drafts);
  return { text: splice(page.text, edits), refused: counts.refused + refused.length, units: file!.units.length };
}
