import type { Finding } from '../../model/finding.ts';
import { count } from '../count.ts';
import { cell } from './cell.ts';
import { table } from './table.ts';

/** GitHub cuts a summary at 1 MiB: more rows than these help nobody. */
const mostRows = 200;

export function markdownFindings(command: string, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const heading = `### lockstep ${command}: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}\n`;
  if (findings.length === 0) return heading;
  const sorted = findings.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const rows = sorted
    .slice(0, mostRows)
    .map(({ severity, path, line, column, message, check }) => [severity, cell(`${path}:${line}:${column}`), cell(message), cell(check)]);
  const rest = findings.length > mostRows ? `\n…and ${findings.length - mostRows} more.\n` : '';
  return `${heading}\n${table(['', 'where', 'what', 'check'], rows)}${rest}`;
}
