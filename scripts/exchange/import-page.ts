import type { Config } from '../config/config.ts';
import { pageOf } from '../markdown/page.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { type Finding, UsageError } from '../model/finding.ts';
import type { Page, Plan } from '../model/page.ts';
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
import type { WrittenPlaces } from './written-page.ts';

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
  const complete = isComplete(handBack, translation, merged);
  const before = translation.target?.page.text ?? '';
  const clean = written.page;
  const same = pair.targetExists && clean.text === before;
  const changes = merged.contents.size > 0 && (complete || !same);
  const commit = changes ? await exportedCommit(handBack, translation, context.translations) : null;
  const toSync = changes ? leftToSync(translation, segmentsOf(clean, context.translations.parse), written.places) : nothingLeft;
  const left = complete ? toSync.unheld.size : 0;
  const done = { handBack, translation, complete, follows: complete && left === 0, now: context.now, commit };
  const plans = changes ? plansOf({ clean, before, done, merged: merged.contents, places: written.places, left: toSync }, context) : [];
  const { locale, source, target } = pair;
  const counts = same ? nothingMerged(merged.counts) : merged.counts;
  const row = { path, locale, source, target, created: !pair.targetExists && plans.length > 0, complete, ...counts };
  const findings = [
    ...mergeFindings(place, merged, written),
    ...(same ? [] : notes),
    ...(changes && !same ? targetNote(place, handBack, translation) : []),
    ...(done.follows && changes && commit === null ? commitNote(translation) : []),
    ...(left > 0 && changes ? syncNote(translation, left) : []),
  ];
  return { page: row, findings, plans };
}

interface Result {
  /** The page as it is to be, without its new record. */
  clean: Page;
  before: string;
  done: Import;
  merged: MergedFile['contents'];
  places: WrittenPlaces | null;
  left: LeftToSync;
}

const nothingLeft: LeftToSync = { unheld: new Set(), misplaced: new Set() };

/** The page with its record, and its sidecar: of the whole, or of what is left to translate or to sync. What is so already is left out. */
function plansOf({ clean, before, done, merged, places, left }: Result, { translations: { parse }, config }: ImportContext): Plan[] {
  const { translation, follows } = done;
  const { text, file, provenance } = recordedNow(clean, done);
  const target = pageOf(clean.path, text);
  const recorded = file ? provenance : text === clean.text ? translation.provenance : translation.dialect.read(target);
  const { sourceLocale } = config;
  const sidecar = follows
    ? renewedSidecar(translation, { target, provenance, config, parse })
    : unfinishedSidecar(translation, { target, provenance: recorded, merged, places, left, sourceLocale, parse });
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
