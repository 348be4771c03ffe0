import { addTo } from '../../model/lists/add-to.ts';
import type { Version } from '../../model/history.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { Holds } from './holds.ts';
import type { Content, Lineage, Step, Strand } from './lineage.ts';

/** What a target follows of each strand of its source. */
interface Followed {
  /** As the target follows it; what it does not have at all, or what went, is not among them. */
  texts: Map<Strand, Segment>;
  /** Strands that the target has moved with its source. */
  moved: ReadonlySet<Strand>;
  /** Strands that the source has moved, and the target has not. */
  left: ReadonlySet<Strand>;
  /** Steps that it does not hold. */
  missed: readonly Step[];
}

interface SegmentsThen {
  /** Null where the target holds all that the source has. */
  segments: readonly Segment[] | null;
  /** Index of the newest version before all that the target does not hold. */
  at: number;
  /** Segments of which the evidence disagrees. */
  doubted: ReadonlySet<Comparable>;
}

/**
 * The segments of a source as its target follows them: those of the last version before anything was missed, with what was done since.
 *
 * @param versions of the source, newest first
 */
export function segmentsThen(lineage: Lineage, holds: Holds, versions: readonly Version[]): SegmentsThen {
  const { texts, moved, left, missed } = followed(lineage, holds);
  if (missed.length === 0) return { segments: null, at: 0, doubted: new Set() };
  const indices = missed.map((step) => versions.findIndex(({ commit }) => commit === step.version?.commit));
  const at = Math.min(versions.length - 1, Math.max(...indices) + 1);
  const then = lineage.contentOf(versions[at]!.blob!);
  if (then) for (const [strand, text] of inOldRows(then, left, texts)) texts.set(strand, text);
  const order = withOthers(
    (then?.strands ?? []).filter((strand) => texts.has(strand) && !moved.has(strand)),
    lineage.strands.filter((strand) => texts.has(strand)),
  );
  const doubted = new Set(order.filter((strand) => holds.isDoubtful(strand)).map((strand) => texts.get(strand)!));
  return { segments: order.map((strand) => texts.get(strand)!), at, doubted };
}

function followed({ strands }: Lineage, holds: Holds): Followed {
  const [texts, moved, left, missed] = [new Map<Strand, Segment>(), new Set<Strand>(), new Set<Strand>(), [] as Step[]];
  for (const strand of strands) {
    const lacked = isUnknown(strand, holds) ? strand.steps : lackedOf(strand, holds);
    missed.push(...lacked);
    if (lacked.some(({ isMove }) => isMove)) left.add(strand);
    if (strand.steps.slice(lacked.length).some(({ isMove }) => isMove)) moved.add(strand);
    const text = lacked.length > 0 ? lacked.at(-1)!.from : strand.now;
    if (text) texts.set(strand, inItsRow(text, strand.now));
  }
  return { texts, moved, left, missed };
}

/** Cells that left their row in the source, and not in the target, in the row of those that stayed there. */
function inOldRows({ segments, strands }: Content, left: Followed['left'], texts: Followed['texts']): [Strand, Segment][] {
  const rowOf = new Map<number, Segment>();
  for (const [index, strand] of strands.entries()) {
    const text = texts.get(strand);
    if (text?.kind === 'cell' && !left.has(strand)) rowOf.set(segments[index]!.lines[0], text);
  }
  return strands.flatMap((strand, index): [Strand, Segment][] => {
    const [text, mate] = [texts.get(strand), rowOf.get(segments[index]!.lines[0])];
    return text?.kind === 'cell' && left.has(strand) && mate ? [[strand, { ...text, lines: mate.lines }]] : [];
  });
}

/** Cells of one row stand on one line, whichever versions they are of. */
const inItsRow = (text: Segment, now: Segment | null): Segment =>
  text.kind === 'cell' && now && now.lines[0] !== text.lines[0] ? { ...text, lines: now.lines } : text;

/** The steps of a strand down to the oldest one that its target lacks. What it holds by itself says nothing of those before. */
function lackedOf(strand: Strand, holds: Holds): readonly Step[] {
  let number = 0;
  for (const [index, step] of strand.steps.entries()) {
    const held = holds.step(strand, step);
    if (held === 'with all') break;
    if (held === null) number = index + 1;
  }
  return strand.steps.slice(0, number);
}

/** Whether a target never had a segment that is new in its source, whatever became of it since. */
function isUnknown(strand: Strand, holds: Holds): boolean {
  const birth = strand.steps.at(-1);
  return strand.now !== null && birth?.from === null && holds.isAbsent(strand) && !holds.step(strand, birth);
}

/** Puts what a list lacks of another one behind what it stands behind there. */
function withOthers(list: readonly Strand[], all: readonly Strand[]): Strand[] {
  const there = new Set(list);
  const behind = new Map<Strand | null, Strand[]>();
  let last: Strand | null = null;
  for (const strand of all) {
    if (there.has(strand)) last = strand;
    else addTo(behind, last, strand);
  }
  return [...(behind.get(null) ?? []), ...list.flatMap((strand) => [strand, ...(behind.get(strand) ?? [])])];
}
