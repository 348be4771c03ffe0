import { type Apply, openApply } from '../../io/apply/apply.ts';
import type { WritePlace } from '../../io/apply/place.ts';
import { count } from '../../reports/report-options.ts';
import type { Invocation } from './command.ts';
import { tellRecovery } from './settle-before.ts';

/**
 * Does work that writes with `--write`: all of what it adds and then commits, or nothing. No other run writes meanwhile. One that
 * is stopped says what it has done.
 *
 * @param work gets null where nothing is to be written; what it has done is reported after it, when others may write again
 * @throws UsageError where another run writes, or what an earlier one left can't be settled
 */
export async function writing<Result>(
  { world, flags }: Pick<Invocation, 'world' | 'flags'>,
  place: WritePlace,
  work: (apply: Apply | null) => Promise<Result> | Result,
): Promise<Result> {
  if (!flags.write) return work(null);
  const apply = await openApply(place);
  tellRecovery(apply.recovered, world);
  const stay = world.onStop(() => {
    apply.close();
    return apply.written() === 0 ? 'nothing was written' : `${count(apply.written(), 'file')} written, the report was not`;
  });
  try {
    return await work(apply);
  } finally {
    apply.close();
    stay();
  }
}
