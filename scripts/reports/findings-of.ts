import type { DriftState } from '../model/drift-state.ts';
import { fileFinding } from '../model/file-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { PageDrift, SegmentChange } from '../model/page-drift.ts';
import type { Report } from '../model/report.ts';
import { count } from './count.ts';
import { excerpt } from './excerpt.ts';
import { failedByCheck } from './failed-by-check.ts';
import type { ReportOptions } from './report-options.ts';
import { whatIsKnown } from './what-is-known.ts';

/**
 * What a report says of places in files, for the formats that put it there. Drift is no error, unless `--fail-on` names
 * the state: a target that is not current is one warning, or one for each of its changes where `--segments` tells them.
 */
export function findingsOf(
  report: Report,
  { failOn = [], check = false }: Pick<ReportOptions, 'failOn' | 'check'> = {},
): readonly Finding[] {
  if ('findings' in report) return check ? failedByCheck(report) : report.findings;
  if (report.command !== 'drift') return [];
  return order.flatMap((state) => {
    const found = report.pages.filter((page) => page.state === state).flatMap(driftOf);
    return failOn.includes(state) ? found.map((finding) => ({ ...finding, severity: 'error' as const })) : found;
  });
}

/** What asks for somebody's work first: of many annotations a pull request shows few. */
const order: readonly DriftState[] = ['stale', 'base-missing', 'orphaned', 'untracked', 'missing'];

function driftOf(page: PageDrift): Finding[] {
  if (page.changes?.length) return page.changes.map((change) => changeOf(change, page));
  const words = page.wordsToTranslate === null ? '' : `; ${count(page.wordsToTranslate, 'word')} to translate`;
  const path = page.state === 'missing' ? page.source : page.target;
  return [warning(`drift-${page.state}`, path, [1, 1], `${page.locale} is ${page.state}: ${whatIsKnown(page)}${words}`)];
}

function changeOf(change: SegmentChange, { target }: PageDrift): Finding {
  const [first, last] = change.targetLines ?? [1, 1];
  return warning(`drift-${change.kind}`, target, change.kind === 'added' ? [last, last] : [first, last], wordsOf(change));
}

function wordsOf({ kind, base, source }: SegmentChange): string {
  const [was, is] = [base, source].map((text) => (text === null ? 'something else' : `"${excerpt(text)}"`));
  if (kind === 'added') return `The source has this as well, behind here: ${is}`;
  if (kind === 'removed') return `The source has this no longer: ${was}`;
  if (kind === 'moved') return `The source has this elsewhere: ${is}`;
  return `The source said ${was}, and now says ${is}`;
}

/** About whole lines: which columns is not known. */
function warning(check: string, path: string, [line, endLine]: [number, number], message: string): Finding {
  return fileFinding({ check, severity: 'warning', path, message, line, endLine });
}
