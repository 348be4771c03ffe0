import type { Report } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { prettyCheck } from './check.ts';
import { prettyStrip } from './strip.ts';

/** For people at a terminal. */
export function pretty(report: Report, options: ReportOptions): string {
  switch (report.command) {
    case 'check':
      return prettyCheck(report, options);
    case 'strip':
      return prettyStrip(report, options);
    default:
      throw new Error(`no pretty report of ${report.command}`);
  }
}
