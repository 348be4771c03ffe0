import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** In bytes: ten times what the largest page needs. */
const largest = 2 ** 26;

/** The folders that a site's files may really lie in, absolute: the project, and the checkouts that its configuration names. */
export const foldersOfSite = (root: string, { sourceRoot, targetRoot }: { sourceRoot: string; targetRoot: string }): string[] =>
  ['.', sourceRoot, targetRoot].map((folder) => realPath(resolve(root, folder)) ?? resolve(root, folder));

/**
 * Why a file of a checkout may not be read by what builds the site, in words; null where it may. A pull request can bring a link
 * to anywhere, and what is built is published.
 *
 * @param folders absolute, as `foldersOfSite` gives them
 */
export function whyUnsound(path: string, folders: readonly string[]): string | null {
  if (leadsOutside(path, folders)) return 'Unexpected link out of the project, expected a file of it';
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) return 'Unexpected device, pipe or folder, expected a file';
  return there && there.size > largest ? `Unexpected size, expected at most ${largest} bytes` : null;
}

/** Whether a file or a folder that is there really lies elsewhere. */
function leadsOutside(path: string, folders: readonly string[]): boolean {
  const real = realPath(path);
  return real !== null && !folders.some((folder) => real === folder || real.startsWith(folder === sep ? sep : folder + sep));
}

/**
 * Docusaurus follows every link of a content folder. It would publish what one of the source leads to; a translated page that is
 * one gets the text of its source, but is read first: a device without end.
 *
 * @param folder relative to the project
 * @throws Error where a link of the source leads out, or one of a locale to a device or a pipe
 */
export function refuseLinks(root: string, folder: string, of: 'source' | 'target', folders: readonly string[]): void {
  const isRefused = of === 'source' ? (path: string) => leadsOutside(path, folders) : leadsToDevice;
  const link = [join(root, folder), ...linksBelow(join(root, folder))].find(isRefused);
  if (link === undefined) return;
  const shown = relative(root, link).split(sep).join('/');
  const where = of === 'source' ? 'out of the project' : 'to a device or a pipe';
  throw new Error(`${shown}: Unexpected link ${where}, expected a file or a folder of it`);
}

function leadsToDevice(path: string): boolean {
  const real = realPath(path);
  const there = real === null ? undefined : statSync(real, { throwIfNoEntry: false });
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

function linksBelow(folder: string): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isSymbolicLink()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Null where there is nothing, or a link in a circle. */
function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}
