import type { Benchmark, Timed } from './benchmark.ts';

/** A benchmark is one file and one line here. Each is loaded when it is its turn: what others have in memory slows it down. */
const benchmarks: (() => Promise<Benchmark>)[] = [
  async () => (await import('./strip.ts')).stripBenchmark,
  async () => (await import('./exchange.ts')).exchangeBenchmark,
  async () => (await import('./linearity.ts')).linearityBenchmark,
  async () => (await import('./drift.ts')).driftBenchmark,
  async () => (await import('./drift.ts')).cachedDriftBenchmark,
];

/** Milliseconds within which rounds are repeated, and after which none is begun. */
const [least, most] = [3000, 20_000];

/** `npm run bench`: each line is a ratio against a floor measured in the same run, so that it means the same on any machine. */
for (const load of benchmarks) {
  const { what, atMost, clock, floor, work } = (await load()).prepare();
  const [floorTime, workTime] = await fastest([floor.run, work.run], clock === 'wall' ? () => performance.now() : processorTime);
  const ratio = (workTime! / floorTime!).toFixed(2);
  console.log(`${what}: ${work.what} takes ${ratio} times as long as ${floor.what}; wanted: at most ${atMost}`);
  console.log(`  ${work.what} ${workTime!.toFixed(1)} ms, ${floor.what} ${floorTime!.toFixed(1)} ms, heap ${heapInMegabytes()} MB`);
}

/** Milliseconds of the best of 15 runs or more of each, taken in turn; of fewer where they take long, at least two. */
async function fastest(runs: Timed['run'][], now: () => number): Promise<number[]> {
  const best = runs.map(() => Infinity);
  const start = now();
  for (let round = 0, spent = 0; round < 2 || spent < (round < 15 ? most : least); round += 1, spent = now() - start) {
    for (const [index, run] of runs.entries()) {
      const before = now();
      await run();
      best[index] = Math.min(best[index]!, now() - before);
    }
  }
  return best;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function heapInMegabytes(): string {
  return (process.memoryUsage().heapUsed / 1024 / 1024).toFixed(0);
}
