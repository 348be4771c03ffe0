import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { Range } from '../model/range.ts';
import type { TargetOnly } from './target-only.ts';

/** Says that a stretch of a page has no source in the file. */
export function targetOnlyFinding(page: Page, kind: TargetOnly['kind'], range: Range): Finding {
  const actual = page.text.slice(range.start, range.end);
  return {
    check: 'span-target-only',
    severity: 'warning',
    path: page.path,
    ...page.place(range),
    message: `Unexpected ${kind} without a source, expected it in a pair: put in the source's words`,
    actual,
    expected: null,
    fixable: false,
  };
}
