import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { UsageError } from '../model/finding.ts';

/** @throws UsageError where a path leads out of all of the roots, or is a link */
export function refuseOutside(path: string, roots: string | readonly string[]): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new UsageError(`Unexpected symbolic link at ${path}, expected a file; nothing was written to it`);
  }
  const folder = realFolder(dirname(path));
  const allowed = [roots].flat();
  if (!allowed.some((root) => isInside(realFolder(root), folder))) {
    throw new UsageError(`Unexpected path ${path}, expected one inside of ${allowed.join(' or ')}; nothing was written to it`);
  }
}

function isInside(root: string, folder: string): boolean {
  const way = relative(root, folder);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The real path of a folder of which the last parts may not exist yet. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return join(realFolder(dirname(folder)), basename(folder));
  }
}
