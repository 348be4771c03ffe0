import { resolve } from 'node:path';
import { readBytes } from '../io/files.ts';
import type { Finding } from '../model/finding.ts';
import { UsageError } from '../model/usage-error.ts';

/**
 * The findings that are not known debt. A baseline is a report of `check --format json`; a finding is known by its
 * check, path and message, not by its line, and as often as it stands there.
 *
 * @throws UsageError where the file is absent or no such report
 */
export function newFindings(findings: readonly Finding[], cwd: string, file: string): Finding[] {
  const known = new Map<string, number>();
  for (const finding of readBaseline(cwd, file)) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

function readBaseline(cwd: string, file: string): Pick<Finding, 'check' | 'path' | 'message'>[] {
  const bytes = readBytes(resolve(cwd, file));
  if (!bytes) throw new UsageError(`${file}: Unexpected absence, expected a report: lockstep check --format json --output ${file}`);
  try {
    const { findings } = JSON.parse(new TextDecoder().decode(bytes));
    if (Array.isArray(findings)) return findings;
  } catch {
    // No JSON is as wrong as JSON of another kind.
  }
  throw new UsageError(`${file}: Unexpected content, expected a report: lockstep check --format json --output ${file}`);
}

const keyOf = ({ check, path, message }: Pick<Finding, 'check' | 'path' | 'message'>): string => JSON.stringify([check, path, message]);
