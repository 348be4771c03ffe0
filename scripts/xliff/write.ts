import type { XliffDocument, XliffFile } from './document.ts';
import { startXliff1, writeXliff1File } from './v1/write.ts';
import { startXliff2, writeXliff2File } from './v2/write.ts';

export const xliffVersions = ['1.2', '2.0', '2.1'] as const;

export type XliffVersion = (typeof xliffVersions)[number];

/** A document as the text of an XLIFF file, valid by the strict 1.2 or the 2.0 core schema. */
export function writeXliff({ files }: XliffDocument, version: XliffVersion): string {
  return [...xliffPieces(files, version)].join('');
}

/** The same in pieces, one for each page, made when it is asked for: of many pages no more than one is in memory. */
export function* xliffPieces(files: Iterable<XliffFile>, version: XliffVersion): Generator<string> {
  let number = 0;
  for (const file of files) {
    number += 1;
    if (number === 1) yield startOf(version, file);
    yield version === '1.2' ? writeXliff1File(file) : writeXliff2File(file, number);
  }
  yield `${number === 0 ? startOf(version, undefined) : ''}</xliff>\n`;
}

const startOf = (version: XliffVersion, first: XliffFile | undefined): string =>
  version === '1.2' ? startXliff1() : startXliff2(version, first);
