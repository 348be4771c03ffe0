import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The top folder of the repository that a folder lies in: the nearest one upwards. Null where there is none. */
export function repositoryTop(folder: string): string | null {
  if (existsSync(join(folder, '.git')) || isBareRepository(folder)) return folder;
  return dirname(folder) === folder ? null : repositoryTop(dirname(folder));
}

/** Whether a folder is what `.git` would be, with no checkout around it. */
export function isBareRepository(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
}
