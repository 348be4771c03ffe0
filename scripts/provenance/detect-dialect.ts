import type { Page } from '../model/page.ts';
import type { Dialect } from './dialect.ts';
import { git } from './git.ts';
import { dialects } from './index.ts';

/**
 * The dialect that most of these targets are written in; of two that read the same record (OpenTelemetry's, Helm's), the
 * one listed first. Pages that record nothing leave only history to go by.
 */
export function detectDialect(targets: Iterable<Page>): Dialect {
  const counts = new Map<Dialect, number>();
  for (const page of targets) {
    const dialect = dialects.find((candidate) => candidate.read(page) !== null);
    if (dialect) counts.set(dialect, (counts.get(dialect) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? git;
}
