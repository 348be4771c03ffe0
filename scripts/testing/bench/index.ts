import type { Benchmark, Timed } from './benchmark.ts';
import { cachedDriftBenchmark, driftBenchmark } from './drift.ts';
import { exchangeBenchmark } from './exchange.ts';
import { linearityBenchmark } from './linearity.ts';
import { stripBenchmark } from './strip.ts';

/** A benchmark is one file and one line here. */
const benchmarks: Benchmark[] = [stripBenchmark, exchangeBenchmark, linearityBenchmark, driftBenchmark, cachedDriftBenchmark];

/** Milliseconds after which no other round is begun. */
const enough = 20_000;

/** `npm run bench`: each line is a ratio against a floor measured in the same run, so that it means the same on any machine. */
for (const benchmark of benchmarks) {
  const { what, atMost, clock, floor, work } = benchmark.prepare();
  const [floorTime, workTime] = await fastest([floor.run, work.run], clock === 'wall' ? () => performance.now() : processorTime);
  const ratio = (workTime! / floorTime!).toFixed(2);
  console.log(`${what}: ${work.what} takes ${ratio} times as long as ${floor.what}; wanted: at most ${atMost}`);
  console.log(`  ${work.what} ${workTime!.toFixed(1)} ms, ${floor.what} ${floorTime!.toFixed(1)} ms, heap ${heapInMegabytes()} MB`);
}

/** Milliseconds of the best of 15 runs of each, taken in turn; of fewer where they take long, at least two. */
async function fastest(runs: Timed['run'][], now: () => number): Promise<number[]> {
  const best = runs.map(() => Infinity);
  const start = now();
  for (let round = 0; round < 15 && (round < 2 || now() - start < enough); round += 1) {
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
