import { env } from 'node:process';

/** How often a property is tried: so often in every `npm test`, and `LOCKSTEP_TIMES=20 npm test` twenty times as often. */
export const times = (count: number): { numRuns: number } => ({ numRuns: Math.ceil(count * Number(env.LOCKSTEP_TIMES ?? 1)) });
