import { run } from '../../commands/line/run.ts';
import { type Fault, plantFault } from './plant-fault.ts';
import { buryLocks } from './site.ts';

/** A command of which the n-th call that changes the disk meets a fault. */
export async function runWithFault(
  root: string,
  line: string,
  nth: number,
  fault: Fault,
): Promise<{ calls: readonly string[]; said: Said }> {
  let leave: (() => string) | null = null;
  const planted = plantFault(nth, fault, () => {
    // A signal is heard between two turns of the event loop.
    if (leave) setImmediate(() => leave?.());
    return leave !== null;
  });
  try {
    return { said: await runLine(root, line, { set: (next) => (leave = next) }), calls: planted.calls };
  } finally {
    planted.lift();
    buryLocks(root);
  }
}

interface Stopper {
  set(leave: (() => string) | null): void;
}

export interface Said {
  code: number;
  text: string;
}

/** The same without a fault. */
export async function runLine(root: string, line: string, stopper: Stopper = { set: () => {} }): Promise<Said> {
  let text = '';
  const say = (words: string) => void (text += words);
  const onStop = (leave: () => string) => {
    stopper.set(leave);
    return () => stopper.set(null);
  };
  const code = await run(line.split(' '), {
    cwd: root,
    env: {},
    out: say,
    err: say,
    color: false,
    columns: 120,
    now: () => new Date(0),
    onStop,
  });
  return { code, text };
}
