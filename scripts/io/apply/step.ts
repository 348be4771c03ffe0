import { digest } from '../../model/digest.ts';
import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { besideOf } from '../new-file.ts';

/** A change as the journal holds it: what is staged beside which file, and what was and will be there. */
export interface Step {
  /** Relative to the home of the journal, with the system's separator. */
  path: string;
  /** Part of the names beside the file, a UUID: no two steps share them. */
  id: string;
  /** Digests; `none` for no file. */
  before: string;
  after: string;
  /** The topmost folder that is made for it; null: all are there. */
  made: string | null;
}

const nothing = 'none';

/** `sha256` in hex of what a file holds, `none` where there is no file. */
export const digestOf = (content: Uint8Array | string | null): string => (content === null ? nothing : digest('sha256', content));

const digestOfEmpty = digestOf('');

function digestAt(path: string): string {
  return digestOf(existsSync(path) ? readFileSync(path) : null);
}

/** Where the new bytes wait, and where the old ones are kept until all is done. */
export const stagedAt = (home: string, step: Step): string => besideOf(resolve(home, step.path), step.id, 'tmp');
const keptAt = (home: string, step: Step): string => besideOf(resolve(home, step.path), step.id, 'old');

/** Whether a file is still what it was when the change was planned. */
export function isAsBefore(home: string, { path, before }: Step): boolean {
  const now = digestAt(resolve(home, path));
  return now === before || (before === digestOfEmpty && now === nothing);
}

/** Puts a step into effect, its file's old bytes kept. */
export function perform(home: string, step: Step): void {
  const path = resolve(home, step.path);
  if (existsSync(path)) keep(path, keptAt(home, step));
  if (step.after === nothing) rmSync(path, { force: true });
  else renameSync(stagedAt(home, step), path);
}

/** A link, so that there is a file of that name at any time; a copy where the disk knows no links. */
function keep(path: string, kept: string): void {
  rmSync(kept, { force: true });
  try {
    linkSync(path, kept);
  } catch {
    copyFileSync(path, kept);
  }
}

/** `waiting`: not in effect; `done`; `undone`: it was, or its bytes are lost; `changed`: somebody wrote the file since. */
type Stage = 'waiting' | 'done' | 'undone' | 'changed';

export function stageOf(home: string, step: Step): Stage {
  const asBefore = isAsBefore(home, step);
  if (isStaged(home, step)) return asBefore ? 'waiting' : 'changed';
  if (digestAt(resolve(home, step.path)) === step.after) return 'done';
  return asBefore ? (step.after === nothing ? 'waiting' : 'undone') : 'changed';
}

/** Whether the new bytes of a step are not in their place yet. */
export const isStaged = (home: string, step: Step): boolean => step.after !== nothing && existsSync(stagedAt(home, step));

/** Gives a file back what it held, unless somebody wrote it since; nothing of the step stays beside it. */
function undo(home: string, step: Step): void {
  const [path, kept] = [resolve(home, step.path), keptAt(home, step)];
  if (stageOf(home, step) === 'done') {
    if (existsSync(kept)) renameSync(kept, path);
    else if (step.before === nothing || step.before === digestOfEmpty) rmSync(path, { force: true });
  }
  drop(home, step);
}

/** Takes away what was staged for a step that is not in effect, with the folders that were made for it. */
function drop(home: string, step: Step): void {
  clear(home, step);
  unmake(home, step);
}

/**
 * Takes away what was staged for several steps, the last one first: a folder that was made for the first one is empty only when the
 * others are gone.
 */
export function dropAll(home: string, steps: readonly Step[]): void {
  for (const step of steps.toReversed()) drop(home, step);
}

/** `undo` of several steps, the last one first as well. */
export function undoAll(home: string, steps: readonly Step[]): void {
  for (const step of steps.toReversed()) undo(home, step);
}

/** Removes what stands beside the file of a step. */
export function clear(home: string, step: Step): void {
  rmSync(stagedAt(home, step), { force: true });
  rmSync(keptAt(home, step), { force: true });
}

/** The folders that were made for a file that is not there; one that holds something stays. */
function unmake(home: string, { path, made }: Step): void {
  if (made === null) return;
  let folder = dirname(path);
  while (wentAway(resolve(home, folder)) && folder !== made && folder !== dirname(folder)) folder = dirname(folder);
}

/** Whether a folder is not there any more; a full disk may have kept it from being made. One that holds somebody else's file stays. */
function wentAway(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return !existsSync(folder);
  }
}
