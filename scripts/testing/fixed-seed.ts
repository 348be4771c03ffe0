import { env } from 'node:process';
import * as fc from 'fast-check';

/**
 * Properties try the same texts in every `npm test`, so that no build goes red by chance; `LOCKSTEP_SEED=1 npm test` tries
 * others, `LOCKSTEP_TIMES=20 npm test` more of them, and `npm run fuzz` as many as one likes.
 */
fc.configureGlobal({ seed: Number(env.LOCKSTEP_SEED ?? 20_261_127) });
