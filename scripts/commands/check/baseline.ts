import { resolve } from 'node:path';
import { readBytes } from '../../io/files.ts';
import { bytesAt } from '../../io/git/files-at.ts';
import { fileFinding, type Finding, UsageError } from '../../model/finding.ts';
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
  const left = countsOf(listed);
  const findings = found.filter((finding) => !takeFrom(left, finding));
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

/**
 * Tells that a change lengthens a baseline: what it adds is silent in the very run that judges it. An error where it is of files that the
 * change touches itself.
 */
export async function baselineChange(cwd: string, file: string, { revision, isChanged }: Since): Promise<Finding[]> {
  if (!isChanged(resolve(cwd, file))) return [];
  const left = countsOf(listedIn(await bytesAt(resolve(cwd, file), revision)) ?? []);
  const added = readBaseline(cwd, file).filter((finding) => !takeFrom(left, finding));
  if (added.length === 0) return [];
  const [first] = added as [Finding];
  const more = added.length > 1 ? ` and ${added.length - 1} more` : '';
  const message = `Unexpected change since ${revision} of what is known: ${first.check} in ${first.path}${more}; expected reviewers who want it so`;
  const severity = added.some(({ path }) => isChanged(resolve(cwd, path))) ? 'error' : 'warning';
  return [{ ...fileFinding({ check: 'config-changed', path: file, message }), severity }];
}

/** Since when a change is judged, and whether a file (absolute path) differs from then. */
interface Since {
  revision: string;
  isChanged(file: string): boolean;
}

/** How often each finding is listed, by its fingerprint. */
function countsOf(listed: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of listed) counts.set(fingerprintOf(one), (counts.get(fingerprintOf(one)) ?? 0) + 1);
  return counts;
}

/** Takes a finding off a list. Gives whether it was there. */
function takeFrom(counts: Map<string, number>, finding: Finding): boolean {
  const key = fingerprintOf(finding);
  const number = counts.get(key) ?? 0;
  counts.set(key, number - 1);
  return number > 0;
}

function readBaseline(cwd: string, file: string): Finding[] {
  const bytes = readBytes(resolve(cwd, file));
  const make = `lockstep check --format json --output ${file}`;
  if (!bytes) throw new UsageError(`${file}: Unexpected absence, expected a report: ${make}`);
  const listed = listedIn(bytes);
  if (!listed) throw new UsageError(`${file}: Unexpected content, expected a report: ${make}`);
  return listed;
}

/** The findings of a report; null of what is none. */
function listedIn(bytes: Uint8Array | null): Finding[] | null {
  try {
    const { findings } = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as { findings?: unknown };
    return Array.isArray(findings) && findings.every(isFinding) ? ungroupCopies(findings as Finding[]) : null;
  } catch {
    // No JSON is as wrong as JSON of another kind.
    return null;
  }
}
