import type { Project } from '../config/project.ts';
import { isReconstructed } from '../drift/input.ts';
import { keepsSource } from '../drift/untranslated/keeps-source.ts';
import { wordCount } from '../markdown/text/words.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../markdown/text/glossary.ts';
import type { Pair } from '../model/pair.ts';
import type { ExportedPage } from '../model/report.ts';
import type { OpenPairs, Work } from '../pairs/open-pairs.ts';
import { digest } from '../model/digest.ts';
import type { XliffFile } from '../xliff/document.ts';
import { exportFile, type ExportSlot } from '../xliff/export/export-file.ts';
import { exportSlots } from '../xliff/export/export-slots.ts';
import { type Locales, sentenceSplitter, sidecarSentences, type SplitSentences } from '../xliff/export/sentences.ts';
import type { Sentence } from '../xliff/slots/parts-of.ts';
import type { Slot } from '../xliff/slots/slot.ts';
import { type Memory, memoryOf, type MemoryUnit } from '../xliff/tmx/memory.ts';
import { openGlossary } from './open-glossary.ts';
import { type Translation, translationOf, type Translations, translationsOf } from './translations.ts';

export interface ExportOptions {
  onlyDrifted: boolean;
  fillSource: boolean;
  /** Null: sentences where bilingual markup had them. */
  segment: 'block' | 'sentence' | null;
  memory: MemoryUnit[];
}

export interface ExportedFile {
  page: ExportedPage;
  file: XliffFile;
}

/**
 * The pages of a project as files of a work package, in their order, each made when it is asked for; a finding in the
 * place of one that can't be read. Pages with nothing to translate are left out.
 */
export async function* exportPackage(
  pairs: OpenPairs,
  wanted: readonly Pair[],
  project: Project,
  options: ExportOptions,
): AsyncGenerator<ExportedFile | Finding> {
  const translations = await translationsOf(pairs);
  const aids = new Map([...new Set(wanted.map(({ locale }) => locale))].map((locale) => [locale, aidsOf(project, locale, options)]));
  const exported: Work<ExportedFile | Finding | null> = async ({ pair }, reader) => {
    const translation = pair.sourceExists ? await translationOf({ pair }, reader) : null;
    if (!translation || 'check' in translation) return translation;
    if (keepsSource(translation)) return null;
    return fileOf(translation, { translations, options, ...aids.get(pair.locale)! });
  };
  for await (const made of pairs.walk(wanted, exported, { which: 'work' })) if (made) yield made;
}

/** What helps the translators of one locale. */
interface Aids {
  locales: Locales;
  memory: Memory | null;
  glossary: Glossary | null;
  /** Null where blocks are not cut by their language. */
  split: SplitSentences | null;
}

function aidsOf(project: Project, locale: string, { memory, segment }: ExportOptions): Aids {
  const locales = { sourceLocale: project.config.sourceLocale, targetLocale: locale };
  return {
    locales,
    split: segment === 'sentence' ? sentenceSplitter(locales) : null,
    memory: memory.length === 0 ? null : memoryOf(memory, locale),
    glossary: openGlossary(project, locale),
  };
}

interface Context extends Aids {
  translations: Translations;
  options: ExportOptions;
}

async function fileOf(
  translation: Translation,
  { translations, options, locales, memory, glossary, split }: Context,
): Promise<ExportedFile | null> {
  const { pair, source, target, dialect, provenance, baseKnown } = translation;
  const sentencesOf = sentenceCutter(translation, options, split);
  const chosen = options.onlyDrifted ? translation.slots.filter(({ drifted }) => drifted) : translation.slots;
  const slots = exportSlots(chosen, { translationType: provenance?.translationType ?? null, baseKnown, memory, sentencesOf });
  const file = exportFile(
    {
      original: pair.source,
      ...locales,
      slots,
      kept: options.onlyDrifted ? [] : translation.sourceSegments.filter(({ isKept }) => isKept),
      sourceHash: digest('sha256', source.bytes),
      targetHash: target && digest('sha256', target.bytes),
      exported: isReconstructed(source.page)
        ? { commit: null, hash: null }
        : { commit: await translations.commitOf(translation), hash: dialect.hashOf(source.bytes) },
      provenance,
      dialect,
    },
    { fillSource: options.fillSource, glossary },
  );
  return file && { page: exportedPage(pair, slots), file };
}

function sentenceCutter({ sidecar }: Translation, { segment }: ExportOptions, split: SplitSentences | null) {
  const known = sidecar?.read && segment !== 'block' ? sidecarSentences(sidecar.read) : null;
  return (slot: Slot): Sentence[] | null => {
    return known?.(slot) ?? split?.(slot.segment.content, slot.target) ?? null;
  };
}

function exportedPage({ locale, source, target }: Pair, slots: readonly ExportSlot[]): ExportedPage {
  const untranslated = slots.filter((slot) => !slot.target);
  return {
    locale,
    source,
    target,
    segments: slots.length,
    untranslated: untranslated.length,
    words: untranslated.reduce((sum, { segment }) => sum + wordCount(segment), 0),
    matches: untranslated.filter(({ matches }) => matches.length > 0).length,
  };
}
