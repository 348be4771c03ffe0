import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, type Mark, ownMark, readMark } from '../process-mark.ts';
import { closeStateFolder, openStateFolder, stateFolder } from './state-folder.ts';

/** A run that may write, as the name of its lock tells. */
export interface Holder extends Mark {
  /** The lock's file: absolute. */
  file: string;
}

export interface Lock {
  release(): void;
}

/**
 * Takes the right to write below a folder, where no other run has it.
 *
 * Each run makes a lock of its own and then looks for others: of two at once, the later one sees the earlier one at the least.
 *
 * @returns who holds it where another run does
 */
export function tryLock(home: string): Lock | Holder {
  const file = makeLock(home);
  const release = () => {
    remove(file);
    closeStateFolder(home);
  };
  const others = holdersIn(stateFolder(home)).filter((holder) => holder.file !== file);
  const live = others.find((holder) => isRunning(holder, holder.file));
  if (live) {
    release();
    return live;
  }
  for (const dead of others) remove(dead.file);
  return { release };
}

/** One that can't be removed is that of a process which is gone: the next run tells. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It does no harm.
  }
}

function makeLock(home: string): string {
  const own = `lock.${ownMark()}`;
  for (let again = 2; ; again -= 1) {
    const file = join(openStateFolder(home), own);
    try {
      closeSync(openSync(file, 'wx'));
      return file;
    } catch (error) {
      // A run that ended took the folder with it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || again === 0) throw error;
    }
  }
}

/** Every lock in the folder, also those whose runs are gone. */
function holdersIn(folder: string): Holder[] {
  return readdirSync(folder).flatMap((name): Holder[] => {
    const mark = name.startsWith('lock.') ? readMark(name.slice('lock.'.length)) : null;
    return mark ? [{ ...mark, file: join(folder, name) }] : [];
  });
}
