import { wordCount } from '../markdown/text/words.ts';
import type { Base, DriftState, PageDrift } from '../model/drift.ts';
import type { Dialect } from '../provenance/dialect.ts';
import { recordProblems } from '../provenance/record-problems.ts';
import { isHash } from '../provenance/resolve-base.ts';
import { formsOf } from '../provenance/record-names.ts';
import type { Finding } from '../model/finding.ts';
import type { Page, Segment } from '../model/page.ts';
import type { Both, FoundBase } from './base/find-base.ts';
import { changedIncludes } from './includes/changed-includes.ts';
import { type DriftContext, type DriftInput, isReconstructed } from './input.ts';
import { comparePages, type Comparison } from './judge/compare-pages.ts';
import { type SinceBase, sinceBase, sinceFound } from './since-base.ts';
import { ownRecordFinding } from './record/own-record-finding.ts';
import { keepsSource } from './untranslated/keeps-source.ts';
import { isWhole } from './untranslated/untranslated-in.ts';

/**
 * Says how far one target is behind its source: its state, what it was translated from, and, where both texts are at
 * hand, counts of its segments, the words to translate and each change; and why one of its pages can't be read or parsed.
 */
export async function pageDrift(input: DriftInput, context: DriftContext): Promise<PageDrift> {
  const drift = keptDrift(await readableDrift(input, context), input);
  const unparsed = [input.source, input.target].flatMap((side) => (side && context.problemOf?.(side.page)) ?? []);
  const unread = input.unreadable === null ? unparsed : [input.unreadable, ...unparsed];
  const records = unreadRecords(input, drift.base, context);
  const noted = drift.notes.length > 0 ? unread : [...unread, ...records];
  const findings = [...unread, ...records];
  return findings.length === 0 ? drift : { ...drift, findings, notes: [...noted.map(problemNote), ...drift.notes] };
}

/** What is missing or not translated on purpose is nothing to do; what is behind is behind all the same. */
function keptDrift(drift: PageDrift, input: DriftInput): PageDrift {
  if ((drift.state !== 'missing' && drift.state !== 'incomplete') || !keepsSource(input)) return drift;
  const { segments } = drift;
  const counts = segments && { ...segments, unchanged: segments.unchanged + segments.untranslated, untranslated: 0 };
  return { ...drift, state: 'kept', segments: counts, wordsToTranslate: 0, ...(drift.changes && { changes: [] }) };
}

/** Where no record told the base: what the target says of its source that can't be read. */
function unreadRecords(input: DriftInput, { by }: Base, { dialect }: DriftContext): Finding[] {
  const { source, target, provenance } = input;
  if (!source || !target || (by !== 'none' && by !== 'history')) return [];
  const filed = ownRecordFinding(input);
  if (filed) return [filed];
  const { page } = target;
  const found = recordProblems(page, { target: true, source: source.page, forms: formsOf([dialect]), dialects: [dialect] });
  const problems = found.length > 0 ? found : inRecordFile(provenance?.hash ?? null, dialect);
  return problems.map(({ range, ...problem }) => {
    return { check: 'record-malformed', severity: 'error', path: page.path, ...page.place(range), ...problem, fixable: false };
  });
}

/** A hash of a file beside the page has no place in it. */
function inRecordFile(hash: string | null, { recordFile }: Dialect): ReturnType<typeof recordProblems> {
  if (hash === null || recordFile === null || isHash(hash)) return [];
  const message = `Unexpected "${hash}" in ${recordFile}, expected a hash: hex digits`;
  return [{ range: { start: 0, end: 0 }, message, actual: hash, expected: null }];
}

/** `docs/a.mdx:3:1: Unexpected MDX: …` */
const problemNote = ({ path, line, column, message }: Finding): string => `${path}:${line}:${column}: ${message}`;

async function readableDrift(input: DriftInput, context: DriftContext): Promise<PageDrift> {
  const { source, target } = input;
  if (input.unreadable !== null) return row(input, 'untracked', {});
  if (!source) return row(input, 'orphaned', { notes: await whyOrphaned(context) });
  if (!target) return row(input, 'missing', { wordsToTranslate: wordsIn(source.page, context) });
  const both = { ...input, source, target };
  const since = await sinceBase(both, context, 'drift');
  const { found } = since;
  const known = { base: found.base, notes: found.notes };
  const identical = found.isSource && isWhole(both, context);
  if (!identical && !found.segments()) return withoutBase(found, both, context);
  return { ...row(input, 'current', known), ...(await judge(identical ? null : since, found, both, context)) };
}

/** Of an empty target, and of a copy of the source, nobody has to know what they were made from. */
async function withoutBase(found: FoundBase, input: Both, context: DriftContext): Promise<PageDrift> {
  const state = stateWithoutBase(found);
  const known = row(input, state, { base: found.base, notes: whyUnknown(found, context) });
  if (state !== 'untracked' || !saysNothing(input)) return known;
  const asSource = { ...found, segments: () => context.segmentsOf(input.source.page), isSource: true };
  const judged = await judge(sinceFound(asSource, null, input, context, 'drift'), asSource, input, context);
  return judged.state === 'incomplete' ? { ...known, ...judged, notes: [] } : known;
}

