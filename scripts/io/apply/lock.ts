import { closeSync, openSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { kill, pid } from 'node:process';
import { closeStateFolder, openStateFolder, stateFolder } from './state-folder.ts';

/** A run that may write, as the name of its lock tells: all is in the name, so that none is ever read half written. */
export interface Holder {
  /** The lock's file: absolute. */
  file: string;
  pid: number;
  /** When its process began, as the system counts it: another process of the same number began at another time. */
  start: string;
  host: string;
}

export interface Lock {
  release(): void;
}

/**
 * Takes the right to write below a folder, where no other run has it.
 *
 * Each run makes a lock of its own and then looks for others: of two at once, the later one sees the earlier one at the least.
 * No name comes twice, so a lock whose process is gone is removed without a doubt whose it is.
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
  const live = others.find(isRunning);
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
  const own = `lock.${pid}.${startOf(pid) ?? 0}.${thisHost()}.${randomUUID()}`;
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

const thisHost = (): string => hostname().replace(/[^\w-]/g, '-');

/** Every lock in the folder, also those whose runs are gone. */
export function holdersIn(folder: string): Holder[] {
  return readdirSync(folder).flatMap((name): Holder[] => {
    const [, number, start, host] = /^lock\.(\d+)\.(\d+)\.([\w-]*)\.[\da-f-]{36}$/.exec(name) ?? [];
    return number === undefined ? [] : [{ file: join(folder, name), pid: Number(number), start: start!, host: host! }];
  });
}

/** After this time the lock of another host, whose processes can't be asked, is one that was left. */
const hour = 3_600_000;

function isRunning({ file, pid: number, start, host }: Holder): boolean {
  if (host !== thisHost()) return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < hour;
  try {
    kill(number, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return start === '0' || startOf(number) === start;
}

/** When a process began, where the system tells (Linux); null where not, or it has ended and is only not yet taken note of. */
function startOf(number: number): string | null {
  try {
    // `42 (a name) S 1 …`: the third field is the state, the 22nd the start.
    const fields = readFileSync(`/proc/${number}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? null : fields[19]!;
  } catch {
    return null;
  }
}
