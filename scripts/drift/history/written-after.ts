import { addTo } from '../../model/lists/add-to.ts';
import type { Version } from '../../model/history.ts';
import type { Strand } from './lineage.ts';

/** A strand of a source beside the one of the target that seems to translate it. */
interface Seeming {
  strand: Strand;
  /** Where both stand in their pages. */
  at: { source: number; target: number };
  /** Whether its translation got its words before the strand came. */
  isOlder: boolean;
  /** Whether all that survives translation is there, and there is some. */
  isMarked(): boolean;
}

/** Which marks a strand has: what of it survives translation. */
type FormsOf = (strand: Strand) => readonly string[];

/**
 * Tells which strands of a source were written after their translation, though no marks of their own tell it. All that came with them in
 * one version brought the source up to its target, and they stand between two whose marks are there, as many steps from both as there.
 *
 * @param strands all of the source
 * @param seeming those that seem to have a translation, in the order of the source
 */
export function writtenAfter(strands: readonly Strand[], seeming: readonly Seeming[], formsOf: FormsOf): ReadonlySet<Strand> {
  const older = new Map<Version | null, Seeming[]>();
  for (const one of seeming) {
    if (one.isOlder && isBorn(one.strand)) addTo(older, birthOf(one.strand)!.version, one);
  }
  const after = new Set<Strand>();
  for (const [version, came] of older) {
    if (came.length < fewestTold || goneAt(version, strands) * mostGone > came.length) continue;
    const told = came.filter((one) => formsOf(one.strand).length > 0 && one.isMarked());
    if (!showsNearlyAll(came, told, strands, formsOf)) continue;
    for (const { strand } of between(told, came)) after.add(strand);
  }
  return after;
}

const birthOf = ({ steps }: Strand) => steps.at(-1);

const isBorn = (strand: Strand): boolean => birthOf(strand)?.from === null;

/** So many came for each that went, so many have a mark that is theirs alone, and so large a part of those with marks is shown by the target. */
const [mostGone, fewestTold, leastShown] = [3, 3, 0.8];

const goneAt = (version: Version | null, strands: readonly Strand[]): number =>
  strands.filter(({ now, steps: [last] }) => now === null && last?.to === null && last.version === version).length;

/** Three sentences about `npm` are no evidence: it may stand in each paragraph of a page. */
function showsNearlyAll(came: readonly Seeming[], told: readonly Seeming[], strands: readonly Strand[], formsOf: FormsOf): boolean {
  if (told.length < came.filter(({ strand }) => formsOf(strand).length > 0).length * leastShown) return false;
  const uses = new Map<string, number>();
  for (const strand of strands.filter(({ now }) => now !== null)) {
    for (const form of formsOf(strand)) uses.set(form, (uses.get(form) ?? 0) + 1);
  }
  return told.filter(({ strand }) => formsOf(strand).some((form) => uses.get(form) === 1)).length >= fewestTold;
}

/** What stands between two that are told, as many steps from both in either page. */
function between(told: readonly Seeming[], came: readonly Seeming[]): Seeming[] {
  const found: Seeming[] = [];
  let next = 0;
  for (const one of came) {
    while (next < told.length && told[next]!.at.source <= one.at.source) next += 1;
    const [before, behind] = [told[next - 1], told[next]];
    if (before && behind && stepsFrom(before, one) && stepsFrom(one, behind)) found.push(one);
  }
  return found;
}

const stepsFrom = (a: Seeming, b: Seeming): boolean => b.at.source - a.at.source === b.at.target - a.at.target;
