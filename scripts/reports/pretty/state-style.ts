import type { DriftState } from '../../model/drift-state.ts';
import type { Style } from './paint.ts';

/** The colour of a state. */
export const stateStyle: Record<DriftState, Style> = {
  current: 'green',
  stale: 'yellow',
  missing: 'cyan',
  orphaned: 'red',
  'base-missing': 'red',
  untracked: 'magenta',
};
