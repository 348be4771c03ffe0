import { ruleFor } from '../rule.ts';
import { type Context, codePair } from './code-pair.ts';
import { sameRules } from './same-rules.ts';

/** Whether an inline code of a target is that of its source to those who read it. Where no rule speaks, it is another one. */
export const isSameForReaders = (source: string, target: string, context: Context): boolean =>
  ruleFor(sameRules, codePair(source, target, context))?.says === 'same';
