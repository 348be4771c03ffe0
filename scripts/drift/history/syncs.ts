import { similarity, wordsOf } from '../../align/similarity.ts';
import type { Version } from '../../model/history.ts';
import { saysLittleMore, saysNoMore } from '../judge/says-no-more.ts';
import { statesOtherwise } from '../judge/states-otherwise.ts';
import type { Step, Strand } from './lineage.ts';
import { hasSeen, type Sight } from './sight.ts';
import type { Twins } from './twins.ts';
import { standing, type Weigh } from './weigh.ts';

/** What is known of the changes of both sides of a pair. */
export interface Worked {
  strands: readonly Strand[];
  twins: Twins;
  sight: Sight;
  /** Of the source. */
  language: string;
  weighSource: Weigh;
  weighTarget: Weigh;
  /** Versions of the target, newest first; null: what is in no commit yet. */
  touches: readonly (Version | null)[];
}

/** What the versions of a target that brought it up to date say of the changes of its source. */
interface Syncs {
  /** The newest of them; the one that made the target where there is no other. Null: what is in no commit yet. */
  last: Version | null;
  /** Whether one of them left a change as it was that needed nothing: it is small beside what was brought. */
  isPassedOver(step: Step): boolean;
}

/** Finds the versions of a target that brought at least half of what its source had changed until then. */
export function syncsOf(worked: Worked): Syncs {
  const { strands, sight, touches, weighSource, language } = worked;
  const steps = strands.flatMap((strand) => strand.steps.map((step) => ({ strand, step })));
  let last = touches.at(-1) ?? null;
  const done = new Set<Step>();
  const beside = new Map<Step, Brought>();
  for (const touch of touches.slice(0, -1).toReversed()) {
    const open = steps.filter(({ step }) => !done.has(step) && !hasSeen(sight, last, step.version) && hasSeen(sight, touch, step.version));
    const [words, light] = [open.filter(asksForWords), open.filter(({ strand }) => strand.now)];
    const asked = words.length > 0 ? words : light;
    const brought = asked.filter(({ strand, step }) => isBrought(strand, step, touch, worked)).map(({ step }) => step);
    for (const step of brought) done.add(step);
    if (brought.length === 0 || brought.length * 2 < asked.length) continue;
    last = touch;
    const one = broughtOf(brought);
    for (const { step } of open) if (!done.has(step)) beside.set(step, one);
  }
  return { last, isPassedOver: (step) => weighSource(step) === 'light' || isSmallBeside(step, beside.get(step) ?? null, language) };

  function asksForWords({ strand, step }: { strand: Strand; step: Step }): boolean {
    return strand.now !== null && weighSource(step) === 'words';
  }
}

function isBrought(strand: Strand, step: Step, touch: Version | null, worked: Worked): boolean {
  const twin = worked.twins.get(strand);
  return twin !== undefined && touchesOf(twin, step, worked).includes(touch);
}

/** The versions of the target that gave a twin its words with a step of its source in sight. */
export function touchesOf(twin: Strand, step: Step, { sight, weighSource, weighTarget }: Worked): (Version | null)[] {
  const isLight = weighSource(step) === 'light';
  return standing(twin)
    .filter((touch) => (isLight || weighTarget(touch) === 'words') && hasSeen(sight, touch.version, step.version))
    .map(({ version }) => version);
}

/**
 * Whether a change is small beside what was brought: who did that compared the page, and saw it as well. One word of twenty is small by
 * itself.
 */
function isSmallBeside(step: Step, brought: Brought | null, language: string): boolean {
  const { from, to } = step;
  const { size, kept } = extentOf(step);
  if (kept < slip && !brought) return false;
  const many = (brought?.number ?? 0) >= fewest;
  const isSmall = kept >= slip || (many && size * 2 <= brought!.usualSize());
  if (!from || !to) return isSmall;
  if (!isSmall && !(many ? saysLittleMore : saysNoMore)(from.text, to.text, language)) return false;
  return !statesOtherwise(from.text, to.text, language);
}

/** How much of its words a text keeps at least where a slip of the pen was mended. */
const slip = 0.95;

/** So many changes are brought at least by who goes through a page. */
const fewest = 2;

/** How many words a change put in or took out, and how much of both texts it kept. */
function extentOf({ from, to }: Step): { size: number; kept: number } {
  const [old, now] = [from, to].map((segment) => wordsOf(segment?.text ?? '')) as [string[], string[]];
  const kept = similarity(old, now);
  return { kept, size: (1 - kept) * (old.length + now.length) };
}

/** What one version of a target brought. */
interface Brought {
  number: number;
  /** Of the changes, the one in the middle. */
  usualSize(): number;
}

function broughtOf(steps: readonly Step[]): Brought {
  let size: number | null = null;
  return { number: steps.length, usualSize: () => (size ??= median(steps.map((step) => extentOf(step).size))) };
}

const median = (sizes: readonly number[]): number => sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)]!;
