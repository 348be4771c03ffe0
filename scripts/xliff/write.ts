import type { XliffDocument, XliffFile } from './document.ts';
import { startXliff1, writeXliff1File } from './v1/write.ts';
import { startXliff2, writeXliff2File } from './v2/write.ts';

export const xliffVersions = ['1.2', '2.0', '2.1'] as const;

export type XliffVersion = (typeof xliffVersions)[number];

/** A document as the text of an XLIFF file, valid by the strict 1.2 or the 2.0 core schema. */
export function writeXliff({ files }: XliffDocument, version: XliffVersion): string {
  const pieces: string[] = [];
  const writer = xliffWriter(version, (piece) => pieces.push(piece));
  for (const file of files) writer.add(file);
  writer.end();
  return pieces.join('');
}

/** A document that is written page by page: memory holds no more of it than a piece. */
interface XliffWriter {
  add(file: XliffFile): void;
  end(): void;
}

const pieceLength = 1 << 16;

/** @param out takes the text, piece by piece */
export function xliffWriter(version: XliffVersion, out: (piece: string) => void): XliffWriter {
  let held = '';
  let number = 0;
  const write = (xml: string): void => {
    held += xml;
    if (held.length >= pieceLength) flush();
  };
  const flush = (): void => {
    out(held);
    held = '';
  };
  const start = (first?: XliffFile): void => write(version === '1.2' ? startXliff1() : startXliff2(version, first));
  return {
    add(file) {
      number += 1;
      if (number === 1) start(file);
      if (version === '1.2') writeXliff1File(file, write);
      else writeXliff2File(file, number, write);
    },
    end() {
      if (number === 0) start();
      write('</xliff>\n');
      flush();
    },
  };
}
