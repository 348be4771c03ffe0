import type { XliffDocument } from './document.ts';
import { writeXliff1 } from './v1/write.ts';
import { writeXliff2 } from './v2/write.ts';

export const xliffVersions = ['1.2', '2.0', '2.1'] as const;

export type XliffVersion = (typeof xliffVersions)[number];

/** A document as the text of an XLIFF file, valid by the strict 1.2 or the 2.0 core schema. */
export function writeXliff(document: XliffDocument, version: XliffVersion): string {
  return version === '1.2' ? writeXliff1(document) : writeXliff2(document, version);
}