function saysNothing({ source, target }: Both): boolean {
  const [there, here] = [source, target].map(({ page }) => page.text.slice(page.bodyStart).trim());
  return here === '' || here === there;
}

/**
 * What the segments of base and source, and their includes, differ in decides.
 *
 * @param since null where the base is the source itself
 */
async function judge(since: SinceBase | null, found: FoundBase, input: Both, context: DriftContext): Promise<Partial<PageDrift>> {
  const { pair, source, renamedFrom } = input;
  const includes = await changedIncludes(pair.source, source.page, found.base.commit, context);
  const counted = context.judgement.places || includes.length > 0;
  const comparison = since ? compare(since) : unchanged(counted ? context.segmentsOf(source.page) : null);
  if (!comparison) return { state: stateWithoutBase(found), notes: whyUnknown(found, context) };
  return {
    state: stateOf(comparison, includes),
    commitsBehind: await commitsSince(found, input, context),
    renamedFrom: renamedFrom ?? (found.path === pair.source ? null : found.path),
    segments: comparison.counts,
    wordsToTranslate: comparison.wordsToTranslate,
    changes: comparison.changes,
    notes: [...found.notes, ...wordingNote(comparison), ...includes.map((path) => `the include ${path} changed`)],
  };
}

/** A page of which the source was proofread is worth a translator's hour less than one that lacks a sentence. */
function wordingNote({ changes }: Comparison): string[] {
  const isReworded = changes.length > 0 && changes.every((change) => change.class === 'wording');
  return isReworded
    ? [`put otherwise in the source, as far as its words can tell: "wording" in "ignoreChanges" takes that for no change`]
    : [];
}

function compare({ pages, judged, untranslated }: SinceBase): Comparison | null {
  return pages && judged && comparePages(pages, judged, untranslated!);
}

/** What is behind is that first, whatever it lacks. */
function stateOf({ changes }: Comparison, includes: readonly string[]): DriftState {
  if (includes.length > 0 || changes.some(({ kind }) => kind !== 'untranslated')) return 'stale';
  return changes.length > 0 ? 'incomplete' : 'current';
}

/** @param segments of base and source alike; null where nobody asked how many there are, and nothing was parsed */
function unchanged(segments: readonly Segment[] | null): Comparison {
  const counts = segments && { unchanged: segments.length, changed: 0, added: 0, removed: 0, moved: 0, untranslated: 0 };
  return { counts, wordsToTranslate: 0, changes: [] };
}

async function commitsSince({ base }: FoundBase, { pair }: Both, { history }: DriftContext): Promise<number | null> {
  if (base.hashMatches) return 0;
  if (base.commit === null || !history || base.by === 'sidecar' || base.by === 'spans') return null;
  return (await history.versionsSince(base.commit, pair.source))?.length ?? null;
}

function stateWithoutBase({ base, pathMissing }: FoundBase): DriftState {
  if (base.hashMatches === false) return 'stale';
  return pathMissing ? 'base-missing' : 'untracked';
}

/** What is told of a base whose text is not at hand, or can't be parsed. */
function whyUnknown({ base, bytes, path, notes }: FoundBase, { pageOf, problemOf }: DriftContext): string[] {
  const page = bytes && path !== null ? pageOf(path, bytes) : null;
  const problem = page && problemOf?.(page);
  return problem ? [`the version at ${base.commit?.slice(0, 12) ?? 'its base'} can't be parsed: ${problemNote(problem)}`, ...notes] : notes;
}

function wordsIn(page: Page, { segmentsOf, remembered }: DriftContext): number | null {
  const segments = segmentsOf(page);
  if (!segments) return null;
  const words = remembered.words.get(segments) ?? segments.reduce((sum, segment) => sum + wordCount(segment), 0);
  remembered.words.set(segments, words);
  return words;
}

const nothing: Base = { by: 'none', commit: null, hash: null, hashMatches: null };

function row({ pair, source, renamedFrom }: DriftInput, state: DriftState, known: Partial<PageDrift>): PageDrift {
  return {
    locale: pair.locale,
    source: pair.source,
    target: pair.target,
    state,
    base: nothing,
    commitsBehind: null,
    renamedFrom,
    sourceReconstructed: source !== null && isReconstructed(source.page),
    segments: null,
    wordsToTranslate: null,
    notes: [],
    ...known,
  };
}

/** A source whose rename is out of sight seems to be gone, too. */
async function whyOrphaned({ history }: DriftContext): Promise<string[]> {
  const limits = (await history?.limits()) ?? null;
  return ['the source is gone', ...(limits === null ? [] : [limits])];
}
