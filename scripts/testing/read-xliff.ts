import type { XliffDocument } from '../xliff/document.ts';
import { readXliffFiles } from '../xliff/read.ts';
import { decodeXml } from '../xliff/xml/decode-xml.ts';

/** All of an XLIFF file, in memory: the product reads file by file. */
export function readXliff(bytes: Uint8Array, path: string): XliffDocument {
  return { files: [...readXliffFiles(decodeXml([bytes], path), path)] };
}
