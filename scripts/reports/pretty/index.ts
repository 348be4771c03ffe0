import type { Report } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { prettyAccept } from './accept.ts';
import { prettyDrift } from './drift.ts';
import { prettyExport, prettyImport, prettyMemory } from './exchange.ts';
import { prettyCheck, prettyStrip } from './findings.ts';
import { prettyInit } from './init.ts';
import { prettyAlign, prettyStatus, prettySync } from './pages.ts';

/** For people at a terminal. */
export function pretty(report: Report, options: ReportOptions): string {
  switch (report.command) {
    case 'accept':
      return prettyAccept(report, options);
    case 'check':
      return prettyCheck(report, options);
    case 'export':
      return prettyExport(report, options);
    case 'import':
      return prettyImport(report, options);
    case 'init':
      return prettyInit(report, options);
    case 'memory':
      return prettyMemory(report, options);
    case 'align':
      return prettyAlign(report, options);
    case 'drift':
      return prettyDrift(report, options);
    case 'sync':
      return prettySync(report, options);
    case 'status':
      return prettyStatus(report, options);
    case 'strip':
      return prettyStrip(report, options);
  }
}
