import { closeSync, existsSync, lstatSync, openSync, readdirSync, rmSync } from 'node:fs';
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
 * Each run makes a lock of its own, seals it, and then looks for others: of two at once, the later one sees the earlier one at the least.
 *
 * @returns who holds it where another run does
 */
export function tryLock(home: string): Lock | Holder {
  const { file, seal } = makeLock(home);
  const release = () => {
    for (const own of [seal, file]) remove(own);
    closeStateFolder(home);
  };
  const others = locksIn(stateFolder(home)).filter((other) => other.file !== file);
  const live = others.find((other) => isSealed(other) && isRunning(other, other.file));
  if (live) {
    release();
    return live;
  }
  const dead = others.filter((other) => !isBegun(other)).flatMap(({ file: left, seals }) => [...seals, left]);
  for (const left of [...dead, ...looseSeals(stateFolder(home))]) remove(left);
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

function makeLock(home: string): { file: string; seal: string } {
  const own = `lock.${ownMark()}`;
  for (let again = 2; ; again -= 1) {
    const file = join(openStateFolder(home), own);
    try {
      closeSync(openSync(file, 'wx'));
      const seal = sealOf(file);
      closeSync(openSync(seal, 'wx'));
      return { file, seal };
    } catch (error) {
      remove(file);
      // A run that ended took the folder with it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || again === 0) throw error;
    }
  }
}

/**
 * A file whose name tells which file the lock is, and when it was made. Both come from this disk alone: a lock in a checkout, an
 * archive or a copy can't have the seal that fits, and so keeps nobody from writing.
 */
function sealOf(lock: string): string {
  const { ino, ctimeNs } = lstatSync(lock, { bigint: true });
  return `${lock}.${ino}-${ctimeNs}`;
}

interface Found extends Holder {
  seals: string[];
}

/** Every lock in the folder, also those whose runs are gone or have only begun. */
function locksIn(folder: string): Found[] {
  const names = readdirSync(folder);
  return names.flatMap((name): Found[] => {
    const mark = name.startsWith('lock.') ? readMark(name.slice('lock.'.length)) : null;
    const seals = mark ? names.filter((other) => other.startsWith(`${name}.`)).map((other) => join(folder, other)) : [];
    return mark ? [{ ...mark, file: join(folder, name), seals }] : [];
  });
}

/** Seals whose lock is gone: it could be removed, and they could not. A lock is there before its seal is. */
function looseSeals(folder: string): string[] {
  const seals = readdirSync(folder).filter((name) => name.startsWith('lock.') && /\.\d+-\d+$/.test(name));
  return seals.filter((name) => !existsSync(join(folder, name.replace(/\.[^.]*$/, '')))).map((name) => join(folder, name));
}

function isSealed({ file, seals }: Found): boolean {
  try {
    return seals.includes(sealOf(file));
  } catch {
    // Its run has ended meanwhile.
    return false;
  }
}

/** Whether a run of this machine is about to seal it: nobody can ask for others, which come again if theirs goes. */
const isBegun = (lock: Found): boolean => lock.seals.length === 0 && isRunning(lock, lock.file);
