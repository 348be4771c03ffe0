import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { refuseOutside } from './refuse-outside.ts';

/**
 * Moves a file inside of a folder.
 *
 * @param from absolute; a file that is not there is left out
 * @param roots the folders that neither end may leave
 * @throws UsageError where a file is at the new place, or a path leads out of the roots
 */
export function moveFile(from: string, to: string, roots: string | readonly string[]): void {
  if (!statSync(from, { throwIfNoEntry: false })) return;
  for (const path of [from, to]) refuseOutside(path, roots);
  if (statSync(to, { throwIfNoEntry: false })) throw new UsageError(`Unexpected file ${to}, expected none there; ${from} was not moved`);
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
