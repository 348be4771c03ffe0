import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What befalls one call: the system refuses it, or the process ends, before it, after it, or with half of the bytes written. */
export type Fault = { fail: string } | { end: 'before' | 'after' | 'half' } | { stop: true };

export interface Planted {
  /** The name of the call that it befell; null: there were fewer calls. */
  befell(): string | null;
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

/**
 * Has the n-th call that changes the disk meet a fault. After the end of its process no call changes anything any more, so
 * that what is on disk is what `kill -9` leaves there.
 *
 * @param nth from 1; calls are counted until `lift`
 * @param atStop for `stop`: what a signal sets off; false where nobody listens, and the process ends at once
 */
export function plantFault(nth: number, fault: Fault, atStop: () => boolean = () => false): Planted {
  const module = fs as unknown as Record<string, Call>;
  const real = new Map(
    Object.keys(refusals)
      .filter((name) => name !== 'read')
      .map((name) => [name, module[name]!]),
  );
  const open = new Set<number>();
  let calls = 0;
  let befell: string | null = null;
  let ended = false;
  for (const [name, call] of real) module[name] = (...args) => faulty(name, call, args);
  const close = module.closeSync!;
  module.closeSync = (file) => (open.delete(file as number), close(file));
  syncBuiltinESMExports();
  return {
    befell: () => befell,
    lift() {
      for (const [name, call] of real) module[name] = call;
      module.closeSync = close;
      syncBuiltinESMExports();
      for (const file of open) close(file);
    },
  };

  function faulty(name: string, call: Call, args: unknown[]): unknown {
    if (ended) throw new Error('the process has ended');
    calls += 1;
    if (calls === nth) befall(name, call, args);
    const result = call(...args);
    if (name === 'openSync') open.add(result as number);
    if (calls === nth && 'end' in fault) end();
    return result;
  }

  function befall(name: string, call: Call, args: unknown[]): void {
    befell = name === 'openSync' && (args[1] ?? 'r') === 'r' ? 'read' : name;
    if ('fail' in fault) throw Object.assign(new Error(`${fault.fail}: planted, ${name.replace('Sync', '')}`), { code: fault.fail });
    if ('stop' in fault && atStop()) return;
    if ('end' in fault && fault.end === 'after') return;
    if ('end' in fault && fault.end === 'half' && name === 'writeSync') call(args[0], halfOf(args[1] as string | Uint8Array));
    end();
  }

  function end(): never {
    ended = true;
    throw new Error('the process has ended');
  }
}

const halfOf = (content: string | Uint8Array) => content.slice(0, Math.floor(content.length / 2));
