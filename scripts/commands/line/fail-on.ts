import { type DriftState, driftStates } from '../../model/drift.ts';
import { UsageError } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import type { Flag } from './command.ts';

export const failOnFlag = {
  type: 'string',
  value: 'STATES',
  about: 'exit 1 where one of these states occurs: stale,missing,orphaned,…',
} as const satisfies Flag;

/**
 * Reads `--fail-on stale,missing` as the states that it names; none where the flag was not given.
 *
 * @throws UsageError where one is no state, with the state that was meant, if it can be guessed
 */
export const failOnOf = (flags: { 'fail-on'?: string }): DriftState[] => statesOf('fail-on', flags['fail-on']);

/**
 * The states that a flag lists: `stale,missing`; none where it was not given.
 *
 * @throws UsageError where one is no state, with the state that was meant, if it can be guessed
 */
export function statesOf(flag: string, list: string | undefined): DriftState[] {
  const names = list?.split(',').map((name) => name.trim()) ?? [];
  const unknown = names.find((name) => !driftStates.includes(name as DriftState));
  if (unknown === undefined) return names as DriftState[];
  throw new UsageError(
    `Unexpected state "${unknown}" of --${flag}, expected some of ${driftStates.join(',')}${nearest(unknown, driftStates)}`,
  );
}
