import type { Report } from '../model/report.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json, jsonPieces } from './json.ts';
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

/** Whether a format tells of what kind a finding is, and so asks for `rules`. */
export const needsRules = (name: string): boolean => name === 'sarif' || name === 'github';

/** Formats of which a report may be as long as it is: all that was found, for programs. */
const inPieces: Record<string, (report: Report) => Iterable<string>> = { json: jsonPieces };

/**
 * A report in one of the formats, in pieces to be written one after the other.
 *
 * @param name one of `formats`
 */
export const piecesOf = (name: string, report: Report, options: ReportOptions): Iterable<string> =>
  inPieces[name]?.(report) ?? [formats[name]!(report, options)];
