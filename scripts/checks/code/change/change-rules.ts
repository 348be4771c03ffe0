import { textsByPlace } from './by-place.ts';
import { commands } from './commands.ts';
import { diagrams } from './diagrams.ts';
import { effects } from './effects.ts';
import type { ChangeRule } from './line-change.ts';
import { ownValues } from './own-values.ts';
import { sentences } from './sentences.ts';

/** What certainly does something else comes first; what is told by its place before what is told by its words alone. */
export const changeRules: readonly ChangeRule[] = [...effects, ...textsByPlace, ...commands, ...diagrams, ...ownValues, ...sentences];
