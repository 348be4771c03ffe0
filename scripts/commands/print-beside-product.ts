import type { ExportReport, MemoryReport } from '../model/report.ts';
import { prettyFindings } from '../reports/pretty/findings.ts';
import type { Invocation } from './command.ts';
import { printReport } from './print-report.ts';

/**
 * The report of a command that makes a file, which `--output` names. Without it the file goes to standard output: then
 * what was found is told on standard error, and nothing else.
 */
export function printBesideProduct(report: ExportReport | MemoryReport, invocation: Invocation): void {
  const { world, flags } = invocation;
  if (flags.output !== undefined) printReport(report, { ...invocation, flags: { ...flags, output: undefined } });
  else world.err(prettyFindings(report.findings, { color: false, columns: world.columns, quiet: flags.quiet === true }));
}
