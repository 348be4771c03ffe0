import { type Holding, holdingOf } from '../../align/changed-marks.ts';
import { type Locales, type Marks, marksIn } from '../../align/marks.ts';
import { caseless } from '../../markdown/text/languages.ts';
import type { Version } from '../../model/history.ts';
import type { Segment } from '../../model/page.ts';
import type { Step, Strand } from './lineage.ts';
import { hasSeen } from './sight.ts';
import { syncsOf, touchesOf, type Worked } from './syncs.ts';

/** What is known of both sides of a pair. */
interface Evidence extends Worked {
  locales: Locales;
  /** Whether a step made the page. */
  isOrigin(step: Step): boolean;
  /** Whether a step came after the version of the source that is built most like the target. */
  isBehindReference(step: Step): boolean;
  /** Whether one can translate the other, by when each of them came and went. */
  isPossible(source: Strand, target: Strand): boolean;
}

/** Whether a target holds what a step made of a strand: with all that came before, or that by itself, as a comma that was mended in both. */
type Held = 'with all' | 'by itself' | null;

/** Judges whether a target holds what a step made of a strand of its source. */
export interface Holds {
  step(strand: Strand, step: Step): Held;
  /** Whether nothing of the target translates a strand. */
  isAbsent(strand: Strand): boolean;
  /** Where marks and history disagree, one sentence each, of what was asked until now. */
  notes(): string[];
  /** Whether a translation was found to hold by its marks what was before, though by its history it was brought up to date since. */
  isDoubtful(strand: Strand): boolean;
  /** The newest version of the target that brought its source's changes; null: what is in no commit yet. */
  lastSync: Version | null;
}

/**
 * Weighs, for each change of a source, what its target shows: the marks that survive translation, that its twin was worked on since, that
 * the page was brought up to date since. A touch elsewhere on the page says nothing.
 */
export function holdsOf(evidence: Evidence): Holds {
  const { twins, sight, locales, weighSource } = evidence;
  const { last: lastSync, isPassedOver } = syncsOf(evidence);
  const isSeen = (step: Step): boolean => hasSeen(sight, lastSync, step.version);
  const holding = holdingIn(locales);
  const texts = new Set(evidence.strands.flatMap(({ now }) => now?.text ?? []));
  const isDoubted = doubts(evidence, isSeen, holding);
  const [ahead, behind, passed, late] = [new Set<Strand>(), new Set<Strand>(), new Set<Strand>(), new Set<Strand>()];
  return {
    lastSync,
    step: held,
    isAbsent: (strand) => !twins.has(strand),
    notes: () => notesOf(ahead.size, behind.size, passed.size, late.size),
    isDoubtful: (strand) => behind.has(strand),
  };

  function held(strand: Strand, step: Step): Held {
    const twin = twins.get(strand);
    if (evidence.isOrigin(step)) return 'with all';
    const isInPage = isSeen(step) && !isDoubted(step);
    if (step.from && step.to && twin) return heldBy(strand, step, twin, isInPage);
    if (!step.from && twin && isLate(strand, twin)) late.add(strand);
    if (step.to ? twin : !twin) return 'with all';
    return isInPage && (step.to || isNothing(step)) ? 'by itself' : null;
  }

  /** Whether only its place tells that a strand is translated: it came after its translation, and has no marks. */
  function isLate(strand: Strand, twin: Strand): boolean {
    if (!strand.now || strand.now.text === twin.now!.text || evidence.isPossible(strand, twin)) return false;
    return marksIn(strand.now, locales).counts.size === 0;
  }

  function heldBy(strand: Strand, step: Step, twin: Strand, isInPage: boolean): Held {
    const byMarks = marksSay(strand, step, twin.now!);
    const isShed = isInPage && holding(step, twin.now!) === 'sheds';
    const isWorkedOn = isShed || touchesOf(twin, step, evidence).some((touch) => touch !== evidence.touches.at(-1));
    const byTime = isWorkedOn || (isInPage && isNothing(step));
    if (byMarks === 'old' && (byTime || isSeen(step))) behind.add(strand);
    if (byMarks === 'new' && !byTime) ahead.add(strand);
    if (byMarks === null && byTime && !isWorkedOn && !isOld(step) && weighSource(step) === 'words') passed.add(strand);
    if (byMarks === 'new' || (byMarks === null && isWorkedOn && weighSource(step) === 'words')) return 'with all';
    return byMarks === null && byTime ? 'by itself' : null;
  }

  /** Whether a step asked nothing of who brought the page up to date. */
  function isNothing(step: Step): boolean {
    return isOld(step) || isPassedOver(step) || (!step.to && texts.has(step.from!.text));
  }

  /**
   * Which side of a step a translation shows by its marks, and whether it lacks what led there: of `a` -> `b` -> `b c` it has `a` and `c`.
   * Where a step only brought back what was there before, as in `a` -> `b` -> `a`, nobody can tell.
   */
  function marksSay({ steps, now }: Strand, step: Step, there: Segment): 'new' | 'old' | null {
    if (!step.isMove && step.to!.translate && there.text === step.to!.text) return 'new';
    const own = holding(step, there);
    const isTakenBack = now !== null && holding({ ...step, to: now }, there) === null;
    if (own === 'old') return isOld(step) || isTakenBack ? null : 'old';
    const missed = steps.slice(steps.indexOf(step) + 1).filter((older) => !isOld(older) && holding(older, there) === 'old');
    const since = missed.map((older) => holding({ ...older, to: step.to }, there));
    if (since.some((told) => told !== null && told !== 'new')) return 'old';
    return own === 'new' && !since.includes(null) ? 'new' : null;
  }

  /** What was there when the page was first translated: that the translator saw it otherwise is for the whole page to say. */
  function isOld(step: Step): boolean {
    return hasSeen(sight, evidence.touches.at(-1)!, step.version);
  }
}

