import { type DriftState, driftStates, type PageDrift } from '../model/drift.ts';
import type { LocaleTotal } from '../model/status.ts';

type Row = Pick<PageDrift, 'locale' | 'state' | 'wordsToTranslate'>;

/** How the rows of each locale stand, in the order of the locales. */
export function totalsOf(rows: readonly Row[], locales: readonly string[]): LocaleTotal[] {
  return locales.map((locale) =>
    totalOf(
      locale,
      rows.filter((row) => row.locale === locale),
    ),
  );
}

function totalOf(locale: string, rows: readonly Row[]): LocaleTotal {
  const states = Object.fromEntries(driftStates.map((state) => [state, 0])) as Record<DriftState, number>;
  for (const { state } of rows) states[state] += 1;
  return {
    locale,
    pages: rows.length - states.orphaned,
    states,
    wordsToTranslate: rows.reduce((sum, { wordsToTranslate }) => sum + (wordsToTranslate ?? 0), 0),
    wordsUnknown: rows.filter(({ state, wordsToTranslate }) => state !== 'orphaned' && wordsToTranslate === null).length,
  };
}

/** The totals of several parts of one whole: of each locale once. */
export function sumOfTotals(parts: readonly (readonly LocaleTotal[])[]): LocaleTotal[] {
  const sums = new Map<string, LocaleTotal>();
  for (const total of parts.flat()) {
    const known = sums.get(total.locale);
    sums.set(total.locale, known ? added(known, total) : total);
  }
  return [...sums.values()];
}

const added = (one: LocaleTotal, other: LocaleTotal): LocaleTotal => ({
  locale: one.locale,
  pages: one.pages + other.pages,
  states: Object.fromEntries(driftStates.map((state) => [state, one.states[state] + other.states[state]])) as Record<DriftState, number>,
  wordsToTranslate: one.wordsToTranslate + other.wordsToTranslate,
  wordsUnknown: one.wordsUnknown + other.wordsUnknown,
});

/** Whether a state occurs that is one of these. */
export const occursIn = (totals: readonly LocaleTotal[], asked: readonly DriftState[]): boolean =>
  totals.some(({ states }) => asked.some((state) => states[state] > 0));
