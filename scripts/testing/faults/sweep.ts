import { rmSync } from 'node:fs';
import { runLine, runWithFault, type Said } from './faulty-run.ts';
import { type Fault, needRoom, refusals } from './plant-fault.ts';
import type { Scenario } from './scenarios.ts';
import { differences, newFolder, put, restore, type Snapshot, snapshotOf } from './site.ts';

export interface Sweep {
  /** Runs that met a fault. */
  cases: number;
  /** Calls that change the disk, in a run without one. */
  calls: number;
  /** What did not hold: `sync, fsyncSync 12, EIO: …`. */
  exceptions: string[];
}

/**
 * Runs a command as often as it takes for each of its calls to meet each fault that it can meet, and judges what is on disk: all
 * files old or all new, with what it said; nothing left over after the next run.
 *
 * @param every whether each call meets every fault; else it fails in one way and is the last in one, in turn
 */
export async function sweep(scenario: Scenario, pages: number, every: boolean): Promise<Sweep> {
  const root = newFolder();
  try {
    const { before, after, calls } = await undisturbed(scenario, pages, root);
    const done: Sweep = { cases: 0, calls: calls.length, exceptions: [] };
    for (const [index, name] of calls.entries()) {
      const kinds = [endsOf(name), failuresOf(name)].map((faults) => (every ? faults : [faults[index % faults.length]!]));
      for (const fault of kinds.flat()) await meet({ scenario, root, before, after, nth: index + 1, name, fault }, done);
    }
    return done;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export const endsOf = (name: string): Fault[] => [
  { end: 'before' },
  { end: 'after' },
  { stop: true },
  ...(name === 'writeSync' ? [{ end: 'half' } as const] : []),
];

/** A full disk refuses what comes after as well. */
export const failuresOf = (name: string): Fault[] => [
  ...refusals[name]!.map((fail) => ({ fail })),
  ...(needRoom.has(name) ? [{ fail: 'ENOSPC', lasting: true } as const] : []),
];

interface Undisturbed {
  before: Snapshot;
  after: Snapshot;
  /** Names of the calls on the way. */
  calls: readonly string[];
}

/** The site before the command, and what it makes of it. */
export async function undisturbed({ files, before: preparation, line }: Scenario, pages: number, root: string): Promise<Undisturbed> {
  put(root, Object.entries(files(pages)));
  if (preparation) {
    await runLine(root, preparation.line);
    const read = (path: string) => snapshotOf(root).get(path)!;
    put(root, Object.entries(preparation.change?.(pages, read) ?? {}));
  }
  const before = snapshotOf(root);
  const { text } = await runLine(root, line);
  const after = snapshotOf(root);
  if (differences(before, after).length === 0) throw new Error(`lockstep ${line} changes nothing, no fault can be told: ${text}`);
  restore(root, before);
  // The second time: the first one also reads its own code.
  const { calls } = await runWithFault(root, line, Infinity, { stop: true });
  return { before, after, calls };
}

interface Case {
  scenario: Scenario;
  root: string;
  before: Snapshot;
  after: Snapshot;
  nth: number;
  /** Of the n-th call. */
  name: string;
  fault: Fault;
}

/** One run that meets one fault, and the next run. */
async function meet({ scenario, root, before, after, nth, name, fault }: Case, done: Sweep): Promise<void> {
  restore(root, before);
  const { code, text } = (await runWithFault(root, scenario.line, nth, fault)).said;
  done.cases += 1;
  const at = snapshotOf(root);
  const next = await runLine(root, 'status');
  const settled = snapshotOf(root);
  const problem = isDefect(text, fault)
    ? `it says: ${text}`
    : code === 1 && name === 'read'
      ? await problemOfRest(root, scenario.line, { settled, before, after })
      : problemOf({ code, fault, at, settled, before, after, next });
  if (problem) done.exceptions.push(`${scenario.name}, ${name} ${nth}, ${JSON.stringify(fault)}: ${problem}`);
}

/** What the disk refuses is told in words, and is no defect. A process that has ended tells nobody. */
export const isDefect = (text: string, fault: Fault): boolean => 'fail' in fault && text.includes('a defect of lockstep');

/** A page that can't be read is left out, and said so. The others are done, each with its sidecar; the next run does the rest. */
async function problemOfRest(
  root: string,
  line: string,
  { settled, before, after }: Pick<Outcome, 'settled' | 'before' | 'after'>,
): Promise<string | null> {
  const left = new Set(differences(after, settled).map(pageIn));
  const torn = differences(before, settled).filter((path) => left.has(pageIn(path)));
  if (torn.length > 0) return `a page and its sidecar are not in step: ${torn.join(', ')}`;
  await runLine(root, line);
  const wrong = differences(after, snapshotOf(root));
  return wrong.length > 0 ? `the next run leaves ${wrong.join(', ')} as it was` : null;
}

/** `xliff/fr/old12.md.xlf` -> `12` */
const pageIn = (path: string): string => /\d+(?=\D*$)/.exec(path)?.[0] ?? path;

interface Outcome {
  code: number;
  fault: Fault;
  at: Snapshot;
  settled: Snapshot;
  before: Snapshot;
  after: Snapshot;
  next: Said;
}

function problemOf({ code, fault, at, settled, before, after, next }: Outcome): string | null {
  const [fromBefore, fromAfter] = [differences(before, settled), differences(after, settled)];
  if (fromBefore.length > 0 && fromAfter.length > 0)
    return `after the next run neither old nor new: ${fromBefore.slice(0, 3).join(', ')}; ${fromAfter.slice(0, 3).join(', ')}`;
  if (next.code === 2 || next.text.includes("can't be settled")) return `the next run says: ${next.text}`;
  if (!('fail' in fault)) return null;
  if (fromBefore.length > 0 === (code === 2)) return `exit ${code}, but the files are ${fromBefore.length > 0 ? 'new' : 'old'}`;
  // The run went on living: it left nothing half done to the next one.
  const pages = (snapshot: Snapshot) => new Map([...snapshot].filter(([path]) => !/(?:^|\/)\./.test(path)));
  return differences(pages(at), pages(settled)).length > 0 ? 'pages half written until the next run' : null;
}
