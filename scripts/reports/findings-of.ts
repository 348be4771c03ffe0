import type { AcceptedPage } from '../model/accept-report.ts';
import type { DriftState, PageDrift, SegmentChange, SegmentCounts } from '../model/drift.ts';
import { fileFinding, type Finding } from '../model/finding.ts';
import type { findingRules } from '../model/findings.ts';
import type { DriftReport, Report } from '../model/report.ts';
import { count, type ReportOptions } from './report-options.ts';
import { excerpt, excerpts } from './excerpt.ts';

/**
 * What a report says of places in files, for the formats that put it there. Drift is no error, unless `--fail-on` names
 * the state: a target that is not current is one warning, or one for each of its changes where `--segments` tells them.
 */
export function findingsOf(
  report: Report,
  { failOn = [], check = false, typed = (path) => path }: Pick<ReportOptions, 'failOn' | 'check' | 'typed'> = {},
): readonly Finding[] {
  if (report.command === 'drift') return driftFindings(report, failOn, typed);
  if (report.command === 'accept') return [...report.findings, ...report.pages.flatMap((page) => refusal(page, typed))];
  if ('findings' in report) return check ? failedByCheck(report, typed) : report.findings;
  return [];
}

function driftFindings({ pages, findings }: DriftReport, failOn: readonly DriftState[], typed: (path: string) => string): Finding[] {
  const drifts = order.flatMap((state) => {
    const found = pages.filter((page) => page.state === state).flatMap(driftOf);
    return failOn.includes(state) ? found.map((finding) => ({ ...finding, severity: 'error' as const })) : found;
  });
  return [...findings, ...drifts.map((one) => placed(one, typed))];
}

const placed = (finding: Finding, typed: (path: string) => string): Finding => ({ ...finding, path: typed(finding.path) });

/** What asks for somebody's work first: of many annotations a pull request shows few. */
const order: readonly DriftState[] = ['stale', 'incomplete', 'base-missing', 'orphaned', 'untracked', 'missing'];

function driftOf(page: PageDrift): Finding[] {
  if (page.state === 'current' || page.state === 'kept') return [];
  if (page.changes?.length) return page.changes.map((change) => changeOf(change, page));
  const words = page.wordsToTranslate === null ? '' : `; ${count(page.wordsToTranslate, 'word')} to translate`;
  const path = page.state === 'missing' ? page.source : page.target;
  return [drifted(`drift-${page.state}`, path, [1, 1], `${page.locale} is ${page.state}: ${whatIsKnown(page)}${words}`)];
}

function changeOf(change: SegmentChange, { target }: PageDrift): Finding {
  const [first, last] = change.targetLines ?? [1, 1];
  return drifted(`drift-${change.kind}`, target, isBehindLines(change) ? [last, last] : [first, last], wordsOf(change));
}

/** Whether the target has nothing of it: its lines are those that it would stand behind. */
export const isBehindLines = ({ kind, target }: SegmentChange): boolean => kind === 'added' || (kind === 'untranslated' && target === null);

function wordsOf({ kind, base, source, target, form }: SegmentChange): string {
  if (kind === 'untranslated')
    return `${target === null ? 'The source has this as well, behind here' : 'This is not translated'}: "${excerpt(target ?? source!)}"`;
  const shown = base === null || source === null ? [base, source].map((text) => text && excerpt(text)) : excerpts(base, source);
  const [was, is] = shown.map((text) => (text === null ? 'something else' : `"${text}"`));
  if (kind === 'added') return `The source has this as well, behind here: ${is}`;
  if (kind === 'removed') return `The source has this no longer: ${was}`;
  if (kind === 'moved') return `The source has this elsewhere: ${is}`;
  if (form && base === source) return `The source has ${is} in another form: ${formChange(form)}`;
  return `The source said ${was}, and now says ${is}${form ? ` (${formChange(form)})` : ''}`;
}

/** `list - -> list 1.` */
export const formChange = ({ base, source }: NonNullable<SegmentChange['form']>): string => `${base || 'alone'} -> ${source || 'alone'}`;

