import { driftStates } from '../../model/drift.ts';
import type { LocaleTotal } from '../../model/status.ts';
import type { ReportOptions } from '../report-options.ts';
import { table } from './table.ts';

/** A line a locale: how many targets are in which state, as far as one occurs, and the words to translate. */
export function totalsTable(totals: readonly LocaleTotal[], options: ReportOptions): string {
  const states = driftStates.filter((state) => state === 'current' || totals.some((total) => total.states[state] > 0));
  const columns = [{ title: 'locale' }, ...[...states, 'words'].map((title) => ({ title, align: 'right' as const }))];
  const rows = totals.map(({ locale, states: numbers, wordsToTranslate, wordsUnknown }) => [
    locale,
    ...states.map((state) => String(numbers[state])),
    `${wordsToTranslate}${wordsUnknown > 0 ? ' + ?' : ''}`,
  ]);
  return table(columns, rows, options);
}
