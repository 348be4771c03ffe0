import type { History, Version } from '../../model/history.ts';
import type { Page, Segment } from '../../model/page.ts';
import { alignSegments } from '../../align/align-segments.ts';
import type { BaseSegments, DriftContext } from '../input.ts';
import type { Both, FoundBase } from './find-base.ts';
import { pageAt } from './page-at.ts';

/** Versions of a target that are looked at. */
const most = 48;

/**
 * A target as it was when its base was recorded: what reads otherwise since may be the translation of a later source. Where
 * nothing is recorded, as it was before its source changed from that base.
 *
 * @returns null where that is not known, and where a sidecar says it segment by segment
 */
export async function targetThen(found: FoundBase, input: Both, context: DriftContext): Promise<Page | null> {
  const { by } = found.base;
  if (context.targetHistory === null || found.isSource || by === 'sidecar' || by === 'spans') return null;
  const versions = (await context.targetHistory.versions(input.pair.target)).filter(({ blob }) => blob !== null).slice(0, most);
  const isRecorded = by === 'commit' || by === 'hash';
  return isRecorded ? whenRecorded(versions, context.targetHistory, input, context) : beforeChange(versions, found, input, context);
}

/** The oldest version that says the same of its source: a merge brings others in between. The page itself where none does. */
async function whenRecorded(
  versions: readonly Version[],
  history: History,
  { target, provenance, since }: Both,
  context: DriftContext,
): Promise<Page | null> {
  if (since !== null || provenance === null || context.dialect.recordFile !== null) return null;
  let oldest: Page | null = null;
  for (const version of versions) {
    const page = await pageAt(version, history, context);
    const own = page && context.dialect.read(page);
    if (own?.commit === provenance.commit && own.hash === provenance.hash) oldest = page;
  }
  return oldest ?? target.page;
}

async function beforeChange(
  versions: readonly Version[],
  { base }: FoundBase,
  { pair }: Both,
  context: DriftContext,
): Promise<Page | null> {
  const later = base.commit === null ? null : await context.history?.versionsSince(base.commit, pair.source);
  const first = later?.at(-1);
  const version = first && versions.find(({ date }) => date < first.date);
  return version ? pageAt(version, context.targetHistory!, context) : null;
}

/**
 * Adds to each segment of a base how it read in the target when the base was recorded: base `# A`, target then `# Un` ->
 * `# A` with `target: 'Un'`, and how sure that is. What is known already, from a sidecar, stays.
 *
 * @param now the target as it is, where the base was put together from what it follows by now: what was brought since is none of the texts
 *   of then
 */
export function withRecorded(base: BaseSegments, then: readonly Segment[], now: readonly Segment[] | null): BaseSegments {
  const places = alignSegments(base, then);
  const owners = now ? ownersIn(base, now) : new Map<string, number | null>();
  return base.map((segment, index) => {
    const place = places[index];
    const owner = place && owners.get(then[place.target]!.text);
    if (segment.target || !place || (typeof owner === 'number' && owner !== index)) return segment;
    return { ...segment, target: then[place.target]!.text, sureness: place.confidence };
  });
}

/** More sure than this, a text of the target is another one's translation. */
const sureEnough = 0.75;

/** Which segment of a base each text of the target translates; null where several read so. */
function ownersIn(base: BaseSegments, now: readonly Segment[]): Map<string, number | null> {
  const owners = new Map<string, number | null>();
  for (const [index, place] of alignSegments(base, now).entries()) {
    if (!place || place.confidence < sureEnough) continue;
    const { text } = now[place.target]!;
    owners.set(text, owners.has(text) ? null : index);
  }
  return owners;
}
