import { article } from './article.ts';
import type { Benchmark } from './benchmark.ts';
import { outgoing, roundTrip } from './round-trip.ts';

/** One page of 10 MB against one of 1 MB: ten times the work, were it not for a heap that is ten times as large. */
export const linearityBenchmark: Benchmark = {
  prepare() {
    const [small, large] = [outgoing(article(1, 1e6)), outgoing(article(1, 1e7))];
    return {
      what: 'one page of 10 MB',
      atMost: 12,
      floor: { what: 'of one of 1 MB', run: () => roundTrip([small]) },
      work: { what: 'export and import', run: () => roundTrip([large]) },
    };
  },
};
