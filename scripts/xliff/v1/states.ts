import type { TranslationState } from '../document.ts';

interface StatePair {
  state: string;
  'state-qualifier'?: string;
}

const names: Record<TranslationState, StatePair> = {
  initial: { state: 'needs-translation' },
  new: { state: 'new' },
  machine: { state: 'needs-review-translation', 'state-qualifier': 'mt-suggestion' },
  'needs-review': { state: 'needs-review-translation' },
  translated: { state: 'translated' },
  final: { state: 'final' },
};

export const statePairOf = (state: TranslationState): StatePair => names[state];

const machine = new Set(['mt-suggestion', 'leveraged-mt']);

/** State of a target. Clients that name none (podebug, po2xliff) have translated what they fill. */
export function stateOf(state: string | undefined, qualifier: string | undefined, filled: boolean): TranslationState {
  if (state === undefined) return filled ? 'translated' : 'initial';
  if (state === 'new') return 'new';
  if (state === 'needs-translation') return 'initial';
  if (state.startsWith('needs-')) return machine.has(qualifier ?? '') ? 'machine' : 'needs-review';
  return state === 'final' || state === 'signed-off' ? 'final' : 'translated';
}
