import { mergeSegments } from '../markdown/merge/merge.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Page, Segment } from '../model/page.ts';
import { mergeFile } from '../xliff/merge/merge-file.ts';
import { contentsByPlace } from '../xliff/merge/signature.ts';
import { readXliff } from '../xliff/read.ts';
import { slotsOf } from '../xliff/slots/slots-of.ts';

export interface ImportedText {
  text: string;
  units: number;
  refused: number;
}

/** The page that an XLIFF file makes of its source. */
export function importInto(page: Page, segments: readonly Segment[], xliff: string, parse: Parser): ImportedText {
  const [file] = readXliff(new TextEncoder().encode(xliff), 'a.xlf').files;
  const slots = slotsOf({ source: segments, base: null, target: null });
  const { contents, counts } = mergeFile(file!, slots);
  const { edits, refused } = mergeSegments(page, contentsByPlace(slots, contents), parse);
  return { text: splice(page.text, edits), refused: counts.refused + refused.length, units: file!.units.length };
}
