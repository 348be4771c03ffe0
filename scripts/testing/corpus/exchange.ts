import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mergeSegments } from '../../markdown/merge.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser.ts';
import { segmentsOf } from '../../markdown/segments.ts';
import { splice } from '../../markdown/splice.ts';
import type { Inline } from '../../model/inline.ts';
import type { Page } from '../../model/page.ts';
import type { Segment } from '../../model/segment.ts';
import { mergeFile } from '../../xliff/merge/merge-file.ts';
import { readXliff } from '../../xliff/read.ts';
import { slotsOf } from '../../xliff/slots-of.ts';
import { packageOf } from '../package-of.ts';
import { pseudo } from '../pseudo.ts';
import { percent } from './percent.ts';
import type { Section } from './section.ts';

const parse = await loadParser();

/** Pages that go out as XLIFF and come back, as they were and translated. */
export const exchange: Section = {
  title: 'export and import',
  async run(folder) {
    if (!existsSync(folder)) return null;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.mdx?$/i.test(file) && !file.includes('bilingual'),
    );
    const sums = { pages: 0, identical: 0, translated: 0, units: 0, unreadable: 0 };
    const differing: string[] = [];
    for (const file of files) {
      const page = pageOf(file, readFileSync(join(folder, file), 'utf8'));
      for (const version of ['1.2', '2.0'] as const) {
        const result = roundTrip(page, version);
        if (!result) sums.unreadable += 1;
        else {
          sums.pages += 1;
          sums.units += result.units;
          if (result.identical) sums.identical += 1;
          if (result.translated) sums.translated += 1;
          if (!result.identical || !result.translated) differing.push(`- ${file} (XLIFF ${version})`);
        }
      }
    }
    return [
      `${sums.pages} exports of pages in XLIFF 1.2 and 2.0, ${sums.units} units; ${sums.unreadable} could not be parsed`,
      `imported as they were, byte for byte the same: ${sums.identical} (${percent(sums.identical, sums.pages)})`,
      `every target translated, the same blocks with the new targets: ${sums.translated} (${percent(sums.translated, sums.pages)})`,
      ...differing,
    ];
  },
};

/** Null where the page can't be parsed. */
function roundTrip(page: Page, version: '1.2' | '2.0'): { identical: boolean; translated: boolean; units: number } | null {
  const segments = segmentsOrNull(page);
  if (!segments) return null;
  const xliff = packageOf(page.text, parse, version, page.path);
  if (xliff === '') return { identical: true, translated: true, units: 0 };
  const done = xliff.replaceAll(/state="(?:initial|new)"/g, 'state="translated"');
  const same = merge(page, segments, done);
  const changed = merge(
    page,
    segments,
    done.replace(/<target.*?<\/target>/gs, (target) => target.replace(/<[^>]*>|&[^;]*;|[^<&]+/g, accent)),
  );
  const again = segmentsOrNull(pageOf(page.path, changed.text));
  const translated = changed.refused === 0 && again !== null && outline(again, (text) => text) === outline(segments, pseudo);
  return { identical: same.text === page.text && same.refused === 0, translated, units: same.units };
}

const accent = (piece: string): string => (/^[<&]/.test(piece) ? piece : pseudo(piece));

function merge(page: Page, segments: Segment[], xliff: string): { text: string; refused: number; units: number } {
  const [file] = readXliff(new TextEncoder().encode(xliff), 'a.xlf').files;
  const { contents, counts } = mergeFile(file!, slotsOf({ source: segments, base: null, target: null }));
  const { edits, refused } = mergeSegments(page, contents, parse);
  return { text: splice(page.text, edits), refused: counts.refused + refused.length, units: file!.units.length };
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

function segmentsOrNull(page: Page): Segment[] | null {
  try {
    return segmentsOf(page, parse);
  } catch {
    return null;
  }
}
