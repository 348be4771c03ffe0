import type { CheckReport } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { count } from '../count.ts';
import { prettyFindings } from './findings.ts';

export function prettyCheck({ findings, pages }: CheckReport, options: ReportOptions): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = `${count(pages, 'page')} checked: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}\n`;
  const list = prettyFindings(findings, options);
  return list === '' ? summary : `${list}\n${summary}`;
}
