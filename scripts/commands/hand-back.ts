import type { XliffFile } from '../xliff/document.ts';

/** What a translated file says of itself as a whole. */
export interface HandBack {
  metadata: ReadonlyMap<string, string>;
  /** Whether every unit counts as translated by a person. */
  signed: boolean;
  /** Whether there is a unit that no person has seen. */
  machine: boolean;
}

export function handBackOf({ metadata, units }: XliffFile): HandBack {
  const handBack = { metadata: new Map(metadata), signed: true, machine: false };
  for (const { parts } of units) {
    for (const { ignorable, state, target } of parts) {
      if (ignorable) continue;
      if (state !== 'translated' && state !== 'final') handBack.signed = false;
      if (state === 'machine' && target) handBack.machine = true;
    }
  }
  return handBack;
}