type DriftId = Extract<keyof typeof findingRules, `drift-${string}`>;

/** About whole lines: which columns is not known. */
function drifted(check: DriftId, path: string, [line, endLine]: [number, number], message: string): Finding {
  return fileFinding({ check, path, message, line, endLine });
}

/** What a row of a drift report rests on, in a few words. "Behind" only where the base is known to be the older side. */
export function whatIsKnown({ state, base, commitsBehind, segments, renamedFrom, notes, sourceReconstructed }: PageDrift): string {
  if (state === 'missing') return 'no translation';
  if (state === 'kept') return 'in the language of its source, on purpose';
  if (state === 'orphaned') return 'its source is gone';
  if (state === 'untracked' || state === 'base-missing') return notes[0] ?? 'nothing is recorded';
  const parts = [
    state === 'stale' ? differentWords(base.by, commitsBehind) : sameWords[base.by],
    segments ? changesIn(segments) : '',
    renamedFrom === null ? '' : `renamed from ${renamedFrom}`,
    sourceReconstructed ? 'source rebuilt' : '',
  ];
  return parts.filter(Boolean).join('; ');
}

const sameWords: Record<PageDrift['base']['by'], string> = {
  hash: 'same hash',
  commit: 'as at its commit',
  sidecar: 'as in its sidecar',
  spans: 'as in its spans',
  'merge-base': 'as at the merge base',
  history: 'no change that history tells',
  none: 'same text',
};

function differentWords(by: PageDrift['base']['by'], commitsBehind: number | null): string {
  if (commitsBehind !== null && commitsBehind > 0) return `${count(commitsBehind, 'commit')} behind`;
  if (by === 'none') return 'differs from its hash';
  if (by === 'sidecar' || by === 'spans') return `differs from its ${by}`;
  if (by === 'history') return 'differs from what history tells';
  return 'differs from its base';
}

function changesIn({ unchanged: _, ...counts }: SegmentCounts): string {
  const parts = Object.entries(counts).filter(([, number]) => number > 0);
  return parts.map(([kind, number]) => `${number} ${kind}`).join(', ');
}

/** What can't be accepted, for a report that tells of nothing else. */
function refusal({ outcome, target, note }: AcceptedPage, typed: (path: string) => string): Finding[] {
  return outcome === 'refused' ? [fileFinding({ check: 'accept-refused', path: typed(target), message: note ?? '' })] : [];
}

type Findings = Extract<Report, { findings: Finding[] }>;

/**
 * The findings of a report with what `--check` fails for as errors: pages that the command would change, targets without
 * a source, and each finding of `align`.
 */
function failedByCheck(report: Findings, typed: (path: string) => string): Finding[] {
  if (report.command === 'strip') return [...report.findings, ...report.pages.filter(changed).map(markup)];
  if (report.command === 'sync') return [...report.findings, ...report.pages.filter(changed).map((page) => placed(unsynced(page), typed))];
  if (report.command !== 'align') return report.findings;
  const strays = report.pages.filter(({ state }) => state === 'missing-source').map((page) => placed(stray(page), typed));
  return [...report.findings.map((finding) => ({ ...finding, severity: 'error' as const })), ...strays];
}

const changed = (page: { changed: boolean }): boolean => page.changed;

const markup = ({ path, pairs }: { path: string; pairs: number }): Finding =>
  fileFinding({
    check: 'strip-check',
    path,
    message: `Unexpected bilingual markup (${count(pairs, 'pair')}), expected a clean page: lockstep strip --write`,
  });

const unsynced = ({ target }: { target: string }): Finding =>
  fileFinding({
    check: 'sync-check',
    path: target,
    message: 'Unexpected target that does not follow its source, expected what lockstep sync --write makes of it',
  });

const stray = ({ target }: { target: string }): Finding =>
  fileFinding({
    check: 'align-check',
    path: target,
    message: 'Unexpected target without a source, expected the source where its layout places it',
  });
