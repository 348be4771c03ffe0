import type { Finding } from '../model/finding.ts';

/** The findings that somebody can take, and those that are left out. */
interface Bounded {
  shown: readonly Finding[];
  left: readonly Finding[];
}

/** As many findings as a reader or a service takes, errors before warnings, in the order that they came in. */
export function boundedTo(most: number, findings: readonly Finding[]): Bounded {
  if (findings.length <= most) return { shown: findings, left: [] };
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const room = { error: most, warning: Math.max(0, most - errors) };
  const bounded = { shown: [] as Finding[], left: [] as Finding[] };
  for (const finding of findings) {
    room[finding.severity] -= 1;
    (room[finding.severity] >= 0 ? bounded.shown : bounded.left).push(finding);
  }
  return bounded;
}

/** How many checks are named of what was left out. */
const named = 10;

/** `52 more: 40 line-ends, 12 content-locale` */
export function leftOut(left: readonly Pick<Finding, 'check'>[]): string {
  const counts = new Map<string, number>();
  for (const { check } of left) counts.set(check, (counts.get(check) ?? 0) + 1);
  const parts = [...counts].toSorted((a, b) => b[1] - a[1]).map(([check, number]) => `${number} ${check}`);
  return `${left.length} more: ${parts.slice(0, named).join(', ')}${parts.length > named ? ', …' : ''}`;
}
