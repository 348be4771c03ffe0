import { dirname, resolve } from 'node:path';
import { refuseOutside } from '../refuse-outside.ts';
import { flushFolder } from './flush.ts';
import { leftIn, type ReadJournal, readJournal, removeJournal } from './journal.ts';
import { tryLock } from './lock.ts';
import type { WritePlace } from './place.ts';
import { closeStateFolder } from './state-folder.ts';
import { clear, dropAll, isStaged, perform, type Step, stageOf, undoAll } from './step.ts';

/** What became of what a run had left half done. */
export interface Recovery {
  /** `finished`: all of its files are written; `undone`: none is; `foreign`: its seal is of another disk, nothing was touched. */
  outcome: 'finished' | 'undone' | 'foreign';
  /** How many files the run was about. */
  files: number;
  /** Those that somebody wrote since: they stay as they are. Absolute. */
  changed: string[];
  /** Those that lie where this run may not write: what the run had put beside them stays, and so does its journal. Absolute. */
  left: string[];
}

/**
 * Settles what a killed run has left below a folder, where no other run is at work there.
 *
 * @returns null where nothing was left, or another run is at work
 * @throws UsageError or an error of the system where it can't be settled here: a read-only checkout
 */
export function recover(place: WritePlace): Recovery | null {
  if (leftIn(place.home).length === 0) {
    closeStateFolder(place.home);
    return null;
  }
  const lock = tryLock(place.home);
  if (!('release' in lock)) return null;
  try {
    return settle(place);
  } finally {
    lock.release();
  }
}

/**
 * Settles what a killed run has left; the lock must be held.
 *
 * A journal without a seal was of no effect yet: what is staged goes. One with its seal is finished where every file is as the
 * run knew it, else undone. A checkout may bring a journal as it may bring any file: without a seal that can only remove files
 * of the journal's own names inside of the roots, and a seal fits no journal but the one that was written on this disk. What lies
 * outside of the roots waits, with the journal, for a run that may write there.
 *
 * @returns null where nothing was left
 */
export function settle({ home, roots }: WritePlace): Recovery | null {
  const journal = readJournal(home);
  if (journal?.seal === 'foreign') return { outcome: 'foreign', files: 0, changed: [], left: [] };
  const recovery = journal && (journal.seal === 'own' ? settleSealed(journal, home) : discardUnsealed(journal, { home, roots }));
  if (!recovery?.left.length) removeJournal(home);
  return recovery;
}

function settleSealed({ steps, roots }: ReadJournal, home: string): Recovery {
  for (const { path } of steps) refuseOutside(resolve(home, path), roots);
  const found = steps.map((step) => ({ step, stage: stageOf(home, step), staged: isStaged(home, step) }));
  const changed = found.filter(({ stage }) => stage === 'changed').map(({ step }) => resolve(home, step.path));
  const canFinish = found.every(({ stage, staged }) => stage !== 'undone' && !(stage === 'changed' && staged));
  const waiting = found.filter(({ stage }) => stage === 'waiting').map(({ step }) => step);
  if (canFinish && finished(waiting, home)) {
    for (const step of steps) clear(home, step);
    return { outcome: 'finished', files: steps.length, changed, left: [] };
  }
  undoAll(home, steps);
  return { outcome: 'undone', files: steps.length, changed, left: [] };
}

function finished(steps: readonly Step[], home: string): boolean {
  try {
    for (const step of steps) perform(home, step);
    for (const { path } of steps) flushFolder(dirname(resolve(home, path)));
    return true;
  } catch {
    return false;
  }
}

function discardUnsealed({ steps }: ReadJournal, { home, roots }: WritePlace): Recovery {
  const isOwn = new Set(steps.filter(({ path }) => isInside(resolve(home, path), roots)));
  dropAll(home, [...isOwn]);
  const left = steps.filter((step) => !isOwn.has(step)).map(({ path }) => resolve(home, path));
  return { outcome: 'undone', files: isOwn.size, changed: [], left };
}

function isInside(path: string, roots: readonly string[]): boolean {
  try {
    refuseOutside(path, roots);
    return true;
  } catch {
    return false;
  }
}
