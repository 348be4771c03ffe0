import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Benchmark, Timed } from './benchmark.ts';

/** A benchmark is one file and one line here. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  strip: async () => (await import('./strip.ts')).stripBenchmark,
  exchange: async () => (await import('./exchange.ts')).exchangeBenchmark,
  linearity: async () => (await import('./linearity.ts')).linearityBenchmark,
  check: async () => (await import('./check.ts')).checkBenchmark,
  checkBesideRust: async () => (await import('./check.ts')).rustBenchmark,
  checkAgain: async () => (await import('./check.ts')).checkAgainBenchmark,
  drift: async () => (await import('./drift.ts')).driftBenchmark,
  locales: async () => (await import('./drift.ts')).localesBenchmark,
  cachedDrift: async () => (await import('./drift.ts')).cachedDriftBenchmark,
};

/** Milliseconds within which rounds are repeated, and after which none is begun. */
const [least, most] = [3000, 20_000];

/** `npm run bench [FOLDER [NAME]]`: all benchmarks, or one. */
const [folder = '../shared/data', only, which] = process.argv.slice(2);
if (only && which) console.log(JSON.stringify(await measured(only, which as Side)));
else {
  for (const name of Object.keys(benchmarks).filter((one) => !only || one === only)) {
    const lacks = (await benchmarks[name]!()).lacks?.() ?? null;
    if (lacks === null) report(name);
    else console.log(`${name}: not measured, ${lacks}`);
  }
}

type Side = 'floor' | 'work';

/** What a process tells of the side that it measured. */
interface Measured {
  what: string;
  atMost: number;
  did: string;
  milliseconds: number;
  heap: number;
  more: string[];
}

/** `npm run bench`: each line is a ratio against a floor measured in the same run, so that it means the same on any machine. */
function report(name: string): void {
  const floor = inOwnProcess(name, 'floor');
  const work = inOwnProcess(name, 'work');
  const ratio = (work.milliseconds / floor.milliseconds).toFixed(3);
  console.log(`${work.what}: ${work.did} takes ${ratio} times as long as ${floor.did}; wanted: at most ${Number(work.atMost.toFixed(3))}`);
  console.log([`  ${described(work)}; ${described(floor)}`, ...work.more.map((line) => `  ${line}`)].join('\n'));
}

function described({ did, milliseconds, heap }: Measured): string {
  return `${did} ${milliseconds.toFixed(1)} ms, heap ${heap} MB`;
}

/** Both sides in one process would pay for each other: for its garbage, and for calls that its values made slow. */
function inOwnProcess(name: string, side: Side): Measured {
  return JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), folder, name, side], { encoding: 'utf8' })) as Measured;
}

async function measured(name: string, side: Side): Promise<Measured> {
  const { what, atMost, clock, more, [side]: timed } = (await benchmarks[name]!()).prepare(folder);
  const milliseconds = await fastest(timed.run, clock === 'wall' ? () => performance.now() : processorTime);
  const heap = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  return { what, atMost, did: timed.what, milliseconds, heap, more: side === 'work' && more ? await more() : [] };
}

/** Milliseconds of the best of 15 runs or more; of fewer where they take long, at least two. */
async function fastest(run: Timed['run'], now: () => number): Promise<number> {
  let best = Infinity;
  for (let round = 0, spent = 0; round < 2 || spent < (round < 15 ? most : least); round += 1) {
    const before = now();
    const took = (await run()) ?? now() - before;
    spent += took;
    best = Math.min(best, took);
  }
  return best;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
