import { fileFinding } from '../model/file-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { count } from './count.ts';

type Findings = Extract<Report, { findings: Finding[] }>;

/**
 * The findings of a report with what `--check` fails for as errors: pages that the command would change, targets without
 * a source, and each finding of `align`.
 */
export function failedByCheck(report: Findings): Finding[] {
  if (report.command === 'strip') return [...report.findings, ...report.pages.filter(changed).map(markup)];
  if (report.command === 'sync') return [...report.findings, ...report.pages.filter(changed).map(unsynced)];
  if (report.command !== 'align') return report.findings;
  const strays = report.pages.filter(({ state }) => state === 'missing-source').map(stray);
  return [...report.findings.map((finding) => ({ ...finding, severity: 'error' as const })), ...strays];
}

const changed = (page: { changed: boolean }): boolean => page.changed;

const markup = ({ path, pairs }: { path: string; pairs: number }): Finding =>
  failed('strip-check', path, `Unexpected bilingual markup (${count(pairs, 'pair')}), expected a clean page: lockstep strip --write`);

const unsynced = ({ target }: { target: string }): Finding =>
  failed('sync-check', target, 'Unexpected target that does not follow its source, expected what lockstep sync --write makes of it');

const stray = ({ target }: { target: string }): Finding =>
  failed('align-check', target, 'Unexpected target without a source, expected the source where its layout places it');

const failed = (check: string, path: string, message: string): Finding => fileFinding({ check, severity: 'error', path, message });
