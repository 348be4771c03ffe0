import { digest, gitBlobId } from '../model/digest.ts';
import type { Both, FoundBase } from '../drift/base/find-base.ts';
import { type DriftContext, isReconstructed } from '../drift/input.ts';
import { type SinceBase, sinceBase } from '../drift/since-base.ts';
import { pageOf } from '../markdown/page.ts';
import { wordCount } from '../markdown/text/words.ts';
import type { Segment } from '../model/page.ts';
import { type Provenance, sidecarPath } from '../model/pair.ts';
import type { SyncedPage } from '../model/report.ts';
import { bilingualBase } from '../pairs/bilingual-base.ts';
import { commitHolding } from '../pairs/known-pair.ts';
import { withRecord } from '../provenance/with-record.ts';
import type { Dialect } from '../provenance/dialect.ts';
import { recordPathOf, recordText } from '../provenance/record-file.ts';
import { syncedSidecar } from '../xliff/sidecar/synced-sidecar.ts';
import { countsWords } from './places-after.ts';
import { planSync, type SyncOptions, type SyncPlan } from './plan-sync.ts';

/** What a sync of one target says, and the files that it would write: project paths and their texts. */
export interface SyncedFiles {
  page: SyncedPage;
  target: string;
  /** Null where nothing has to be remembered. */
  sidecar: { path: string; text: string } | null;
  /** The file that holds the record of this target alone, where it moves; null: there is none, or the page holds it. */
  record: string | null;
}

/**
 * Plans one page: the target that follows its source as far as no translator is needed, what its record says then, and
 * the sidecar that remembers the rest. Nothing is written here.
 */
export async function syncPage(input: Both, context: DriftContext, options: SyncOptions, sourceLocale: string): Promise<SyncedFiles> {
  const { pair, target, source } = input;
  const since = await sinceBase(input, context, 'sync');
  const { found } = since;
  const plan = await planned(since, input, context, options, sourceLocale);
  if (!plan) return { page: unknownPage(input, found), target: target.page.text, sidecar: null, record: null };
  const inStep = found.bytes !== null && Buffer.compare(found.bytes, source.bytes) === 0;
  const keep = { text: plan.text, provenance: input.provenance, note: null, file: null };
  const recorded = plan.pending > 0 || inStep ? keep : await recordCurrentSource(plan.text, input, context);
  const changed = recorded.text !== target.page.text || recorded.file !== null;
  const { kept, moved, inserted, removed, filled } = plan;
  const untranslated = [...since.untranslated!.keys()];
  const { pending, wordsToTranslate } = leftToDo(
    plan,
    untranslated.map(({ source: index }) => since.pages!.source[index!]!),
  );
  const page: SyncedPage = {
    locale: pair.locale,
    source: pair.source,
    target: pair.target,
    state: pending > 0 ? 'pending' : 'done',
    changed,
    kept: kept - untranslated.filter(({ kind }) => kind === 'unchanged').length,
    moved,
    inserted,
    removed,
    filled,
    pending,
    wordsToTranslate,
    notes: [
      ...(plan.left > 0 ? [leftNote(plan.left)] : []),
      ...(plan.missing > 0 ? [missingNote(plan.missing)] : []),
      ...(untranslated.length > 0 ? [untranslatedNote(untranslated.length)] : []),
      ...(recorded.note === null ? [] : [recorded.note]),
    ],
  };
  const remembers = plan.pending > 0 || found.base.by === 'sidecar' || plan.text !== target.page.text;
  const sidecar =
    remembers && !inStep && hasWork(plan, found)
      ? sidecarOf(recorded, plan, found, input, { sourceLocale, dialect: context.dialect })
      : null;
  return { page, target: recorded.text, sidecar, record: recorded.file };
}

/**
 * What a sync would do, and the next one would have nothing to add to: once it is written down what each text of the page translates, more can be
 * told of those beside it.
 */
async function planned(
  since: SinceBase,
  input: Both,
  context: DriftContext,
  options: SyncOptions,
  sourceLocale: string,
): Promise<SyncPlan | null> {
  const plan = planSync(since, input, context, options);
  return plan && since.found.base.by !== 'sidecar' ? settled(plan, mostTimes) : plan;

  async function settled(done: SyncPlan, times: number): Promise<SyncPlan> {
    if (times === 0 || done.pending === 0) return done;
    const next = planSync(...(await written(done)), context, options);
    if (!next || memoryOf(next) === memoryOf(done)) return done;
    const { text, places, pending, wordsToTranslate } = next;
    return settled({ ...done, text, places, pending, wordsToTranslate }, times - 1);
  }

  /** What the next sync would see. */
  async function written(done: SyncPlan): Promise<[SinceBase, Both]> {
    const [sidecar, bytes] = [memoryOf(done), done.text].map((one) => Buffer.from(one)) as [Buffer, Buffer];
    const target = { page: pageOf(input.pair.target, done.text), bytes };
    const then = { ...input, target, bilingual: bilingualBase(sidecar, target, input.provenance, context) };
    return [await sinceBase(then, context, 'sync'), then];
  }

  function memoryOf(done: SyncPlan): string {
    const recorded = { text: done.text, provenance: input.provenance, note: null, file: null };
    return sidecarOf(recorded, done, since.found, input, { sourceLocale, dialect: context.dialect }).text;
  }
}

