import { matchSegments } from '../../align/match/match-segments.ts';
import type { Version } from '../../model/history.ts';
import type { Segment } from '../../model/page.ts';
import { matchVersions } from './match-versions.ts';

/** One change of a segment by one commit. */
export interface Step {
  /** Null: it is in no commit yet. */
  version: Version | null;
  /** Null where the segment was new. */
  from: Segment | null;
  /** Null where it went. */
  to: Segment | null;
  isMove: boolean;
  /** What it stood behind until then; null at the head of the page. */
  behind: Strand | null;
}

/** A segment through all versions of its page. */
export interface Strand {
  /** As it is now; null where it is gone. */
  now: Segment | null;
  /** Newest first. */
  steps: Step[];
}

/** The segments of a page through its history. */
export interface Lineage {
  /** Those that are there as they stand, and those that went behind what they stood behind. */
  strands: readonly Strand[];
  /** A version by its id; null of one that can't be read. */
  contentOf(blob: string): Content | null;
}

interface Present {
  segments: readonly Segment[];
  blob: string;
  /** The id of what the newest commit holds; null where it holds no such file. */
  committed: string | null;
}

type ReadVersion = (version: Pick<Version, 'path'> & { blob: string }) => Promise<readonly Segment[] | null>;

/** One content of the page: its segments, and the strand that each is part of. */
export interface Content {
  segments: readonly Segment[];
  strands: Strand[];
}

/**
 * Follows each segment of a page back through its versions: `# A` <- `# B` <- new. Each commit counts for what it made of the content
 * before it, so that branches do not undo each other. Of what a merge brought together each branch made its own; what no commit explains
 * the merge made itself, and that counts as the next one's, or the newest one's.
 *
 * @param versions newest first
 */
export async function lineageOf(now: Present, versions: readonly Version[], read: ReadVersion): Promise<Lineage> {
  const strands = now.segments.map((segment): Strand => ({ now: segment, steps: [] }));
  const order = [...strands];
  const present = { segments: now.segments, strands };
  const contents = new Map<string, Content>([[now.blob, present]]);
  const merged: Made[] = [];
  let unexplained = await newestOf();
  let isExplained = false;
  for (const version of versions) {
    const after = version.blob === null ? null : await tiedContent(version.blob, version);
    const before = version.before === null ? null : await readContent(version.before, version);
    if (after && (before || version.before === null)) relate(before, after, version, order);
    isExplained = after !== null && (before !== null || version.before === null);
    unexplained = version;
  }
  for (const { strand, step, at } of merged.toReversed()) if (!isMade(strand, step)) strand.steps.splice(at, 0, step);
  return { strands: order.filter(isTold), contentOf: (blob) => contents.get(blob) ?? null };

  /** Null where what is in no commit yet can't be told from what the newest one holds. */
  async function newestOf(): Promise<Version | null> {
    const newest = versions[0] ?? null;
    if (!newest || now.committed === now.blob) return newest;
    const head = now.committed === null ? null : await readContent(now.committed, newest);
    if (head) relate(head, present, null, order);
    return head && newest;
  }

  /** A content that no newer commit led to is tied to what is known by what both say. */
  async function tiedContent(blob: string, version: Version): Promise<Content | null> {
    const known = contents.get(blob);
    if (known && known.strands.length === known.segments.length) return known;
    const content = await readContent(blob, version);
    const made = content ? tie(content, order, unexplained) : [];
    if (version === versions[0] && unexplained) merged.push(...made);
    else if (isExplained) merged.push(...made.filter(({ step }) => step.from && step.to && !step.isMove));
    else for (const { strand, step } of made) strand.steps.push(step);
    return content;
  }

  async function readContent(blob: string, { path }: Version): Promise<Content | null> {
    const known = contents.get(blob);
    if (known) return known;
    const segments = await read({ path, blob });
    if (!segments) return null;
    const content = { segments, strands: [] };
    contents.set(blob, content);
    return content;
  }
}

/** What came on a branch and is not here, though no commit took it out, a merge left out: nobody has anything to do with it. */
const isTold = ({ now, steps }: Strand): boolean => now !== null || steps.some(({ from }) => from !== null);

/** Adds to each strand what one commit made of it. What it took out begins strands of its own. */
function relate(before: Content | null, after: Content, version: Version | null, order: Strand[]): void {
  const known = before !== null && before.strands.length > 0;
  const old = before ?? { segments: [], strands: [] };
  const matches = matchVersions(old.segments, after.segments);
  for (const { base, source } of matches) if (!known && base !== null && source !== null) old.strands[base] = after.strands[source]!;
  if (!known) addGone(old, order);
  for (const { kind, base, source } of matches) {
    const [was, is] = [base === null ? null : old.strands[base]!, source === null ? null : after.strands[source]!];
    const behind = base === null ? null : (old.strands[base - 1] ?? null);
    const [from, to] = [base === null ? null : old.segments[base]!, source === null ? null : after.segments[source]!];
    const step = { version, isMove: kind === 'moved', behind };
    if (was === is && kind !== 'unchanged') is!.steps.push({ ...step, from, to });
    if (was === is) continue;
    was?.steps.push({ ...step, isMove: false, from, to: null });
    is?.steps.push({ ...step, isMove: false, from: null, to });
  }
}

/** Gives the segments of a content that have no strand one of their own, behind the one before them. */
function addGone({ segments, strands }: Content, order: Strand[]): void {
  for (const index of segments.keys()) {
    if (strands[index]) continue;
    const gone: Strand = { now: null, steps: [] };
    strands[index] = gone;
    order.splice(index === 0 ? 0 : order.indexOf(strands[index - 1]!) + 1, 0, gone);
  }
}

/** A step of a strand that is not in its list yet. */
interface Made {
  strand: Strand;
  step: Step;
  /** Its place in that list. */
  at: number;
}

/** Whether a commit is known that led a strand where a step does. */
const isMade = ({ steps }: Strand, { to }: Step): boolean => steps.some((step) => !step.isMove && step.to?.text === to?.text);

/**
 * Ties a content to the strands as they are known so far.
 *
 * @param version that what differs counts as
 * @returns what differs
 */
function tie(content: Content, order: Strand[], version: Version | null): Made[] {
  const open = order.flatMap((strand) => {
    const oldest = strand.steps.length === 0 ? strand.now : strand.steps.at(-1)!.from;
    return oldest ? [{ strand, oldest }] : [];
  });
  const matches = matchSegments(
    content.segments,
    open.map(({ oldest }) => oldest),
  );
  for (const { base, source } of matches) if (base !== null && source !== null) content.strands[base] = open[source]!.strand;
  addGone(content, order);
  return matches.flatMap(({ kind, base, source }) => {
    if (kind === 'unchanged') return [];
    const strand = source === null ? content.strands[base!]! : open[source]!.strand;
    const [from, to] = [base === null ? null : content.segments[base]!, source === null ? null : open[source]!.oldest];
    const behind = base === null ? null : (content.strands[base - 1] ?? null);
    return [{ strand, at: strand.steps.length, step: { version, from, to, isMove: kind === 'moved', behind } }];
  });
}
