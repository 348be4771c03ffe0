import { type Holding, holdingOf } from '../../align/changed-marks.ts';
import { type Locales, type Marks, marksIn } from '../../align/marks.ts';
import type { Version } from '../../model/history.ts';
import type { Segment } from '../../model/page.ts';
import type { Step, Strand } from './lineage.ts';
import type { Twins } from './twins.ts';
import { hasSeen, type Sight } from './sight.ts';
import { standing, type Weigh } from './weigh.ts';

/** What is known of both sides of a pair. */
interface Evidence {
  strands: readonly Strand[];
  twins: Twins;
  sight: Sight;
  weighSource: Weigh;
  weighTarget: Weigh;
  locales: Locales;
  /** Versions of the target, newest first; null: what is in no commit yet. */
  touches: readonly (Version | null)[];
  /** Whether a step made the page. */
  isOrigin(step: Step): boolean;
  /** Whether a step came after the version of the source that is built most like the target. */
  isBehindReference(step: Step): boolean;
}

/** Judges whether a target holds what a step made of a strand of its source. */
export interface Holds {
  step(strand: Strand, step: Step): boolean;
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
  const { twins, sight, locales } = evidence;
  const lastSync = lastSyncOf(evidence);
  const isSeen = (step: Step): boolean => hasSeen(sight, lastSync, step.version);
  const holding = holdingIn(locales);
  const isDoubted = doubts(evidence, isSeen, holding);
  const [ahead, behind] = [new Set<Strand>(), new Set<Strand>()];
  return {
    lastSync,
    step: isHeld,
    isAbsent: (strand) => !twins.has(strand),
    notes: () => notesOf(ahead.size, behind.size),
    isDoubtful: (strand) => behind.has(strand),
  };

  function isHeld(strand: Strand, step: Step): boolean {
    const twin = twins.get(strand);
    if (evidence.isOrigin(step)) return true;
    const byPage = isSeen(step) && !isDoubted(step);
    if (!step.from) return twin !== undefined || byPage;
    if (!step.to) return !twin || byPage;
    if (!twin) return byPage;
    const byMarks = marksSay(strand, step, twin.now!);
    const byTime = byPage || touchesOf(twin, step, evidence).some((touch) => touch !== evidence.touches.at(-1));
    if (byMarks === 'old' && (byTime || isSeen(step))) behind.add(strand);
    if (byMarks === 'new' && !byTime) ahead.add(strand);
    return byMarks === null ? byTime : byMarks === 'new';
  }

  /**
   * Which side of a step a translation shows by its marks, and whether it lacks what led there: of `a` -> `b` -> `b c` it has `a` and `c`.
   * Where a step only brought back what was there before, as in `a` -> `b` -> `a`, nobody can tell.
   */
  function marksSay({ steps }: Strand, step: Step, there: Segment): 'new' | 'old' | null {
    const own = holding(step, there);
    if (own === 'old') return isOld(step) ? null : 'old';
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
  return ({ from, to, isMove }, there) => (from && to && !isMove ? holdingOf(marksOf(from), marksOf(to), marksOf(there)) : null);
}

function notesOf(ahead: number, behind: number): string[] {
  const say = (number: number, what: string): string[] =>
    number === 0 ? [] : [`${number} ${number === 1 ? 'segment' : 'segments'} ${what}`];
  return [
    ...say(ahead, 'of the target as in the newer source, though history does not say that they were translated since'),
    ...say(behind, 'of the target as in the older source, though the target was brought up to date since'),
  ];
}

/** The versions of the target that gave a twin its words with a step of its source in sight. */
function touchesOf(twin: Strand, step: Step, { sight, weighSource, weighTarget }: Evidence): (Version | null)[] {
  const isLight = weighSource(step) === 'light';
  return standing(twin)
    .filter((touch) => (isLight || weighTarget(touch) === 'words') && hasSeen(sight, touch.version, step.version))
    .map(({ version }) => version);
}

/**
 * The newest version of a target that brought at least half of what its source had changed until then. What it left as it was needed nothing.
 */
function lastSyncOf(evidence: Evidence): Version | null {
  const { strands, twins, sight, touches, weighSource } = evidence;
  const steps = strands.flatMap((strand) => (strand.now ? strand.steps.map((step) => ({ strand, step })) : []));
  let last = touches.at(-1) ?? null;
  const done = new Set<Step>();
  for (const touch of touches.slice(0, -1).toReversed()) {
    const open = steps.filter(({ step }) => !done.has(step) && !hasSeen(sight, last, step.version) && hasSeen(sight, touch, step.version));
    const words = open.filter(({ step }) => weighSource(step) === 'words');
    const asked = words.length > 0 ? words : open;
    const brought = asked.filter(({ strand, step }) => {
      const twin = twins.get(strand);
      return twin !== undefined && touchesOf(twin, step, evidence).includes(touch);
    });
    for (const { step } of brought) done.add(step);
    if (brought.length > 0 && brought.length * 2 >= asked.length) last = touch;
  }
  return last;
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
