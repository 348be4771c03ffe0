import { resolve } from 'node:path';
import type { Subject } from '../../checks/check.ts';
import { checks } from '../../checks/index.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { type ConfiguredCheck, configuredChecks } from '../../checks/settings/configured.ts';
import { checkSettings } from '../../config/check-settings.ts';
import { defaults } from '../../config/config.ts';
import { fileFinding, type Finding } from '../../model/finding.ts';
import type { Edit } from '../../model/page.ts';
import { ownRecordFinding } from '../../drift/page-drift.ts';
import { withPairs } from '../../pairs/open-pairs.ts';
import { readPage } from '../../pairs/page-store.ts';
import { pathBelow, shownPath, type Workspace } from '../line/workspace.ts';
import { recordsAstray, strayLocales } from '../stray-locales.ts';
import { bySource, type CheckRow, heldPage, type HeldText, readCheckRow } from './check-row.ts';
import { type Asked, type PagesToCheck, pagesToCheck } from './pages-to-check.ts';
import { openSubjects, type Subjects } from './subjects.ts';

export interface CheckedPages {
  findings: Finding[];
  fixes: Edit[];
  pages: number;
}

interface Options extends Asked {
  today: Date;
  /** Since which revision records are judged by history; null: by all of it; absent: not at all. */
  recordsSince?: string | null;
  /** What an editor holds of a file, judged in its place. */
  held?: HeldText;
}

/** So many pairs are worked on at once: git hardly ever waits, and few pages are held, each with all versions of it. */
const sideBySide = 8;

/** Runs all checks path by path, a source with its targets: what is held in memory does not grow with the project. */
export async function checkPages(workspace: Workspace, options: Options): Promise<CheckedPages> {
  const run = await openRun(workspace, options);
  const { project, wanted } = run;
  if (project && wanted.pairs.length > 0) {
    await withPairs(project, async (pairs) => {
      const read = readCheckRow(project, recordsToJudge(run, options), heldPage(options.held, project.root));
      const rows = pairs.walk(wanted.pairs, read, { which: 'places', atOnce: sideBySide });
      for await (const group of bySource(rows)) checkGroup(group, run);
    });
  }
  for (const file of wanted.loose) checkLoose(file, options.held, run);
  return run.checked;
}

/** What is wanted of a run, what it judges by, and what it has found so far. */
interface Run extends Pick<Workspace, 'project' | 'cwd'> {
  wanted: PagesToCheck;
  subjects: Subjects;
  /** The checks of a page, by the paths that the configuration may name it by. */
  checksOf(page: { paths: readonly string[]; locale: string | null }): ConfiguredCheck[];
  checked: CheckedPages;
  /** Check and path of what can't be read and was told. */
  told: Set<string>;
}

async function openRun(workspace: Workspace, options: Options): Promise<Run> {
  const { project, cwd } = workspace;
  const checksOf = checkSettings(project?.config ?? defaults, (settings) => configuredChecks(checks, settings));
  const subjects = await openSubjects(workspace, options.today);
  const around = project ? [...strayLocales(project, cwd), ...recordsAstray(project, cwd), ...targetsTaken(workspace, options)] : [];
  const checked = { findings: around, fixes: [], pages: 0 };
  return { project, cwd, wanted: pagesToCheck(workspace, options), subjects, checksOf, checked, told: new Set() };
}

/** Targets that a change took away, though their sources are there: no page is left that could tell. */
function targetsTaken({ project, cwd, pairs, wants }: Workspace, { only }: Options): Finding[] {
  const fileOf = (path: string): string => resolve(project!.root, path);
  const taken = pairs.filter(({ kind, sourceExists, targetExists, target }) => {
    return only !== null && kind === 'page' && sourceExists && !targetExists && wants(fileOf(target)) && only(fileOf(target));
  });
  return taken.map(({ source, target }) =>
    fileFinding({
      check: 'target-taken',
      path: shownPath(cwd, fileOf(target)),
      message: `Unexpected removal, expected a translation of ${shownPath(cwd, fileOf(source))}, which is still there`,
    }),
  );
}

/** Records are judged by what was done to their own pages: a source that changed moves none. */
function recordsToJudge({ wanted }: Run, { recordsSince: since }: Options): Parameters<typeof readCheckRow>[1] {
  return since === undefined ? null : { since, of: wanted.holdsRecord };
}

function checkGroup(rows: readonly CheckRow[], run: Run): void {
  const { wanted, subjects } = run;
  const [{ known }] = rows as [CheckRow];
  for (const finding of rows.flatMap(({ known: one }) => [...one.findings, ownRecordFinding(one) ?? []].flat()))
    addUnreadable(finding, run);
  if (known.source && wanted.wantsSource(known.pair)) {
    judge(subjects.ofSource(rows), [known.pair.source, known.pair.path], run);
  }
  for (const row of rows) {
    const { target, pair } = row.known;
    if (target && wanted.wantsTarget(pair)) judge(subjects.ofTarget(row), [pair.target, pair.source, pair.path], run);
  }
  if (!wanted.wantsSource(known.pair)) addUnparsable(rows, run);
}

/** Of a source that is only read for comparison: there was nothing to compare with. */
function addUnparsable(rows: readonly CheckRow[], run: Run): void {
  const [problem] = rows.flatMap(({ known: { source }, problemOf }) => (source && problemOf(source.page)) ?? []);
  if (problem) addUnreadable({ ...problem, severity: 'warning' }, run);
}

function checkLoose(file: string, held: HeldText | undefined, run: Run): void {
  const { project, cwd, subjects, checked } = run;
  const read = heldPage(held, cwd) ?? readPage(file, shownPath(cwd, file));
  if (!('finding' in read)) return judge(subjects.ofLoose(read.page), [pathBelow(project?.root ?? cwd, file)], run);
  checked.pages += 1;
  checked.findings.push(read.finding);
}

/** @param paths those that the configuration may name the page by */
function judge(subject: Subject, paths: readonly string[], { checksOf, subjects, checked }: Run): void {
  const { findings, fixes } = runChecks(checksOf({ paths, locale: subject.locale }), subject);
  const unparsable = subjects.unparsable(subject);
  checked.pages += 1;
  checked.findings.push(...(unparsable ? [unparsable] : []), ...findings);
  checked.fixes.push(...fixes);
}

/** A file that can't be read is a finding once, however many pages it is of. */
function addUnreadable(finding: Finding, { project, cwd, wanted, checked, told }: Run): void {
  const isPage = wanted.isPage(finding.path);
  if (isPage && !wanted.holds(finding.path)) return;
  const path = shownPath(cwd, resolve(project!.root, finding.path));
  const key = `${finding.check} ${path}`;
  if (told.has(key)) return;
  told.add(key);
  if (isPage) checked.pages += 1;
  checked.findings.push({ ...finding, path });
}
