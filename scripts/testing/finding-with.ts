import type { Finding } from '../model/finding.ts';

/** A finding of tests: what matters is given, the rest is filled in. */
export const findingWith = (part: Partial<Finding>): Finding => ({
  check: 'line-ends',
  severity: 'warning',
  path: 'docs/a.md',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  message: 'Unexpected a, expected b',
  actual: null,
  expected: null,
  fixable: false,
  ...part,
});
