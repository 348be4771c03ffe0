import { ruleFor } from '../rule.ts';
import { kindRules } from './kind-rules.ts';
import type { KindOfCode } from './kinds.ts';

/**
 * How inline code differs from that of its source.
 *
 * @param has whether the page has a word in other code of its own
 */
export const kindOfCode = (was: string, is: string, has: (word: string) => boolean): KindOfCode =>
  ruleFor(kindRules, { was: was.trim(), is: is.trim(), has })?.says ?? 'other';
