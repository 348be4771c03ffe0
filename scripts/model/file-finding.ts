import type { Finding } from './finding.ts';

/** A finding about a file as a whole, at its beginning, but for what is given: `{ check, severity, path, message }`. */
export function fileFinding(finding: Pick<Finding, 'check' | 'severity' | 'path' | 'message'> & Partial<Finding>): Finding {
  const { check, severity, path, message, ...more } = finding;
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { check, severity, path, ...place, message, actual: null, expected: null, fixable: false, ...more };
}