/** Tells which side of a step a translation agrees with; null of what came, went or moved. Each text is read once. */
type HoldingIn = (step: Pick<Step, 'from' | 'to' | 'isMove'>, there: Segment) => Holding;

function holdingIn(locales: Locales): HoldingIn {
  const known = new Map<Segment, Marks>();
  const marksOf = (segment: Segment): Marks => {
    const marks = known.get(segment) ?? marksIn(segment, locales);
    known.set(segment, marks);
    return marks;
  };
  return ({ from, to, isMove }, there) => {
    if (!from || !to || isMove) return null;
    if (there.translate && from.text !== to.text) {
      if (there.text === to.text) return 'new';
      if (there.text === from.text) return isOfTarget(from, to) ? 'new' : 'old';
    }
    const told = holdingOf(marksOf(from), marksOf(to), marksOf(there));
    // Who translates a page takes over all lines of its code.
    return told === 'lacks' && there.kind === 'code' ? 'old' : told;
  };
}

/** Whether a source was written in letters of Chinese or Arabic, and is in the source's language since: its translation was there before it. */
const isOfTarget = (from: Segment, to: Segment): boolean => caseless.test(from.text) && !caseless.test(to.text);

function notesOf(ahead: number, behind: number, passed: number, late: number): string[] {
  const say = (number: number, what: string): string[] =>
    number === 0 ? [] : [`${number} ${number === 1 ? 'segment' : 'segments'} ${what}`];
  return [
    ...say(ahead, 'of the target as in the newer source, though history does not say that they were translated since'),
    ...say(behind, 'of the target as in the older source, though the target was brought up to date since'),
    ...say(passed, 'put a little otherwise in the source, and left as before in the target, which was brought up to date since'),
    ...say(late, 'of the source newer than what stands in its place in the target: whether that says the same only its place tells'),
  ];
}

/** Whether the page as a whole speaks against a step that was in sight when it was translated: the translator had an older version. */
function doubts(evidence: Evidence, isSeen: (step: Step) => boolean, holding: HoldingIn): (step: Step) => boolean {
  const { strands, twins, isBehindReference } = evidence;
  let [against, pro] = [0, 0];
  for (const strand of strands) {
    for (const step of strand.steps) {
      if (!isBehindReference(step) || !isSeen(step)) continue;
      const vote = voteOf(step, twins.get(strand)?.now ?? null, holding);
      if (vote === 'new') pro += 1;
      if (vote === 'old') against += 1;
    }
  }
  return (step) => against > pro && isBehindReference(step);
}

function voteOf(step: Step, twin: Segment | null, holding: HoldingIn): 'new' | 'old' | null {
  const { from, to, isMove } = step;
  if (isMove || silent.has((to ?? from)!.kind)) return null;
  if (!from) return twin ? 'new' : 'old';
  if (!to) return twin ? 'old' : 'new';
  const told = twin && holding(step, twin);
  return told === 'new' || told === 'old' ? told : null;
}

/** A translator writes these where it suits, or leaves them out. */
const silent: ReadonlySet<string> = new Set(['definition', 'comment', 'rule']);
