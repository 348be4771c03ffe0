import type { Config } from '../config/config.ts';
import { mergeSegments } from '../markdown/merge.ts';
import { pageOf } from '../markdown/page.ts';
import { segmentsOf } from '../markdown/segments.ts';
import { splice } from '../markdown/splice.ts';
import type { Finding } from '../model/finding.ts';
import type { Inline } from '../model/inline.ts';
import type { Merged } from '../model/merged.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import type { ImportedPage } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import { digest } from '../provenance/digests.ts';
import type { XliffFile } from '../xliff/document.ts';
import { mergeFile, type MergedFile } from '../xliff/merge/merge-file.ts';
import { mergeFindings } from '../xliff/merge/merge-findings.ts';
import { refusal } from '../xliff/merge/problem.ts';
import type { Slot } from '../xliff/slot.ts';
import { newProvenance } from './new-provenance.ts';
import { renewedSidecar } from './renewed-sidecar.ts';
import type { Translation, Translations } from './translations.ts';
import type { Plan } from './write-edits.ts';

/** One `<file>` of a work package, and the page that it is about. */
export interface IncomingFile {
  /** XLIFF file as people type it. */
  path: string;
  file: XliffFile;
  pair: Pair;
}

export interface ImportContext {
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

/** What a translated file makes of its page. Nothing is written here. */
export async function importPage(incoming: IncomingFile, translation: Translation, context: ImportContext): Promise<ImportedFile> {
  const { path, file, pair } = incoming;
  const merged = mergeFile(file, translation.slots);
  refuseStale(incoming, translation, merged, context);
  const before = translation.target?.page.text ?? '';
  const page = translation.target?.page ?? pageOf(pair.target, translation.source.page.text);
  const written = writeContents(page, merged, translation.slots, context.translations);
  const complete = isComplete(file, translation, merged);
  const provenance = newProvenance({ file, translation, complete, ...context });
  const clean = pageOf(pair.target, splice(page.text, written.edits));
  const after = merged.counts.merged === 0 ? before : splice(clean.text, context.translations.dialect.write(clean, provenance));
  const plans: Plan[] = after === before ? [] : [{ path: pair.target, before, after }];
  if (complete && plans.length > 0) {
    const target = pageOf(pair.target, after);
    plans.push(
      ...renewedSidecar(translation, { target, targetSegments: segmentsOf(target, context.translations.parse), provenance, ...context }),
    );
  }
  const { locale, source, target } = pair;
  const row = { path, locale, source, target, created: !pair.targetExists && plans.length > 0, complete, ...merged.counts };
  return { page: row, findings: mergeFindings(path, merged, written), plans };
}

/** The new contents in the page; what can't be written without a change of its blocks is refused. */
function writeContents(page: Page, merged: MergedFile, slots: readonly Slot[], { parse }: Translations): Merged {
  const places = new Map(slots.map(({ segment, place }) => [segment.id, place?.id ?? null]));
  const names = new Map([...places].map(([id, place]) => [place, id]));
  const contents = new Map<string, readonly Inline[]>();
  for (const [id, content] of merged.contents) {
    const place = places.get(id);
    if (place) contents.set(place, content);
    else merged.refuse(id, refusal('no-place', 'is new in the source and has no place in the target: run "lockstep sync --write" first'));
  }
  const written = mergeSegments(page, contents, parse);
  for (const { id, reason } of written.refused) {
    merged.refuse(
      names.get(id) ?? id,
      refusal('structure', reason === 'structure' ? 'target would change the structure of the page' : `can't be written (${reason})`),
    );
  }
  return written;
}

function isComplete({ units }: XliffFile, { slots, baseKnown }: Translation, { counts, contents }: MergedFile): boolean {
  const left = slots.filter(({ segment, target }) => !target && !contents.has(segment.id));
  const signed = units.every(({ parts }) =>
    parts.every(({ ignorable, state }) => ignorable || state === 'translated' || state === 'final'),
  );
  return left.length === 0 && counts.refused === 0 && (baseKnown || signed);
}

function refuseStale(
  { path, file }: IncomingFile,
  { pair, source }: Translation,
  { counts }: MergedFile,
  { partial }: ImportContext,
): void {
  const exported = new Map(file.metadata).get('source-sha256');
  const current = digest('sha256', source.bytes);
  const total = counts.merged + counts.unchanged + counts.untranslated + counts.refused;
  if (exported === undefined || exported === current || counts.refused === 0 || partial) return;
  const change = `${pair.source} changed since export (${exported.slice(0, 6)}.. -> ${current.slice(0, 6)}..)`;
  throw new UsageError(
    `${path}: ${change}: ${total - counts.refused} of ${total} units still match; --partial merges those; nothing was merged`,
  );
}
