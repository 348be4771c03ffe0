import type { Config } from '../config/config.ts';
import { pageOf } from '../markdown/page.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { type Finding, UsageError } from '../model/finding.ts';
import type { Plan } from '../model/page.ts';
import type { ImportedPage } from '../model/report.ts';
import { digest } from '../model/digest.ts';
import { type MergedFile, mergeFile, mergeFindings } from '../xliff/merge/merge-file.ts';
import type { IncomingFile } from './find-pair.ts';
import { commitNote, exportedCommit, type HandBack, handBackOf, type Import, recordedNow, targetNote } from './new-record.ts';
import { keepHeadingIds } from './site-form/heading-ids.ts';
import { localizeLinks } from './site-form/local-links.ts';
import { type LeftToSync, leftToSync, renewedSidecar, syncNote, unfinishedSidecar } from './sidecars.ts';
import type { Translation, Translations } from './translations.ts';
import { writeContents } from './write-contents.ts';
import type { WrittenPage } from './written-page.ts';

interface ImportContext {
  translations: Translations;
  config: Config;
  now: Date;
  /** Whether what still matches is merged where the document changed since the export. */
  partial: boolean;
}

export interface ImportedFile {
  page: ImportedPage;
  findings: Finding[];
  plans: Plan[];
}

/**
 * What a translated file makes of its page. Nothing is written here. The units are taken out of the file: those of a
 * large page would be in memory for as long as the page is.
 */
export async function importPage(incoming: IncomingFile, translation: Translation, context: ImportContext): Promise<ImportedFile> {
  const { path, place, file, pair } = incoming;
  const handBack = handBackOf(file);
  const merged = mergeFile(file, translation.slots);
  file.units = [];
  refuseStale(path, handBack, translation, merged, context);
  const notes = [...localizeLinks(merged, translation), ...keepHeadingIds(merged, translation, context.config)];
  const writing = { ...context.translations, language: context.config.sourceLocale };
  const written = writeContents(merged, translation, writing);
  const result = await resultOf({ handBack, translation, merged, written }, context);
  const { isSame, done } = result;
  const plans = result.changes ? plansOf(result, context) : [];
  const { locale, source, target } = pair;
  const counts = isSame ? nothingMerged(merged.counts) : merged.counts;
  const created = !pair.targetExists && plans.length > 0;
  return {
    page: { path, locale, source, target, created, complete: done.complete, ...counts },
    findings: [...mergeFindings(place, merged, written), ...(isSame ? [] : notes), ...recordFindings(place, result)],
    plans,
  };
}

/** What was merged, and the page that it was written into. */
interface Imported {
  handBack: HandBack;
  translation: Translation;
  merged: MergedFile;
  written: WrittenPage;
}

interface Result extends Pick<Imported, 'merged' | 'written'> {
  /** Whether anything is to be written, be it the record alone. */
  changes: boolean;
  /** Whether the page says so already. */
  isSame: boolean;
  before: string;
  done: Import;
  left: LeftToSync;
}

async function resultOf({ handBack, translation, merged, written }: Imported, { translations, now }: ImportContext): Promise<Result> {
  const complete = isComplete(handBack, translation, merged);
  const before = translation.target?.page.text ?? '';
  const isSame = translation.pair.targetExists && written.page.text === before;
  const changes = merged.contents.size > 0 && (complete || !isSame);
  const commit = changes ? await exportedCommit(handBack, translation, translations) : null;
  const left = changes ? leftToSync(translation, segmentsOf(written.page, translations.parse), written.places) : nothingLeft;
  const done = { handBack, translation, complete, follows: complete && left.unheld.size === 0, now, commit };
  return { merged, written, changes, isSame, before, done, left };
}

/** What is to be known of the record, where something is written. */
function recordFindings(place: string, { changes, isSame, left, done }: Result): Finding[] {
  const { handBack, translation, complete, follows, commit } = done;
  if (!changes) return [];
  return [
    ...(isSame ? [] : targetNote(place, handBack, translation)),
    ...(follows && commit === null ? commitNote(translation) : []),
    ...(complete && !follows ? syncNote(translation, left.unheld.size) : []),
  ];
}

const nothingLeft: LeftToSync = { unheld: new Set(), misplaced: new Set() };

/** The page with its record, and its sidecar: of the whole, or of what is left to translate or to sync. What is so already is left out. */
function plansOf({ written, before, done, merged, left }: Result, { translations: { parse }, config }: ImportContext): Plan[] {
  const { translation, follows } = done;
  const { page: clean, places } = written;
  const { text, file, provenance } = recordedNow(clean, done);
  const target = pageOf(clean.path, text);
  const recorded = file ? provenance : text === clean.text ? translation.provenance : translation.dialect.read(target);
  const { sourceLocale } = config;
  const sidecar = follows
    ? renewedSidecar(translation, { target, provenance, config, parse })
    : unfinishedSidecar(translation, { target, provenance: recorded, merged: merged.contents, places, left, sourceLocale, parse });
  const plans = [{ path: clean.path, before, after: target.text }, ...sidecar, ...(file ? [file] : [])];
  return plans.filter((plan) => plan.after !== plan.before).map((plan) => ({ ...plan, after: copied(plan.after) }));
}

/** A text that stands for itself: a sum of slices keeps the XLIFF file in memory that they were cut out of. */
const copied = (text: string): string => Buffer.from(text).toString();

/** What was merged says what the page says already: an earlier part of the same work. */
const nothingMerged = ({ merged, unchanged, ...others }: MergedFile['counts']): MergedFile['counts'] => ({
  ...others,
  merged: 0,
  unchanged: unchanged + merged,
});

function isComplete({ signed }: HandBack, { slots, baseKnown }: Translation, { counts, contents }: MergedFile): boolean {
  const left = slots.filter(({ segment, target }) => !target && !contents.has(segment.id));
  return left.length === 0 && counts.refused === 0 && (baseKnown || signed);
}

function refuseStale(
  path: string,
  { metadata }: HandBack,
  { pair, source }: Translation,
  { counts }: MergedFile,
  { partial }: ImportContext,
): void {
  const exported = metadata.get('source-sha256');
  const current = digest('sha256', source.bytes);
  const total = counts.merged + counts.unchanged + counts.untranslated + counts.refused;
  if (exported === undefined || exported === current || counts.refused === 0 || partial) return;
  const change = `${pair.source} changed since export (${exported.slice(0, 6)}.. -> ${current.slice(0, 6)}..)`;
  throw new UsageError(
    `${path}: ${change}: ${total - counts.refused} of ${total} units still match; --partial merges those; nothing was merged`,
  );
}
