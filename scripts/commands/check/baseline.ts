import { resolve } from 'node:path';
import { readBytes } from '../../io/files.ts';
import { type Finding, UsageError } from '../../model/finding.ts';
import { fingerprintOf } from '../../model/fingerprint.ts';
import type { CheckReport } from '../../model/report.ts';
import { ungroupCopies } from './version-copies.ts';

/** What a baseline leaves of the findings of a run. */
interface AgainstBaseline {
  /** Those that it does not list. */
  findings: Finding[];
  known: NonNullable<CheckReport['known']>;
}

/**
 * Tells new findings from known debt. A baseline is a report of `check --format json`; a finding is known by what the page says
 * there, not by its line, and as often as it is listed.
 *
 * @param isWhole whether the run judged all pages: of a part nobody can tell what is gone
 * @throws UsageError where the file is absent or no such report
 */
export function againstBaseline(found: readonly Finding[], cwd: string, file: string, isWhole: boolean): AgainstBaseline {
  const listed = readBaseline(cwd, file);
  const left = new Map<string, number>();
  for (const one of listed) left.set(fingerprintOf(one), (left.get(fingerprintOf(one)) ?? 0) + 1);
  const findings = found.filter((finding) => {
    const key = fingerprintOf(finding);
    const number = left.get(key) ?? 0;
    left.set(key, number - 1);
    return number <= 0;
  });
  const known = found.length - findings.length;
  return { findings, known: { listed: listed.length, found: known, gone: isWhole ? listed.length - known : null } };
}

const isFinding = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  'check' in one &&
  typeof one.check === 'string' &&
  'path' in one &&
  typeof one.path === 'string';

function readBaseline(cwd: string, file: string): Finding[] {
  const bytes = readBytes(resolve(cwd, file));
  const make = `lockstep check --format json --output ${file}`;
  if (!bytes) throw new UsageError(`${file}: Unexpected absence, expected a report: ${make}`);
  try {
    const { findings } = JSON.parse(new TextDecoder().decode(bytes)) as { findings?: unknown };
    if (Array.isArray(findings) && findings.every(isFinding)) return ungroupCopies(findings as Finding[]);
  } catch {
    // No JSON is as wrong as JSON of another kind.
  }
  throw new UsageError(`${file}: Unexpected content, expected a report: ${make}`);
}
