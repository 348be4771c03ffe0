import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { createFile } from '../new-file.ts';
import { refuseOther } from '../open-file.ts';
import { refuseOutside } from '../refuse-outside.ts';
import type { Change } from './change.ts';
import { digestOf, stagedAt, type Step } from './step.ts';

/**
 * What it takes to make a change. Nothing is written yet.
 *
 * @throws UsageError where the path leads out of the roots, or is a link, a folder or a device
 */
export function stepOf({ path, before, after }: Change, home: string, roots: readonly string[]): Step {
  refuseOutside(path, roots);
  refuseOther(path);
  const made = after === null ? null : missingFolder(dirname(path));
  return {
    path: relative(home, path),
    id: randomUUID(),
    before: digestOf(before),
    after: digestOf(after),
    made: made && relative(home, made),
  };
}

/** The topmost folder of a path that is not there. */
function missingFolder(folder: string): string | null {
  let missing: string | null = null;
  for (let at = folder; !existsSync(at); at = dirname(at)) missing = at;
  return missing;
}

/** Writes the new bytes beside the file, down to the disk. The mode of a file that is there stays. */
export function stage(home: string, step: Step, after: Uint8Array | string, like: string): void {
  const file = createFile(stagedAt(home, step), like);
  try {
    file.write(after);
  } finally {
    file.close();
  }
}
