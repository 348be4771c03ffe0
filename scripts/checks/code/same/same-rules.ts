import type { SameRule } from './code-pair.ts';
import { effects } from './effects.ts';
import { forReaders } from './for-readers.ts';
import { saidBeside } from './said-beside.ts';
import { spellings } from './spellings.ts';
import { texts } from './texts.ts';

/** What certainly does something else comes first, and what may be a text last. */
export const sameRules: readonly SameRule[] = [...effects, ...spellings, ...saidBeside, ...forReaders, ...texts];
