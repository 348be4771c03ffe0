import { dirname, resolve } from 'node:path';
import { UsageError } from '../../model/finding.ts';
import { inWords } from '../in-words.ts';
import { flushFolder } from './flush.ts';
import type { Journal } from './journal.ts';
import { clear, dropAll, isAsBefore, perform, stageOf, type Step, undoAll } from './step.ts';

/**
 * Puts staged steps into effect, all or none: their files are checked once more, the journal is sealed, everything is renamed.
 *
 * @throws UsageError where a file is not any more what it was, or the disk refuses; every file is then what it was
 */
export function commitAll(steps: readonly Step[], home: string, journal: Journal): void {
  try {
    for (const step of steps) refuseChanged(home, step);
    if (steps.length > 0) inWords(home, () => journal.seal());
  } catch (error) {
    discard(steps, home, journal);
    throw error;
  }
  try {
    for (const step of steps) inWords(resolve(home, step.path), () => perform(home, step));
    for (const folder of foldersOf(steps, home)) inWords(folder, () => flushFolder(folder));
  } catch (error) {
    throw takenBack(error as Error, steps, home, journal);
  }
  settleQuietly(() => {
    for (const step of steps) clear(home, step);
    journal.remove();
  });
}

function refuseChanged(home: string, step: Step): void {
  const path = resolve(home, step.path);
  if (inWords(path, () => isAsBefore(home, step))) return;
  const what = 'Unexpected change while lockstep ran, expected the file as it was read';
  throw new UsageError(`${path}: ${what}; nothing was written`);
}

const foldersOf = (steps: readonly Step[], home: string): Set<string> => new Set(steps.map(({ path }) => dirname(resolve(home, path))));

/** Gives every file back what it was. Where the disk refuses that as well, the next run does it. */
function takenBack(error: Error, steps: readonly Step[], home: string, journal: Journal): Error {
  try {
    undoAll(home, steps);
    journal.remove();
    return new UsageError(`${error.message}; nothing was written`);
  } catch {
    const done = steps.filter((step) => stageOf(home, step) === 'done').length;
    return new UsageError(`${error.message}; ${done} of ${steps.length} files are written: run lockstep again, which settles the rest`);
  }
}

/** Takes away all that was staged. */
export function discard(steps: readonly Step[], home: string, journal: Journal): void {
  settleQuietly(() => {
    dropAll(home, steps);
    journal.remove();
  });
}

/** What can't be removed now, the next run removes. */
export function settleQuietly(action: () => void): void {
  try {
    action();
  } catch {
    // The journal is still there.
  }
}
