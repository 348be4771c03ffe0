import { isReconstructed } from '../drift/input.ts';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import { fileFinding, type Finding } from '../model/finding.ts';
import type { Page, Plan } from '../model/page.ts';
import type { Provenance } from '../model/pair.ts';
import { withRecord } from '../provenance/with-record.ts';
import { nothingRecorded } from '../provenance/dialect.ts';
import { digest, gitBlobId } from '../model/digest.ts';
import { withoutKeys } from '../provenance/record-edits.ts';
import { recordText } from '../provenance/record-file.ts';
import { recordedIn } from '../provenance/record-names.ts';
import type { XliffFile } from '../xliff/document.ts';
import type { Translation, Translations } from './translations.ts';

export interface Import {
  handBack: HandBack;
  translation: Translation;
  /** Whether nothing is left to translate. */
  complete: boolean;
  /** Whether nothing is left to sync either. */
  follows: boolean;
  now: Date;
  /** The commit that the exported source is in; null where there is none, or it is not known. */
  commit: string | null;
}

/**
 * The page with what it records now, and the file of its record, where it has one of its own and follows its source: what a person
 * accepted once is a translation then.
 */
export function recordedNow(clean: Page, done: Import): { text: string; file: Plan | null; provenance: Provenance } {
  const { translation, follows, commit } = done;
  const { pair, source, dialect, ownRecord } = translation;
  const provenance = newProvenance(done);
  if (follows && ownRecord?.bytes) {
    const after = recordText({ source: pair.source, commit, bytes: source.bytes, by: 'translation' });
    const file = { path: ownRecord.path, before: new TextDecoder().decode(ownRecord.bytes), after };
    return { text: clean.text, file, provenance: { ...provenance, commit, hash: gitBlobId(source.bytes) } };
  }
  if (!records(translation)) return { text: clean.text, file: null, provenance };
  const written = splice(clean.text, dialect.write(clean, provenance));
  return { text: follows ? withRecord(clean, provenance, dialect, 'translation') : written, file: null, provenance };
}

/** An include goes into a page: it gets no record that it did not have. */
const records = ({ pair, provenance }: Translation): boolean => pair.kind !== 'include' || provenance !== null;

/**
 * What a target records after an import: the day of the hand-back and who translated it, and, where it is new or nothing
 * is left to translate or to sync, the source as it was exported. A source that was rebuilt from a hand-back is no original: nothing is
 * recorded of it.
 */
function newProvenance({ handBack, translation, complete, follows, now, commit }: Import): Provenance {
  const known = translation.provenance ?? nothingRecorded;
  const { metadata } = handBack;
  const exported = {
    hash: recordedIn(metadata, 'hash') ?? translation.dialect.hashOf(translation.source.bytes),
    commit,
  };
  return {
    ...known,
    ...((follows || !translation.target) && !isReconstructed(translation.source.page) ? exported : {}),
    translationType: typeOf(handBack, complete, known),
    contentLocale: known.contentLocale ?? translation.pair.locale,
    handoff: now.toISOString().slice(0, 10),
  };
}

/** One unit that no person has seen, and the page counts as machine translated. */
function typeOf({ machine }: HandBack, complete: boolean, { translationType }: Provenance): Provenance['translationType'] {
  if (machine) return 'MT';
  return complete ? 'HT' : translationType;
}

/** The commit that the exported source is in, as the file says; else where the source is still the exported one, the one that it came into since. */
export async function exportedCommit({ metadata }: HandBack, translation: Translation, translations: Translations): Promise<string | null> {
  const known = recordedIn(metadata, 'commit');
  if (known !== null) return known;
  const same = metadata.get('source-sha256') === digest('sha256', translation.source.bytes);
  return same ? translations.commitOf(translation) : null;
}

/** What is to be known where the commit that a target recorded is not the one of its source any more, and that has none. */
export function commitNote({ pair, source, provenance }: Translation): Finding[] {
  if (!provenance?.commit || isReconstructed(source.page)) return [];
  const message = 'the exported source is in no commit yet, so that none is recorded: commit it before you import';
  return [fileFinding({ check: 'xliff-commit', path: pair.source, message })];
}

/** What a translated file says of itself as a whole. */
export interface HandBack {
  metadata: ReadonlyMap<string, string>;
  /** Whether every unit counts as translated by a person. */
  signed: boolean;
  /** Whether there is a unit that no person has seen. */
  machine: boolean;
}

/**
 * Takes from a file of a work package what its target may record: its metadata, whether translators signed all of it,
 * and whether a machine wrote a part that nobody has seen.
 */
export function handBackOf({ metadata, units }: XliffFile): HandBack {
  const handBack = { metadata: new Map(metadata), signed: true, machine: false };
  for (const { parts } of units) {
    for (const { ignorable, state, target } of parts) {
      if (ignorable) continue;
      if (state !== 'translated' && state !== 'final') handBack.signed = false;
      if (state === 'machine' && target) handBack.machine = true;
    }
  }
  return handBack;
}

/**
 * What is to be known where a page was edited while its translator had an older text of it: which of both is wanted only
 * people know.
 *
 * @param path of the XLIFF file, relative to the project
 */
export function targetNote(path: string, { metadata }: HandBack, { pair, target }: Translation): Finding[] {
  const exported = metadata.get('target-sha256');
  if (!target || exported === undefined || exported === digest('sha256', target.bytes)) return [];
  const message = `${pair.target} changed since the export: segments that read otherwise in the file are replaced, see --diff`;
  return [fileFinding({ check: 'xliff-target-changed', path, message })];
}

/** A target as it begins: its source, but for the keys that say something about the source's file, `lockstep.reconstructedFrom`. */
export const newTarget = (path: string, source: Page): Page =>
  pageOf(
    path,
    splice(
      source.text,
      withoutKeys(source, (key) => key.startsWith('lockstep.')),
    ),
  );
