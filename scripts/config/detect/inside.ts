import { posix } from 'node:path';

/** A place as settings write it, relative to the root: (`website`, `../docs/`) -> `docs`; null where it leads out. */
export function inside(folder: string, ...ways: string[]): string | null {
  const path = posix.join('.', folder, ...ways).replace(/\/$/, '');
  if (path === '.') return '';
  return path === '..' || path.startsWith('../') ? null : path;
}
