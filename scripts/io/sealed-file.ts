import { lstatSync, type BigIntStats } from 'node:fs';
import { dirname } from 'node:path';
import { readBytes } from './files.ts';
import { realFolders } from './lies-inside.ts';
import { writeFile } from './write-file.ts';

/**
 * Writes a file that only this machine's own runs are believed in, and beside it a seal: its number and the time of its last change. A
 * checkout, an archive or a copy can bring both files, but none for which they fit. Whole or not at all.
 *
 * @param path absolute
 * @param root the folder that both stay in, links followed
 * @throws UsageError where they can't be written
 */
export function writeSealed(path: string, content: string, root: string): void {
  writeFile(path, content, root);
  writeFile(sealBeside(path), sealOf(lstatSync(path, { bigint: true })), root);
}

/**
 * The bytes of a file that was written so, here, and not changed since; else null.
 *
 * @param most in bytes: a larger one is none
 */
export function readSealed(path: string, most: number): Uint8Array | null {
  try {
    const roots = realFolders([dirname(path)]);
    const seal = readBytes(sealBeside(path), { roots, most: 100 });
    const isOwn = seal !== null && new TextDecoder().decode(seal) === sealOf(lstatSync(path, { bigint: true }));
    return isOwn ? readBytes(path, { roots, most }) : null;
  } catch {
    return null;
  }
}

const sealBeside = (path: string): string => `${path}.seal`;

const sealOf = ({ ino, ctimeNs }: BigIntStats): string => `${ino}-${ctimeNs}`;
