import { readdirSync, readFileSync } from 'node:fs';
import { type KindOfCode, kinds } from '../../checks/code/kinds/kinds.ts';
import type { FindingId, Severity } from '../../model/findings.ts';

/** What a person said who read findings of a check on real pages, with the reason. */
export interface Verdict {
  check: FindingId;
  /** How many findings it speaks of. */
  count: number;
  verdict: 'real' | 'false' | 'unsure';
  why: string;
  /** What was false or unsure, and is no longer told. */
  mended?: true;
  /** Of code: how it differs. */
  kind?: KindOfCode;
  /** Where its check tells it as a warning, and others as errors. */
  severity?: 'warning';
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

const none: ReadByHand = { told: 0, real: 0, mended: 0 };

/** What was read of a check, of its errors and of its warnings. */
export interface ReadOfCheck extends Record<Severity, ReadByHand> {
  /** Read before its findings had kinds: nobody knows which of them are errors now. */
  unsorted: ReadByHand;
}

export function readByHand({ id, severity }: { id: FindingId; severity: Severity }, verdicts: readonly Verdict[]): ReadOfCheck {
  const read = { error: none, warning: none, unsorted: none };
  const own = verdicts.filter(({ check }) => check === id);
  const hasKinds = own.some(({ kind }) => kind !== undefined);
  for (const one of own) {
    const judged = one.severity ?? (one.kind ? kinds[one.kind].severity : severity);
    const as = severity === 'warning' ? severity : hasKinds && !one.kind && !one.severity ? 'unsorted' : judged;
    read[as] = withVerdict(read[as], one);
  }
  return read;
}

/** What was read of each kind of changed code. */
export function readOfKinds(verdicts: readonly Verdict[]): Map<KindOfCode, ReadByHand> {
  const read = new Map<KindOfCode, ReadByHand>();
  for (const one of verdicts) if (one.kind) read.set(one.kind, withVerdict(read.get(one.kind) ?? none, one));
  return read;
}

const withVerdict = ({ told, real, mended }: ReadByHand, one: Verdict): ReadByHand =>
  one.mended
    ? { told, real, mended: mended + one.count }
    : { told: told + one.count, real: real + (one.verdict === 'real' ? one.count : 0), mended };
