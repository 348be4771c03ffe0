import { visibleLines } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty/index.ts';
import type { ReportOptions } from './report-options.ts';
import { sarif } from './sarif.ts';

/** The formats by the name that `--format` takes. A format is one file and one line here. */
export const formats: Record<string, (report: Report, options: ReportOptions) => string> = {
  pretty,
  json,
  github,
  gitlab,
  junit,
  markdown,
  sarif,
};

/** The contract for other programs: the report as it is, with a line end. */
function json({ command: _, ...report }: Report): string {
  return jsonText(report);
}

/** Data as JSON for programs, which a person, a terminal or a CI server's log may get to see: what steers or hides is escaped in it. */
export const jsonText = (data: object): string => `${visibleLines(JSON.stringify(data, null, 2))}\n`;
