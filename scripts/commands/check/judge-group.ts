import type { Subject } from '../../checks/check.ts';
import { checks } from '../../checks/index.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { configuredChecks } from '../../checks/settings/configured.ts';
import { checkSettings } from '../../config/check-settings.ts';
import { defaults } from '../../config/config.ts';
import { ownRecordFinding } from '../../drift/record/own-record-finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Edit, Page } from '../../model/page.ts';
import type { Pair } from '../../model/pair.ts';
import { pathBelow, type Workspace } from '../line/workspace.ts';
import type { CheckRow } from './check-row.ts';
import type { PagesToCheck } from './pages-to-check.ts';
import { openSubjects } from './subjects.ts';

/** What is said of some pages. */
export interface Verdict {
  findings: Finding[];
  fixes: Edit[];
  /** How many were judged. */
  pages: number;
  /** Of files that can't be read, by their paths in the project: other pages may have them, too. Told before all else. */
  unreadable: Finding[];
  /** Of a source that is only read for comparison, where it can't be parsed; by its path in the project, told last. */
  unparsed: Finding | null;
}

/** Judges pages as the configuration wants it. */
export interface Judges {
  /**
   * Judges a source, where that is wanted, and its targets.
   *
   * @param rows of all targets of one source
   * @param watch what a subject goes through before it is judged, with the pair that it is of
   */
  group(rows: readonly CheckRow[], watch?: (subject: Subject, pair: Pair) => Subject): Verdict;
  /** Judges a page of no layout by itself. */
  loose(page: Page, file: string): Verdict;
}

type Workplace = Pick<Workspace, 'project' | 'cwd'>;

/** Opens all that pages are judged by. */
export async function openJudges(workspace: Workplace, wanted: PagesToCheck, run: Pick<Subject, 'habits' | 'isAhead'>): Promise<Judges> {
  const { project, cwd } = workspace;
  const checksOf = checkSettings(project?.config ?? defaults, (settings) => configuredChecks(checks, settings));
  const subjects = await openSubjects(workspace, run);
  const sources = new Set(project?.pairs.flatMap(({ source, sourceExists }) => (sourceExists ? source : [])));
  const isSource = (path: string): boolean => sources.has(path);
  return {
    group(rows, watch = (subject) => subject) {
      const [{ known }] = rows as [CheckRow];
      const verdict = emptyVerdict();
      const ofRecords = new Map(rows.map(({ known: one }) => [one.pair.target, ownRecordFinding(one, isSource)]));
      for (const { known: one } of rows) verdict.unreadable.push(...one.findings, ...[ofRecords.get(one.pair.target) ?? []].flat());
      if (known.source && wanted.wantsSource(known.pair)) {
        judge(watch(subjects.ofSource(rows), known.pair), [known.pair.source, known.pair.path], verdict);
      }
      for (const row of rows) {
        const { target, pair } = row.known;
        if (!target || !wanted.wantsTarget(pair)) continue;
        const subject = watch(subjects.ofTarget(row), pair);
        // Of a record that is none of the page all is said.
        judge(ofRecords.get(pair.target) ? { ...subject, record: null } : subject, [pair.target, pair.source, pair.path], verdict);
      }
      if (!wanted.wantsSource(known.pair)) verdict.unparsed = unparsedSource(rows);
      return verdict;
    },
    loose(page, file) {
      const verdict = emptyVerdict();
      judge(subjects.ofLoose(page), [pathBelow(project?.root ?? cwd, file)], verdict);
      return verdict;
    },
  };

  /** @param paths those that the configuration may name the page by */
  function judge(subject: Subject, paths: readonly string[], verdict: Verdict): void {
    const { findings, fixes } = runChecks(checksOf({ paths, locale: subject.locale }), subject);
    const unparsable = subjects.unparsable(subject);
    verdict.pages += 1;
    verdict.findings.push(...(unparsable ? [unparsable] : []), ...findings);
    verdict.fixes.push(...fixes);
  }
}

const emptyVerdict = (): Verdict => ({ findings: [], fixes: [], pages: 0, unreadable: [], unparsed: null });

/** There was nothing to compare with. */
function unparsedSource(rows: readonly CheckRow[]): Finding | null {
  const [problem] = rows.flatMap(({ known: { source }, problemOf }) => (source && problemOf(source.page)) ?? []);
  return problem ? { ...problem, severity: 'warning' } : null;
}
