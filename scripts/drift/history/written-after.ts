import { addTo } from '../../model/lists/add-to.ts';
import type { Version } from '../../model/history.ts';
import type { Strand } from './lineage.ts';

/** A strand of a source beside the one of the target that seems to translate it. */
interface Seeming {
  strand: Strand;
  /** Whether its translation got its words before the strand came. */
  isOlder: boolean;
  /** Whether marks tell that they belong together. */
  isMarked(): boolean;
}

/**
 * Tells which strands of a source were written after their translation: they came in a version that brought the source up to its target.
 * So it was where the marks of some of what came there are in the target before it, and next to nothing went, so that it is no
 * rewriting of what the target translates.
 *
 * @param strands all of the source
 * @param seeming those that seem to have a translation
 */
export function writtenAfter(strands: readonly Strand[], seeming: readonly Seeming[]): (strand: Strand) => boolean {
  const older = new Map<Version | null, Seeming[]>();
  for (const one of seeming) {
    if (!one.isOlder || !isBorn(one.strand)) continue;
    const version = birthOf(one.strand)!.version;
    addTo(older, version, one);
  }
  const known = new Map<Version | null, boolean>();
  return (strand) => {
    const { version } = birthOf(strand) ?? { version: null };
    if (!isBorn(strand) || !older.has(version)) return false;
    if (!known.has(version)) known.set(version, bringsUp(older.get(version)!, goneAt(version, strands)));
    return known.get(version)!;
  };
}

const birthOf = ({ steps }: Strand) => steps.at(-1);

const isBorn = (strand: Strand): boolean => birthOf(strand)?.from === null;

/** So many have their marks in the target at least, and so many came for each that went. */
const [fewestMarked, mostGone] = [3, 3];

function bringsUp(older: readonly Seeming[], gone: number): boolean {
  if (gone * mostGone > older.length) return false;
  return older.filter(({ isMarked }) => isMarked()).length >= fewestMarked;
}

const goneAt = (version: Version | null, strands: readonly Strand[]): number =>
  strands.filter(({ now, steps: [last] }) => now === null && last?.to === null && last.version === version).length;
