import { driftStates, type DriftState } from '../model/drift-state.ts';
import type { LocaleTotal, StatusPage } from '../model/status.ts';

/** The totals of each locale, in their order. */
export function summarize(pages: readonly StatusPage[], locales: readonly string[]): LocaleTotal[] {
  return locales.map((locale) =>
    totalOf(
      locale,
      pages.flatMap(({ targets }) => targets.filter((target) => target.locale === locale)),
    ),
  );
}

function totalOf(locale: string, targets: readonly { state: DriftState; wordsToTranslate: number | null }[]): LocaleTotal {
  const states = Object.fromEntries(driftStates.map((state) => [state, 0])) as Record<DriftState, number>;
  for (const { state } of targets) states[state] += 1;
  return {
    locale,
    pages: targets.length,
    states,
    wordsToTranslate: targets.reduce((sum, { wordsToTranslate }) => sum + (wordsToTranslate ?? 0), 0),
    wordsUnknown: targets.filter(({ wordsToTranslate }) => wordsToTranslate === null).length,
  };
}
