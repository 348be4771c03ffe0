import type { Report } from '../../model/report.ts';
import { findingsOf } from '../findings-of.ts';
import type { ReportOptions } from '../report-options.ts';
import { markdownDrift } from './drift.ts';
import { markdownFindings } from './findings.ts';
import { markdownInit } from './init.ts';

/** For a job summary or a comment on a pull request. */
export function markdown(report: Report, options?: ReportOptions): string {
  if (report.command === 'drift' || report.command === 'status') return markdownDrift(report);
  if (report.command === 'init') return markdownInit(report);
  return markdownFindings(report.command, findingsOf(report, options));
}
