import type { TranslationState } from '../document.ts';
import { attribute } from '../element.ts';

interface StatePair {
  state: string;
  subState?: string;
}

const names: Record<TranslationState, StatePair> = {
  initial: { state: 'initial' },
  new: { state: 'initial' },
  machine: { state: 'translated', subState: 'lockstep:mt' },
  'needs-review': { state: 'translated', subState: 'lockstep:review' },
  translated: { state: 'reviewed', subState: 'lockstep:ht' },
  final: { state: 'final' },
};

/** `state` and `subState` of a segment. `final` is never invented: clients turn warnings into errors there. */
export const stateAttributes = (state: TranslationState): string =>
  attribute('state', names[state].state) + attribute('subState', names[state].subState);

/** A client that moved on from `translated` and left our `subState` behind means its own state. */
export function stateOf(state: string | undefined, subState: string | undefined): TranslationState {
  if (state === undefined || state === 'initial') return 'initial';
  if (state === 'final') return 'final';
  if (state === 'translated' && subState === 'lockstep:mt') return 'machine';
  return state === 'translated' && subState === 'lockstep:review' ? 'needs-review' : 'translated';
}
