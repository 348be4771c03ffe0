import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { readOrRefuse, targets } from './targets.ts';

/** Texts of a round, and milliseconds in which it is done, even beside other work. */
const [texts, longest] = [50, 120_000];

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, only: { type: 'string' }, seed: { type: 'string' } },
});

if (process.send) process.on('message', ({ name, seed }: Round) => process.send!(runRound(name, seed)));
else if (values.seed !== undefined && values.only !== undefined) console.log(runRound(values.only, Number(values.seed)) ?? 'nothing found');
else await fuzz(Number(values.minutes));

interface Round {
  name: string;
  seed: number;
}

/**
 * `npm run fuzz -- --minutes N`: every parser in turn reads texts, in a process of its own, since what is looked for may end the process
 * or never return. How times grow is measured where `--only growth` asks: beside other work that tells little. Prints how many were read, and of each find how to see it again. Exit code 1 where there was one.
 */
async function fuzz(minutes: number): Promise<void> {
  const end = Date.now() + minutes * 60_000;
  const names = Object.keys(targets).filter((name) => (values.only === undefined ? !name.startsWith('growth') : name === values.only));
  let rounds = 0;
  let read = 0;
  let finds = 0;
  let child = fork(fileURLToPath(import.meta.url));
  for (let seed = Date.now() % 2 ** 31; Date.now() < end; seed += 1) {
    const name = names[rounds % names.length]!;
    const problem = await ask(child, { name, seed });
    rounds += 1;
    read += targets[name]!.texts ?? texts;
    if (problem === null) continue;
    finds += 1;
    console.log(`${problem}\n  npm run fuzz -- --only ${name} --seed ${seed}`);
    if (!child.connected || child.killed) child = fork(fileURLToPath(import.meta.url));
  }
  child.kill();
  console.log(`${read} texts read by ${names.length} parsers in ${minutes} minutes, ${finds} finds`);
  process.exitCode = finds > 0 ? 1 : 0;
}

/** What is wrong with a round, or null. */
function ask(child: ChildProcess, round: Round): Promise<string | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      settle(`${round.name} took longer than ${longest / 1000} seconds`);
    }, longest);
    const settle = (problem: string | null) => {
      clearTimeout(late);
      child.removeAllListeners();
      resolve(problem);
    };
    child.once('message', (problem) => settle(problem as string | null));
    child.once('exit', (code, signal) => settle(`${round.name} ended the process: ${signal ?? code}`));
    child.send(round);
  });
}

function runRound(name: string, seed: number): string | null {
  const target = targets[name]!;
  const { failed, counterexample, errorInstance } = fc.check(
    fc.property(target.text, (text) => readOrRefuse(target, text)),
    { seed, numRuns: target.texts ?? texts },
  );
  return failed ? `${name}: ${String(errorInstance)} for ${JSON.stringify(counterexample?.[0]).slice(0, 500)}` : null;
}
