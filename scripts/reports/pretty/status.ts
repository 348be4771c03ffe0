import { driftStates } from '../../model/drift-state.ts';
import type { LocaleTotal } from '../../model/status.ts';
import type { StatusReport } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { count } from '../count.ts';
import { type Cell, table } from './table.ts';

export function prettyStatus({ totals, pages, sourceLocale }: StatusReport, options: ReportOptions): string {
  const rows = table(columns, totals.map(rowOf), options);
  return `${rows}\n${count(pages.length, 'page')} in ${sourceLocale}, ${count(totals.length, 'locale')}\n`;
}

const columns = [
  { title: 'locale' },
  ...driftStates.map((title) => ({ title, align: 'right' as const })),
  { title: 'words', align: 'right' as const },
];

const rowOf = ({ locale, states, wordsToTranslate, wordsUnknown }: LocaleTotal): Cell[] => [
  locale,
  ...driftStates.map((state) => String(states[state])),
  `${wordsToTranslate}${wordsUnknown > 0 ? ` + ?` : ''}`,
];
