import fs, { closeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What befalls one call: the system refuses it (`lasting`: and all after it, as a full disk does), or the process ends, before it, after it, or with half of the bytes written. */
export type Fault = { fail: string; lasting?: true } | { end: 'before' | 'after' | 'half' } | { stop: true };

export interface Planted {
  /** The names of the calls so far. */
  calls: readonly string[];
  /** Has the calls do again what they do. What a process that ended had open is closed. */
  lift(): void;
}

type Call = (...args: unknown[]) => unknown;

/** The calls that change a disk, and those that open a file to be read, and how the system may refuse them. */
export const refusals: Record<string, readonly string[]> = {
  openSync: ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'],
  mkdirSync: ['ENOSPC', 'EIO', 'EACCES'],
  writeSync: ['ENOSPC', 'EIO'],
  writeFileSync: ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'],
  fsyncSync: ['ENOSPC', 'EIO'],
  linkSync: ['ENOSPC', 'EIO', 'EACCES'],
  copyFileSync: ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'],
  renameSync: ['ENOSPC', 'EIO', 'EACCES'],
  rmSync: ['EIO', 'EACCES'],
  rmdirSync: ['EIO', 'EACCES'],
  /** `openSync` to read, which is no change: the run may go on without the page. */
  read: ['EIO', 'EACCES', 'EMFILE'],
};

/** Calls that a full disk refuses. */
export const needRoom: ReadonlySet<string> = new Set(['openSync', 'mkdirSync', 'writeSync', 'writeFileSync', 'linkSync', 'copyFileSync']);

/**
 * Has the n-th call that changes the disk meet a fault. After the end of its process no call changes anything any more, so
 * that what is on disk is what `kill -9` leaves there.
 *
 * @param nth from 1; calls are counted until `lift`
 * @param atStop for `stop`: what a signal sets off; false where nobody listens, and the process ends at once
 */
export function plantFault(nth: number, fault: Fault, atStop: () => boolean = () => false): Planted {
  const names: string[] = [];
  const open = new Set<number>();
  let ended = false;
  const replaced = replaceCalls({
    ...Object.fromEntries(
      Object.keys(refusals)
        .filter((name) => name !== 'read')
        .map((name) => [name, faulty(name)]),
    ),
    closeSync: (close) => (file) => (open.delete(file as number), close(file)),
  });
  return {
    calls: names,
    lift() {
      replaced.undo();
      for (const file of open) closeSync(file);
    },
  };

  function faulty(name: string): (call: Call) => Call {
    return (call) =>
      (...args) => {
        if (ended) end();
        const number = names.push(name === 'openSync' && isToRead(args[1]) ? 'read' : name);
        const isOne = number === nth || (number > nth && isRefused(names.at(-1)!));
        if (isOne) befall(name, call, args);
        // A process that ends loses nothing of what the system has: a flush is slow, and only its failure is of interest.
        const result = name === 'fsyncSync' ? undefined : call(...args);
        if (name === 'openSync') open.add(result as number);
        if (isOne && 'end' in fault) end();
        return result;
      };
  }

  function isRefused(name: string): boolean {
    return 'fail' in fault && fault.lasting === true && needRoom.has(name);
  }

  function befall(name: string, call: Call, args: unknown[]): void {
    if ('fail' in fault) throw Object.assign(new Error(`${fault.fail}: planted, ${name.replace('Sync', '')}`), { code: fault.fail });
    if ('stop' in fault ? atStop() : fault.end === 'after') return;
    if ('end' in fault && fault.end === 'half' && name === 'writeSync') call(args[0], halfOf(args[1] as string | Uint8Array));
    end();
  }

  function end(): never {
    ended = true;
    throw new Error('the process has ended');
  }
}

/** `openSync(path)`, `'r'`, or flags of the system of which the lowest two bits say that nothing is written. */
const isToRead = (flags: unknown): boolean => (typeof flags === 'number' ? (flags & 3) === 0 : (flags ?? 'r') === 'r');

/** Puts calls in the place of those of `node:fs`, for all who import them. */
function replaceCalls(made: Record<string, (call: Call) => Call>): { undo(): void } {
  const module = fs as unknown as Record<string, Call>;
  const real = Object.fromEntries(Object.keys(made).map((name) => [name, module[name]!]));
  for (const [name, make] of Object.entries(made)) module[name] = make(real[name]!);
  syncBuiltinESMExports();
  return {
    undo() {
      Object.assign(module, real);
      syncBuiltinESMExports();
    },
  };
}

const halfOf = (content: string | Uint8Array) => content.slice(0, Math.floor(content.length / 2));
