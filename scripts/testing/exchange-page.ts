import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser.ts';
import { segmentsOf } from '../markdown/segments.ts';
import type { Inline } from '../model/inline.ts';
import type { Page } from '../model/page.ts';
import type { Segment } from '../model/segment.ts';
import { importInto } from './import-into.ts';
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
  const same = importInto(page, segments, xliff.replaceAll(/state="(?:initial|new)"/g, 'state="translated"'), parse);
  const changed = importInto(page, segments, translatedXliff(xliff), parse);
  const again = segmentsOrNull(pageOf(page.path, changed.text), parse);
  const translated = changed.refused === 0 && again !== null && outline(again, (text) => text) === outline(segments, pseudo);
  return { identical: same.text === page.text && same.refused === 0, translated, units: same.units };
}

/** Kinds and texts of all segments, those that are translated through a function. */
function outline(segments: readonly Segment[], translate: (text: string) => string): string {
  return segments
    .map(({ kind, translate: open, content }) =>
      `${kind} ${open ? content.map((piece) => shown(piece, translate)).join('') : ''}`.replace(/\s+/g, ' ').trim(),
    )
    .join('\n');
}

/** A bare address and a reference such as `&lt;` may be written either way. */
function shown(piece: Inline, translate: (text: string) => string): string {
  if (piece.kind === 'text') return translate(piece.text);
  if (piece.type === 'entity') return piece.equiv;
  return piece.type === 'url' && piece.raw === piece.equiv ? piece.raw : `{${piece.role} ${piece.type}}`;
}

function segmentsOrNull(page: Page, parse: Parser): Segment[] | null {
  try {
    return segmentsOf(page, parse);
  } catch {
    return null;
  }
}
