import { visibleLines } from '../model/visible.ts';
import type { Report } from '../model/report.ts';

/** The contract for other programs: the report as it is, with a line end. */
export function json({ command: _, ...report }: Report): string {
  return jsonText(report);
}

/** Data as JSON for programs, which a person, a terminal or a CI server's log may get to see: what steers or hides is escaped in it. */
export const jsonText = (data: object): string => `${visibleLines(JSON.stringify(data, null, 2))}\n`;
