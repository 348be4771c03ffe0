import { existsSync } from 'node:fs';
import { repositoryTop } from './command.ts';
import { shallowFile } from './folder.ts';

/** Why the history of a folder is not all there, and how to get it; null where it is. */
export function missingHistory(folder: string): string | null {
  const top = repositoryTop(folder);
  return top === null ? 'there is no git history to ask' : whyCut(top);
}

/** @param top absolute path of the work tree's top folder, or of a bare repository */
export const whyCut = (top: string): string | null =>
  existsSync(shallowFile(top)) ? 'the clone is shallow: fetch the whole history (git fetch --unshallow; in CI fetch-depth: 0)' : null;

/** What git said, and what to do about it where that is known. */
export function inWords(problem: string): string {
  if (/bad revision 'HEAD'/.test(problem)) return 'nothing is committed here yet';
  const hint = /promisor/.test(problem) ? ' (in a partial clone: git fetch --refetch)' : '';
  return `git has no answer: ${problem}${hint}`;
}
