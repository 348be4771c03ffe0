import type { MemoryReport } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { count } from '../count.ts';
import { prettyFindings } from './findings.ts';

export function prettyMemory({ units, dropped, findings }: MemoryReport, options: ReportOptions): string {
  const left = `${count(dropped.duplicate, 'duplicate')}, ${dropped.untranslated} equal to their source, ${dropped.codesDiffer} with other codes`;
  const summary = `${count(units, 'translation unit')}; left out: ${left}\n`;
  return [prettyFindings(findings, options), summary].filter(Boolean).join('\n');
}
