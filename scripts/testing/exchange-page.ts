import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { segmentsOrNull } from '../markdown/segments/segments.ts';
import type { Page } from '../model/page.ts';
import { importInto } from './import-into.ts';
import { outlineOfTexts } from './outline-of-texts.ts';
import { packageOf } from './package-of.ts';
import { pseudo } from './pseudo.ts';
import { translatedXliff } from './translated-xliff.ts';

export interface Exchanged {
  units: number;
  /** Whether the page that comes back as it went out is the page, byte for byte. */
  identical: boolean;
  /** Whether, with every target translated, it has the same blocks with the new texts. */
  translated: boolean;
}

/** A page that goes out as XLIFF and comes back, as it was and translated. Null where it can't be parsed. */
export function exchangePage(page: Page, version: '1.2' | '2.0', parse: Parser): Exchanged | null {
  const segments = segmentsOrNull(page, parse);
  if (!segments) return null;
  const xliff = packageOf(page.text, parse, version, page.path);
  if (xliff === '') return { identical: true, translated: true, units: 0 };
  const same = importInto(page, xliff.replaceAll(/state="(?:initial|new)"/g, 'state="translated"'), parse);
  const changed = importInto(page, translatedXliff(xliff), parse);
  const again = segmentsOrNull(pageOf(page.path, changed.text), parse);
  const translated = changed.refused === 0 && again !== null && outlineOfTexts(again, (text) => text) === outlineOfTexts(segments, pseudo);
  return { identical: same.text === page.text && same.refused === 0, translated, units: same.units };
}
