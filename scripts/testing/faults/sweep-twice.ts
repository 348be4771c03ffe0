import { rmSync } from 'node:fs';
import { runLine, runWithFault } from './faulty-run.ts';
import type { Fault } from './plant-fault.ts';
import type { Scenario } from './scenarios.ts';
import { differences, newFolder, restore, type Snapshot, snapshotOf } from './site.ts';
import { endsOf, failuresOf, isDefect, type Sweep, undisturbed } from './sweep.ts';

/**
 * Kills a command at each of its calls, and has the run that settles what is left meet a fault at each of its own: the run after
 * that one must find all files old or all new, and leave nothing over.
 *
 * @param every whether each call of both is tried with each of its faults; else every sixth one is the last, and each of the next
 *   run meets one fault, in turn
 */
export async function sweepTwice(scenario: Scenario, pages: number, every: boolean): Promise<Sweep> {
  const root = newFolder();
  try {
    const { before, after, calls } = await undisturbed(scenario, pages, root);
    const done: Sweep = { cases: 0, calls: calls.length, exceptions: [] };
    for (const [index, name] of calls.entries()) {
      if (!every && index % 6 > 0) continue;
      const ends = endsOf(name).filter((fault) => 'end' in fault);
      for (const first of every ? ends : [ends[index % ends.length]!])
        await settleWithFaults({ scenario, root, before, after, kill: { nth: index + 1, fault: first }, every }, done);
    }
    return done;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Killed {
  scenario: Scenario;
  root: string;
  before: Snapshot;
  after: Snapshot;
  kill: { nth: number; fault: Fault };
  every: boolean;
}

/** What was killed is killed again for each fault: a copy of a journal has no seal that fits. */
async function settleWithFaults(killed: Killed, done: Sweep): Promise<void> {
  await killOnce(killed);
  const { calls } = await runWithFault(killed.root, 'status', Infinity, { stop: true });
  for (const [index, name] of calls.entries()) {
    const faults: Fault[] = [...endsOf(name).filter((fault) => 'end' in fault), ...failuresOf(name)];
    const chosen = killed.every ? faults : [faults[(killed.kill.nth + index) % faults.length]!];
    for (const fault of chosen) await meetAgain(killed, { nth: index + 1, name, fault }, done);
  }
}

async function killOnce({ scenario, root, before, kill }: Killed): Promise<void> {
  restore(root, before);
  await runWithFault(root, scenario.line, kill.nth, kill.fault);
}

interface Second {
  nth: number;
  name: string;
  fault: Fault;
}

async function meetAgain(killed: Killed, { nth, name, fault }: Second, done: Sweep): Promise<void> {
  await killOnce(killed);
  const { text } = (await runWithFault(killed.root, 'status', nth, fault)).said;
  done.cases += 1;
  const next = await runLine(killed.root, 'status');
  const settled = snapshotOf(killed.root);
  const [fromBefore, fromAfter] = [differences(killed.before, settled), differences(killed.after, settled)];
  const problem = isDefect(text, fault)
    ? `it says: ${text}`
    : next.code === 2 || next.text.includes("can't be settled")
      ? `the run after it says: ${next.text}`
      : fromBefore.length > 0 && fromAfter.length > 0
        ? `neither old nor new: ${fromBefore.slice(0, 3).join(', ')}; ${fromAfter.slice(0, 3).join(', ')}`
        : null;
  const { kill, scenario } = killed;
  if (problem)
    done.exceptions.push(
      `${scenario.name}, killed at ${kill.nth} (${JSON.stringify(kill.fault)}), then ${name} ${nth}, ${JSON.stringify(fault)}: ${problem}`,
    );
}
