import type { Finding } from '../../model/finding.ts';
import type { Merged } from '../../model/merged.ts';
import type { MergedFile } from './merge-file.ts';

/** What is to be said about a merged file, at the lines of the XLIFF file. */
export function mergeFindings(path: string, { problems, weak }: MergedFile, { escaped, quoted }: Merged): Finding[] {
  const findings = problems.map(({ rule, severity, unit, line, message }) => finding(path, line, rule, severity, `${unit}: ${message}`));
  if (weak > 0)
    findings.push(
      finding(
        path,
        1,
        'state',
        'warning',
        `${segments(weak)} that the file calls untranslated ${weak === 1 ? 'was' : 'were'} changed: accepted`,
      ),
    );
  if (escaped > 0) findings.push(finding(path, 1, 'escaped', 'warning', `signs that would be markup were escaped in ${segments(escaped)}`));
  if (quoted > 0) findings.push(finding(path, 1, 'quoted', 'warning', `${segments(quoted)} of the front matter had to be quoted`));
  return findings;
}

const segments = (number: number): string => `${number} segment${number === 1 ? '' : 's'}`;

function finding(path: string, line: number, rule: string, severity: Finding['severity'], message: string): Finding {
  const place = { line, column: 1, endLine: line, endColumn: 1 };
  return { check: `xliff-${rule}`, severity, path, ...place, message, actual: null, expected: null, fixable: false };
}