/** Where so many syncs do not agree, more of them would not: the page has another table than its source. */
const mostTimes = 8;

/** What waits after a sync, and what the target never had or has in the source's words: of a text that is both its words are counted, once. */
function leftToDo(plan: SyncPlan, untranslated: readonly Segment[]): Pick<SyncPlan, 'pending' | 'wordsToTranslate'> {
  const open = new Map(plan.places.flatMap((place) => (place.pending === null ? [] : [[place.source.id, place] as const])));
  const others = untranslated.filter(({ id }) => !open.has(id));
  const uncounted = untranslated.filter(({ id }) => !open.has(id) || !countsWords(open.get(id)!));
  return {
    pending: plan.pending + others.length,
    wordsToTranslate: uncounted.reduce((sum, segment) => sum + wordCount(segment), plan.wordsToTranslate),
  };
}

/** What the target never had is not brought, and what stands in the source's words stays: who left it so may have meant it. */
const untranslatedNote = (number: number): string =>
  `${number === 1 ? '1 segment is' : `${number} segments are`} missing or in the words of the source, and stay as they are: see "lockstep drift --segments"`;

const leftNote = (left: number): string =>
  `${left === 1 ? '1 change is' : `${left} changes are`} left alone, since the page may have ${left === 1 ? 'it' : 'them'} in another form: see "lockstep drift --segments"`;

const missingNote = (missing: number): string =>
  `${missing === 1 ? '1 new segment finds no place' : `${missing} new segments find no place`} in which the page would read as it is to: see "lockstep drift --segments"`;

/** A hand-back's sidecar knows more, sentence by sentence: it stays while the source has the same segments. */
const hasWork = (plan: SyncPlan, found: FoundBase): boolean =>
  plan.pending + plan.left + plan.moved + plan.inserted + plan.removed > 0 || (found.segments()?.some(({ pending }) => pending) ?? false);

function sidecarOf(
  { text, provenance }: Recorded,
  { places }: SyncPlan,
  { bodyOnly }: FoundBase,
  { pair, source, target, bilingual }: Both,
  own: { sourceLocale: string; dialect: Dialect },
) {
  const replacedHash = text === target.page.text ? (bilingual?.replacedHash ?? null) : digest('sha256', target.bytes);
  const hashes = { targetHash: digest('sha256', text), sourceHash: digest('sha256', source.bytes), replacedHash };
  const file = { original: pair.source, targetLocale: pair.locale, ...own };
  return { path: sidecarPath(pair), text: syncedSidecar({ segments: places, bodyOnly, provenance, ...hashes, ...file }) };
}

function unknownPage({ pair }: Both, { notes }: FoundBase): SyncedPage {
  const counts = { kept: 0, moved: 0, inserted: 0, removed: 0, filled: 0, pending: 0, wordsToTranslate: null };
  const why = notes.length > 0 ? notes : ['the source that it was translated from is not known'];
  return { locale: pair.locale, source: pair.source, target: pair.target, state: 'unknown', changed: false, ...counts, notes: why };
}

/**
 * A target's text with the current source recorded in it, and what is recorded then. It stays as it is where the target
 * records nothing, where the source is no original but rebuilt from a hand-back, and where its text is in no commit yet, of
 * which a note is given.
 */
async function recordCurrentSource(
  text: string,
  { pair, source, provenance }: Both,
  { dialect, history }: DriftContext,
): Promise<Recorded> {
  const kept = { text, provenance, note: null, file: null };
  if (!provenance || isReconstructed(source.page)) return kept;
  const commit = await commitHolding(source.bytes, pair.source, history);
  if (recordPathOf(pair.target, dialect) !== null) {
    const file = recordText({ source: pair.source, commit, bytes: source.bytes, by: 'translation' });
    return { ...kept, file, provenance: { ...provenance, commit, hash: gitBlobId(source.bytes) } };
  }
  if (provenance.commit !== null && commit === null) return { ...kept, note: 'the source is in no commit yet: commit it, then sync again' };
  const hash = provenance.hash === null ? null : dialect.hashOf(source.bytes);
  const now = { ...provenance, commit: provenance.commit === null ? null : commit, hash };
  return { ...kept, text: withRecord(pageOf(pair.target, text), now, dialect, 'translation'), provenance: now };
}

interface Recorded {
  text: string;
  provenance: Provenance | null;
  note: string | null;
  /** The text of the file that holds the record; null where it is in the page, or stays. */
  file: string | null;
}
