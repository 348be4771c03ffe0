import type { Report } from '../model/report.ts';

/** The contract for other programs: the report as it is, with a line end. */
export function json({ command: _, ...report }: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
