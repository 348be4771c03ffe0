import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { microsoft } from '../provenance/microsoft.ts';
import { exportFile } from '../xliff/export/export-file.ts';
import { exportSlots } from '../xliff/export/export-slots.ts';
import { slotsOf } from '../xliff/slots/slots-of.ts';
import { writeXliff, type XliffVersion } from '../xliff/write.ts';

/** The work package of one page that has no translation yet, with the source in the place of the targets; empty where nothing is to be translated. */
export function packageOf(text: string, parse: Parser, version: XliffVersion, path = 'a.md'): string {
  const slots = slotsOf({ source: segmentsOf(pageOf(path, text), parse), base: null, target: null });
  const context = { translationType: null, baseKnown: true, memory: null, sentencesOf: () => null };
  const known = {
    original: path,
    sourceLocale: 'en-US',
    targetLocale: 'sv-SE',
    sourceHash: '',
    targetHash: null,
    exported: { commit: null, hash: null },
  };
  const file = exportFile(
    { ...known, provenance: null, dialect: microsoft, slots: exportSlots(slots, context) },
    { fillSource: true, glossary: null },
  );
  return file ? writeXliff({ files: [file] }, version) : '';
}
