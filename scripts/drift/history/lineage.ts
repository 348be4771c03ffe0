import { matchSegments } from '../../align/match-segments.ts';
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
  /** Whether a commit holds it. */
  isCommitted: boolean;
}

type ReadVersion = (version: Pick<Version, 'path'> & { blob: string }) => Promise<readonly Segment[] | null>;

/** One content of the page: its segments, and the strand that each is part of. */
export interface Content {
  segments: readonly Segment[];
  strands: Strand[];
}

/**
 * Follows each segment of a page back through its versions: `# A` <- `# B` <- new. Each commit counts for what it made of the content
 * before it, so that branches do not undo each other. What no commit explains, a merge made: it counts as the newest one's.
 *
 * @param versions newest first
 */
export async function lineageOf(now: Present, versions: readonly Version[], read: ReadVersion): Promise<Lineage> {
  const strands = now.segments.map((segment): Strand => ({ now: segment, steps: [] }));
  const order = [...strands];
  const contents = new Map<string, Content>([[now.blob, { segments: now.segments, strands }]]);
  let unexplained = now.isCommitted ? (versions[0] ?? null) : null;
  let isExplained = false;
  for (const version of versions) {
    const after = version.blob === null ? null : await tiedContent(version.blob, version);
    const before = version.before === null ? null : await readContent(version.before, version);
    if (after && (before || version.before === null)) relate(before, after, version, order);
    isExplained = after !== null && (before !== null || version.before === null);
    unexplained = version;
  }
  return { strands: order.filter(isTold), contentOf: (blob) => contents.get(blob) ?? null };

  /** A content that no newer commit led to is tied to what is known by what both say. */
  async function tiedContent(blob: string, version: Version): Promise<Content | null> {
    const known = contents.get(blob);
    if (known && known.strands.length === known.segments.length) return known;
    const content = await readContent(blob, version);
    if (content) tie(content, order, isExplained ? undefined : unexplained);
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
function relate(before: Content | null, after: Content, version: Version, order: Strand[]): void {
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

/**
 * Ties a content to the strands as they are known so far.
 *
 * @param by the version that what differs counts as; undefined where a branch beside it explains that
 */
function tie(content: Content, order: Strand[], by: Version | null | undefined): void {
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
  if (by === undefined) return;
  for (const { kind, base, source } of matches) {
    if (kind === 'unchanged') continue;
    const strand = source === null ? content.strands[base!]! : open[source]!.strand;
    const [from, to] = [base === null ? null : content.segments[base]!, source === null ? null : open[source]!.oldest];
    const behind = base === null ? null : (content.strands[base - 1] ?? null);
    strand.steps.push({ version: by, from, to, isMove: kind === 'moved', behind });
  }
}
