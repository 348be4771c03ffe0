import { digest } from '../../model/digest.ts';
import { UsageError } from '../../model/finding.ts';
import type { Flag } from './command.ts';

/** One part of a run that several jobs share. */
export interface Shard {
  /** As it was typed, and as the report says it: `2/4`. */
  name: string;
  /** Whether a page is of this part: a source with all its targets, told by its path alone. */
  holds(path: string): boolean;
}

export const shardFlag = {
  type: 'string',
  value: 'I/N',
  about: 'only the I-th of N parts of the pages, for a job of a CI matrix; lockstep merge puts the reports together',
} as const satisfies Flag;

/**
 * Reads `--shard 2/4`: the second of four parts. A page's part follows from its path alone, so that jobs need not agree on a list.
 *
 * @returns null where the flag was not given
 * @throws UsageError where it is no part of a whole: `0/4`, `5/4`
 */
export function shardOf({ shard }: { shard?: string }): Shard | null {
  if (shard === undefined) return null;
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(shard) ?? []).map(Number);
  if (index < 1 || index > of) throw new UsageError(`Unexpected --shard ${shard}, expected I/N, from 1/N to N/N: --shard 1/4`);
  return { name: `${index}/${of}`, holds: (path) => Number.parseInt(digest('sha256', path).slice(0, 8), 16) % of === index - 1 };
}
