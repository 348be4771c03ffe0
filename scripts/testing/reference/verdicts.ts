import { readdirSync, readFileSync } from 'node:fs';
import type { FindingId } from '../../model/findings.ts';

/** What a person said who read findings of a check on real pages, with the reason. */
export interface Verdict {
  check: FindingId;
  /** How many findings it speaks of. */
  count: number;
  verdict: 'real' | 'false' | 'unsure';
  why: string;
  /** What was false or unsure, and is no longer told. */
  mended?: true;
}

/** All verdicts of a folder of JSON lines: `scripts/checks/verdicts/`. */
export const readVerdicts = (folder: string): Verdict[] =>
  readdirSync(folder).flatMap((name) =>
    readFileSync(`${folder}/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Verdict),
  );

/** Of the findings of a check that were read by hand: how many are told still, how many of these are real, and how many are no longer told. */
export interface ReadByHand {
  told: number;
  real: number;
  mended: number;
}

export function readByHand(id: FindingId, verdicts: readonly Verdict[]): ReadByHand {
  const own = verdicts.filter(({ check }) => check === id);
  const sum = (holds: (verdict: Verdict) => boolean) => own.filter(holds).reduce((total, { count }) => total + count, 0);
  return {
    told: sum(({ mended }) => !mended),
    real: sum(({ verdict }) => verdict === 'real'),
    mended: sum(({ mended }) => mended === true),
  };
}
