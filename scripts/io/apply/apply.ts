import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../../model/finding.ts';
import { inWords } from '../in-words.ts';
import type { Change } from './change.ts';
import { commitAll, discard, settleQuietly } from './commit.ts';
import { type Journal, openJournal } from './journal.ts';
import { type Holder, type Lock, tryLock } from './lock.ts';
import type { WritePlace } from './place.ts';
import { type Recovery, settle } from './recover.ts';
import { stage, stepOf } from './stage.ts';
import { stateFolder } from './state-folder.ts';
import { dropAll, type Step } from './step.ts';

/** The one way to write: all of what it was given, or nothing. */
export interface Apply {
  /** What another run had left, and what became of it. */
  recovered: Recovery | null;
  /**
   * Stages changes beside their files; where one can't be staged, none of these is. Nothing of their bytes is held.
   *
   * @throws UsageError where a path leads out of the roots, or can't be written
   */
  add(changes: readonly Change[]): void;
  /**
   * Puts all that was added into effect: also if the process is killed in the midst of it, or the machine, once a later run
   * finds the journal.
   *
   * @throws UsageError where a file is not any more what it was when the change was planned, or the disk refuses; then every
   *   file is what it was
   */
  commit(): void;
  /** How many files were written or removed. */
  written(): number;
  /** Lets the next run write. What was added and not committed is gone. */
  close(): void;
}

/** For so long a run waits for another one. */
const patience = 5000;

/**
 * Opens a run that writes; meanwhile no other one does. What an earlier one left half done is settled first.
 *
 * @param wait milliseconds
 * @throws UsageError where another run writes, or something is left that can't be settled
 */
export async function openApply(place: WritePlace, wait = patience): Promise<Apply> {
  const lock = await inTime(place, wait);
  try {
    return opened(place, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function inTime({ home }: WritePlace, wait: number): Promise<Lock> {
  for (const end = Date.now() + wait; ;) {
    const lock = inWords(home, () => tryLock(home));
    if ('release' in lock) return lock;
    if (Date.now() >= end) throw new UsageError(heldBy(lock));
    // Two that saw each other come again at different times.
    await setTimeout(20 + Math.random() * 80);
  }
}

const heldBy = ({ pid, host, file }: Holder): string =>
  `Unexpected run of lockstep that writes here (process ${pid} on ${host}), expected to be the only one: wait for it, or remove ${file} if it is gone; nothing was written`;

function opened({ home, roots }: WritePlace, lock: Lock): Apply {
  const recovered = inWords(home, () => settle({ home, roots }));
  if (recovered?.outcome === 'foreign') throw new UsageError(foreign(home));
  if (recovered?.left.length) throw new UsageError(leftOver(recovered.left, home));
  const journal = inWords(home, () => openJournal(home, roots));
  const steps: Step[] = [];
  const paths = new Set<string>();
  let state: 'open' | 'done' | 'closed' = 'open';
  return {
    recovered,
    add(changes) {
      const again = changes.find(({ path }) => paths.has(path));
      if (again) throw new UsageError(`Unexpected second change of ${again.path}, expected one; it was not written`);
      for (const step of addAll(changes, { home, roots }, journal)) steps.push(step);
      for (const { path } of changes) paths.add(path);
    },
    commit() {
      state = 'closed';
      commitAll(steps, home, journal);
      state = 'done';
    },
    written: () => (state === 'done' ? steps.length : 0),
    close() {
      if (state === 'open') discard(steps, home, journal);
      if (state !== 'done') state = 'closed';
      lock.release();
    },
  };
}

function addAll(changes: readonly Change[], { home, roots }: WritePlace, journal: Journal): Step[] {
  const steps: Step[] = [];
  try {
    for (const change of changes) {
      const step = stepOf(change, home, roots);
      if (step.before === step.after) continue;
      inWords(change.path, () => {
        journal.add(step);
        steps.push(step);
        if (change.after !== null) stage(home, step, change.after, change.like ?? change.path);
      });
    }
    return steps;
  } catch (error) {
    dropAll(home, steps);
    // A full disk refuses this, too. With them in the journal, a run that is killed is undone, never finished.
    settleQuietly(() => journal.drop(steps));
    throw error;
  }
}

const leftOver = ([path, ...more]: string[], home: string): string =>
  `${stateFolder(home)}: Unexpected journal of a run that was stopped at ${path}${more.length > 0 ? ` and ${more.length} more` : ''}, where this one may not write, expected none: name that file to lockstep again, or remove the journal; nothing was written`;

const foreign = (home: string): string =>
  `${stateFolder(home)}: Unexpected journal of a run elsewhere (it came with a checkout or a copy), expected none: see what git says of the pages, then remove it; nothing was written`;
