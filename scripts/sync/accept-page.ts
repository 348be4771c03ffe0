import type { Both, FoundBase } from '../drift/base/find-base.ts';
import { type DriftContext, isReconstructed } from '../drift/input.ts';
import { pageDrift } from '../drift/page-drift.ts';
import { sinceFound } from '../drift/since-base.ts';
import { keepsSource } from '../drift/untranslated/keeps-source.ts';
import { gitBlobId } from '../model/digest.ts';
import { pageOf } from '../markdown/page.ts';
import type { Provenance } from '../model/pair.ts';
import type { AcceptedPage } from '../model/accept-report.ts';
import { commitHolding, type KnownPair } from '../pairs/known-pair.ts';
import { withRecord } from '../provenance/with-record.ts';
import { nothingRecorded } from '../provenance/dialect.ts';
import { recordText } from '../provenance/record-file.ts';

/** A pair of which both pages can be read. */
export type Acceptable = KnownPair & Both;

/** What becomes of one target that a person accepts, and the file that would be written: a project path and its texts. */
export interface Accepted {
  page: AcceptedPage;
  change: { path: string; before: Uint8Array | null; after: string } | null;
}

/**
 * Plans the record which says that a target follows its source as it is now. It goes where the dialect has its records, and says that
 * it was accepted. Nothing is written here.
 *
 * @param only `current`: what is judged otherwise is left out
 * @returns null where a page is left out
 */
export async function acceptPage(known: Acceptable, context: DriftContext, only: 'current' | null): Promise<Accepted | null> {
  const { state } = await pageDrift(known, context);
  if (only === 'current' && state !== 'current') return null;
  const { locale, source, target } = known.pair;
  const row = {
    locale,
    source,
    target,
    was: state,
    untranslated: untranslatedNow(known, context),
    record: target,
    commit: null,
    note: null,
  };
  const recorded = only === 'current' && isRecorded(known) ? 'same' : await newRecord(known, context);
  if (recorded === 'same') return { page: { ...row, outcome: 'same' }, change: null };
  if ('refused' in recorded) return { page: { ...row, outcome: 'refused', record: null, note: recorded.refused }, change: null };
  const { change, commit } = recorded;
  return { page: { ...row, outcome: 'recorded', record: change.path, commit }, change };
}

const isRecorded = ({ provenance }: Acceptable): boolean => (provenance?.commit ?? provenance?.hash ?? null) !== null;

type NewRecord = 'same' | { refused: string } | { change: NonNullable<Accepted['change']>; commit: string | null };

async function newRecord(known: Acceptable, { dialect, history }: DriftContext): Promise<NewRecord> {
  const { pair, source, target, provenance, ownRecord } = known;
  if (isReconstructed(source.page)) return { refused: 'the source was rebuilt from a translation, and is no original to follow' };
  const commit = await commitHolding(source.bytes, pair.source, history);
  if (ownRecord) {
    if (provenance?.hash === gitBlobId(source.bytes)) return 'same';
    const after = recordText({ source: pair.source, commit, bytes: source.bytes, by: 'accept' });
    return { change: { path: ownRecord.path, before: ownRecord.bytes, after }, commit };
  }
  if (pair.kind === 'include' && !provenance) return { refused: 'an include goes into a page, and gets no record of its own' };
  const hash = dialect.hashOf(source.bytes);
  if (hash === null && commit === null) return { refused: 'the source is in no commit as it is: commit it, then accept' };
  const now = { ...(provenance ?? nothingRecorded), commit, hash };
  if (isSame(provenance, now)) return 'same';
  const after = withRecord(target.page, now, dialect, 'accept');
  if (!isSame(dialect.read(pageOf(pair.target, after)), now))
    return { refused: 'the page has no place for a record: give it front matter in YAML' };
  return { change: { path: pair.target, before: target.bytes, after }, commit };
}

/** What one does not record says nothing. */
const isSame = (is: Provenance | null, wanted: Provenance): boolean =>
  is !== null && (['commit', 'hash'] as const).every((part) => is[part] === wanted[part] || (is[part] === null && wanted.hash !== null));

/** How much of the source as it is now the target lacks, or has in the source's words: that nobody can accept away. */
function untranslatedNow(known: Acceptable, context: DriftContext): number {
  if (keepsSource(known)) return 0;
  const { source } = known;
  const asSource: FoundBase = {
    base: { by: 'none', commit: null, hash: null, hashMatches: null },
    bytes: source.bytes,
    path: known.pair.source,
    pathMissing: false,
    notes: [],
    segments: () => context.segmentsOf(source.page),
    isSource: true,
    bodyOnly: false,
  };
  return sinceFound(asSource, null, known, context, 'drift').untranslated?.size ?? 0;
}
