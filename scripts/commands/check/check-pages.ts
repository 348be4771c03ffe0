import { resolve } from 'node:path';
import type { Subject } from '../../checks/check.ts';
import { noHabits } from '../../checks/front-matter/habits.ts';
import type { Project } from '../../config/project.ts';
import type { Finding } from '../../model/finding.ts';
import type { Edit } from '../../model/page.ts';
import type { Pair } from '../../model/pair.ts';
import { type OpenPairs, type RowCache, withPairs, type Work } from '../../pairs/open-pairs.ts';
import { readPage } from '../../pairs/read-page.ts';
import { shownPath, type Workspace } from '../line/workspace.ts';
import { recordsAstray, strayLocales } from '../stray-locales.ts';
import type { CheckRow } from './check-row.ts';
import { heldPage, type HeldText } from './held-page.ts';
import { idleOverrides } from '../idle-overrides.ts';
import type { Judges, Verdict } from './judge-group.ts';
import type { KeptVerdicts } from './kept-verdicts.ts';
import { openKept } from './open-kept.ts';
import { pagesTaken } from '../pages-taken.ts';
import { type Asked, type PagesToCheck, pagesToCheck } from './pages-to-check.ts';
import { projectHabits } from './project-habits.ts';
import type { VerdictPlace } from './verdict-file.ts';

export interface CheckedPages {
  findings: Finding[];
  fixes: Edit[];
  pages: number;
  /** Why no verdict is kept of pages that record nothing: what git can't tell of their histories now. Absent: all of it is there, or was not asked. */
  unkept?: string;
}

interface Options extends Asked {
  today: Date;
  /** Where verdicts are kept from run to run; absent: nowhere. */
  place?: VerdictPlace | null;
  /** Whether all pages of the project are asked for. */
  isWhole?: boolean;
  /** Since which revision records are judged by history; null: by all of it; absent: not at all. */
  recordsSince?: string | null;
  /** What an editor holds of a file, judged in its place. */
  held?: HeldText;
}

/** So many pairs are worked on at once: git hardly ever waits, and few pages are held, each with all versions of it. */
const sideBySide = 8;

/** Runs all checks path by path, a source with its targets: what is held in memory does not grow with the project. */
export async function checkPages(workspace: Workspace, options: Options): Promise<CheckedPages> {
  const run = openRun(workspace, options);
  const { project, wanted } = run;
  if (project && wanted.pairs.length > 0) await withPairs(project, (pairs) => checkPairs(pairs, { ...run, project }, options));
  for (const file of wanted.loose) await checkLoose(file, options.held, run);
  return run.checked;
}

/** What is wanted of a run, what it judges by, and what it has found so far. */
interface Run extends Pick<Workspace, 'project' | 'cwd'>, Pick<Subject, 'habits' | 'isAhead'> {
  wanted: PagesToCheck;
  /** Loaded for the first page that is judged: a run of which every verdict is kept takes neither checks nor parser. */
  judges(): Promise<Judges>;
  checked: CheckedPages;
  /** Check and path of what can't be read and was told. */
  told: Set<string>;
}

function openRun(workspace: Workspace, options: Options): Run {
  const { project, cwd } = workspace;
  const wanted = pagesToCheck(workspace, options);
  const habits = project ? projectHabits(project, options.only) : () => noHabits;
  const isAhead = (time: number): boolean => time > options.today.getTime();
  const around = project
    ? [
        ...strayLocales(project, cwd),
        ...recordsAstray(project, cwd),
        ...idleOverrides(workspace, options),
        ...pagesTaken(workspace, options),
      ]
    : [];
  const checked = { findings: around, fixes: [], pages: 0 };
  let opened: Promise<Judges> | undefined;
  const judges = async (): Promise<Judges> => (await import('./judge-group.ts')).openJudges(workspace, wanted, { habits, isAhead });
  return { project, cwd, wanted, habits, isAhead, judges: () => (opened ??= judges()), checked, told: new Set() };
}

/** A row that was read, or what is kept of its whole group. */
type Row = { pair: Pair } & ({ read: CheckRow } | { kept: Verdict });

async function checkPairs(pairs: OpenPairs, run: Run & { project: Project }, options: Options): Promise<void> {
  const { project, wanted } = run;
  const kept = options.place ? await openKept(options.place, pairs, { ...run, isChanged: options.only }, options.isWhole ?? false) : null;
  const rows = pairs.walk(wanted.pairs, rowReader(project, options, wanted), {
    which: 'places',
    atOnce: sideBySide,
    cache: kept && rowCacheOf(kept.verdicts),
  });
  let open: Row | undefined;
  for await (const group of bySource(rows)) {
    const [first] = group as [Row];
    open ??= group.find((row) => 'read' in row && row.read.standing === 'more');
    addVerdict('kept' in first ? first.kept : judgeRows(group, await run.judges(), kept?.verdicts ?? null), run);
  }
  kept?.save();
  const { history = null, targetHistory = null } = kept && open ? (await pairs.reader()).contextOf(open.pair) : {};
  const unkept = (await history?.limits()) ?? (await targetHistory?.limits());
  if (unkept) run.checked.unkept = unkept;
}

function rowReader(project: Project, { held, recordsSince: since }: Options, { holdsRecord }: PagesToCheck): Work<Row> {
  // Records are judged by what was done to their own pages: a source that changed moves none.
  const record = since === undefined ? null : { since, of: holdsRecord };
  let opened: Promise<Work<CheckRow>> | undefined;
  const open = async () => (await import('./check-row.ts')).readCheckRow(project, record, heldPage(held, project.root));
  return async (following, reader) => ({ pair: following.pair, read: await (await (opened ??= open()))(following, reader) });
}

/** A group is kept, or judged, as one. */
function rowCacheOf({ find }: KeptVerdicts): RowCache<Row> {
  return {
    pairs: () => null,
    find: async ({ pair }) => {
      const kept = find(pair.source);
      return kept && { pair, kept };
    },
    keep: async () => {},
    save() {},
  };
}

/** Rows that come one by one, those of a source together. */
async function* bySource(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let group: Row[] = [];
  for await (const row of rows) {
    if (group.length > 0 && group[0]!.pair.source !== row.pair.source) yield group.splice(0);
    group.push(row);
  }
  if (group.length > 0) yield group;
}

function judgeRows(group: readonly Row[], judges: Judges, kept: KeptVerdicts | null): Verdict {
  const rows = group.flatMap((row) => ('read' in row ? row.read : []));
  const verdict = judges.group(rows, kept?.watch);
  kept?.keep(rows, verdict);
  return verdict;
}

async function checkLoose(file: string, held: HeldText | undefined, run: Run): Promise<void> {
  const { cwd, checked } = run;
  const read = heldPage(held, cwd) ?? readPage(file, shownPath(cwd, file));
  if ('finding' in read) {
    checked.pages += 1;
    checked.findings.push(read.finding);
    return;
  }
  addVerdict((await run.judges()).loose(read.page, file), run);
}

function addVerdict({ unreadable, findings, fixes, pages, unparsed }: Verdict, run: Run): void {
  const { checked } = run;
  for (const finding of unreadable) addUnreadable(finding, run);
  checked.pages += pages;
  checked.findings.push(...findings);
  checked.fixes.push(...fixes);
  if (unparsed) addUnreadable(unparsed, run);
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
