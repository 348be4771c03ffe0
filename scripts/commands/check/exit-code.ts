import type { Finding } from '../../model/finding.ts';

/** What `check` ends with: 1 on errors, or on more warnings than may be; 2 where a check itself failed, and so judged nothing. */
export function exitCodeOf(findings: readonly Finding[], maxWarnings: number): number {
  if (findings.some(({ check }) => check === 'check-failed')) return 2;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors > 0 || findings.length - errors > maxWarnings ? 1 : 0;
}
