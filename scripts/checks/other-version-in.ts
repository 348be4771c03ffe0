import type { Finding } from '../model/finding.ts';
import type { Subject } from './check.ts';
import type { ConfiguredCheck } from './settings/configured.ts';

/** On so many lines nobody slips. */
const many = 4;

/**
 * Tells whether what a target lacks, or has otherwise than its source, is so much that it follows another version: that is said once,
 * where the first of it stands. Null where the target records what it was made from, or where `other-version` is off.
 */
export function otherVersionIn(findings: readonly Finding[], checks: readonly ConfiguredCheck[], subject: Subject): Finding | null {
  const basis = subject.translation()?.basis;
  const check = checks.find(({ id }) => id === 'other-version');
  if (!check || (basis !== 'inferred' && basis !== 'source')) return null;
  const comparing = new Set(checks.flatMap(({ id, compares }) => (compares ? [id] : [])));
  const differing = findings.filter((finding) => comparing.has(finding.check));
  if (new Set(differing.map(({ line }) => line)).size < many) return null;
  const first = differing.reduce((one, other) => (other.line < one.line ? other : one));
  const actual = `${differing.length} differences from its source (${counted(differing)})`;
  const message = `Unexpected ${actual}, expected what one version of it says: translate what changed, or record which`;
  return { ...first, check: check.id, severity: check.severity, message, actual, expected: null, fixable: false };
}

/** `3 code-changed, 2 link-lost` */
function counted(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([check, count]) => `${count} ${check}`)
    .join(', ');
}
