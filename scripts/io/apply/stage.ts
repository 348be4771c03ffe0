import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { UsageError } from '../../model/finding.ts';
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
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    throw new UsageError(`Unexpected ${there.isDirectory() ? 'folder' : 'device'} at ${path}, expected a file; nothing was written`);
  }
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
  const staged = stagedAt(home, step);
  mkdirSync(dirname(staged), { recursive: true });
  const mode = statSync(like, { throwIfNoEntry: false })?.mode ?? 0o666;
  const file = openSync(staged, 'wx', mode);
  try {
    writeAll(file, typeof after === 'string' ? Buffer.from(after, 'utf8') : after);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A disk that is nearly full takes a part of what it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
