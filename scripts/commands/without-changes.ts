import type { PageDrift } from '../model/page-drift.ts';

/** A row without what only `--segments` shows: of a large site that is the texts of all pages. */
export function withoutChanges({ changes: _, ...row }: PageDrift): PageDrift {
  return row;
}
