import type { Site } from '../../checks/addresses/site.ts';
import { type Basis, translationOf } from '../../checks/translation/translation.ts';
import type { Project } from '../../config/project.ts';
import type { Both, FoundBase } from '../../drift/base/find-base.ts';
import type { DriftContext, Side } from '../../drift/input.ts';
import { olderPage } from '../../drift/base/page-at.ts';
import { judgeRecord } from '../../drift/record/judge-record.ts';
import { sinceBase } from '../../drift/since-base.ts';
import { pageOf } from '../../markdown/page.ts';
import { decode } from '../../markdown/text/decode.ts';
import type { Finding } from '../../model/finding.ts';
import type { Page, Segment } from '../../model/page.ts';
import type { Pair } from '../../model/pair.ts';
import type { RecordVerdict } from '../../model/record-verdict.ts';
import type { KnownPair } from '../../pairs/known-pair.ts';
import type { Work } from '../../pairs/open-pairs.ts';
import { readUnderAnyName } from '../../provenance/resolve-base.ts';
import { lacksCommit } from '../../survey/grounds.ts';
import { siteAround } from './site-around.ts';

/** What is known of a pair, and what its target was translated from; null where one of both is not there. */
export interface CheckRow {
  known: KnownPair;
  found: FoundBase | null;
  /** The target as it was at the revision that a change is judged from; null where it was not asked, and where it is as it was. */
  past: Page | null;
  /** What history says of the record; null where it was not asked. */
  record: RecordVerdict | null;
  segmentsOf(page: Page): Segment[] | null;
  /** Why those of a page that was asked for are null. */
  problemOf(page: Page): Finding | null;
  /** The files around the target. */
  site: Site;
  /** On what all of this stands beside the bytes of files. */
  standing: Standing;
}

/** `bytes`: on nothing else; `commits`: on what its repositories hold at their commits; `more`: on what git may know better tomorrow. */
type Standing = 'bytes' | 'commits' | 'more';

/** Whose record is judged by history, and since which revision; null: of all of it. */
interface AskedRecord {
  since: string | null;
  of(pair: Pair): boolean;
}

/**
 * What `check` reads of a pair.
 *
 * @param held what stands in the place of a page as it lies on disk
 */
export function readCheckRow(project: Project, asked: AskedRecord | null, held: Side | null = null): Work<CheckRow> {
  let around: ReturnType<typeof siteAround> | null = null;
  return async (pair, reader) => {
    const known = withHeld(await reader.read(pair), held);
    const { source, target } = known;
    const both = source && target ? { ...known, source, target } : null;
    const context = reader.contextOf(known.pair);
    const found = both && (await sinceBase(both, context, 'drift')).found;
    const isJudged = both !== null && asked?.of(known.pair) === true;
    const record = isJudged ? await recordSince(asked.since, both, context) : null;
    const past = isJudged ? await targetAt(asked.since, both, context) : null;
    around ??= siteAround(project, reader.store);
    const site = around(known.pair.target, known.pair.source);
    const standing = await standingOf(known, found, context);
    return {
      known,
      found,
      past,
      record,
      segmentsOf: (page) => reader.store.segmentsOf(page),
      problemOf: reader.store.problemOf,
      site,
      standing,
    };
  };
}

async function standingOf({ provenance, unreadable }: KnownPair, found: FoundBase | null, context: DriftContext): Promise<Standing> {
  const histories = [context.history, context.targetHistory].flatMap((history) => history ?? []);
  if (histories.length === 0) return 'bytes';
  const { base, bytes, isSource } = found ?? { base: { by: 'none' }, bytes: null, isSource: false };
  if (context.dialect.recordFile === null && (!found || (isSource && base.by === 'hash'))) return 'bytes';
  if (found && lacksCommit(found)) return 'more';
  if (bytes || base.by === 'sidecar' || base.by === 'spans') return 'commits';
  // A commit that is not known may come with the next fetch, and so may the rest of a history.
  const isRecorded = provenance !== null && (provenance.commit !== null || provenance.hash !== null);
  if (isRecorded || unreadable) return 'more';
  const limits = await Promise.all(histories.map((history) => history.limits()));
  return limits.some((limit) => limit !== null) ? 'more' : 'commits';
}

function withHeld(known: KnownPair, held: Side | null): KnownPair {
  if (!held) return known;
  const side = (['source', 'target'] as const).find((one) => known.pair[one] === held.page.path);
  const findings = known.findings.filter(({ path }) => path !== held.page.path);
  return side ? { ...known, [side]: held, findings } : known;
}

async function recordSince(revision: string | null, both: Both, context: DriftContext): Promise<RecordVerdict | null> {
  if (revision === null) return judgeRecord(both, context, null);
  const resolved = await context.targetHistory?.resolve(revision);
  return resolved?.found ? judgeRecord(both, context, resolved.commit) : null;
}

async function targetAt(
  revision: string | null,
  { pair, target }: Both,
  { targetHistory, pageOf: read }: DriftContext,
): Promise<Page | null> {
  const resolved = revision === null ? null : await targetHistory?.resolve(revision);
  if (!resolved?.found) return null;
  const now = { path: pair.target, bytes: target.bytes };
  const then = await readUnderAnyName(targetHistory!, resolved.commit, now);
  return then && then.bytes !== now.bytes ? olderPage(then.path, then.bytes, read) : null;
}

/** The text that a target was translated from, where that is at hand and another than its source. */
export function basePage(path: string, found: FoundBase | null): Page | null {
  const decoded = found?.bytes && !found.isSource ? decode(found.bytes) : null;
  return decoded && 'text' in decoded ? pageOf(path, decoded.text) : null;
}

/**
 * A target's segments beside those of what it was translated from, or of its source where that is not at hand.
 *
 * @param isOlder whether the target is known to follow another version of its source
 */
export function translationBetween(here: Segment[] | null, source: Segment[] | null, found: FoundBase | null, isOlder: boolean) {
  if (!here || !source) return null;
  const base = found && !found.isSource ? found.segments() : null;
  const basis: Basis = found?.base.by === 'history' ? 'inferred' : 'recorded';
  const others = found?.others;
  if (!base) {
    const isKnown = found?.isSource;
    return translationOf({ base: source, source: null, others, basis: isKnown ? basis : isOlder ? 'unknown' : 'source' }, here);
  }
  const [whole, known] = found!.bodyOnly ? [withoutFrontMatter(source), withoutFrontMatter(here)] : [source, here];
  return translationOf({ base, source: whole, others, basis }, known);
}

const withoutFrontMatter = (segments: readonly Segment[]): Segment[] => segments.filter(({ kind }) => kind !== 'front-matter');
