import { resolve } from 'node:path';
import type { Subject } from '../checks/check.ts';
import { noHabits } from '../checks/front-matter/habits.ts';
import { configuredChecks } from '../checks/settings/configured.ts';
import { checks } from '../checks/index.ts';
import { runChecks } from '../checks/run-checks.ts';
import { checkSettings } from '../config/check-settings.ts';
import { defaults } from '../config/config.ts';
import { globMatcher } from '../config/globs.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import type { Finding } from '../model/finding.ts';
import type { Edit, Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import { dialectOf } from '../pairs/known-pair.ts';
import { withPairs } from '../pairs/open-pairs.ts';
import { readPage, unparsable } from '../pairs/page-store.ts';
import { dialects } from '../provenance/index.ts';
import { formsOf } from '../provenance/record-names.ts';
import { basePage, type CheckRow, heldPage, type HeldText, pairsBySource, readCheckRow, translationBetween } from './check-row.ts';
import type { Shard } from './line/shard.ts';
import { pathBelow, shownPath, type Workspace } from './line/workspace.ts';
import { projectHabits } from './project-habits.ts';
import { strayLocales } from './stray-locales.ts';

export interface CheckedPages {
  findings: Finding[];
  fixes: Edit[];
  pages: number;
}

interface Options {
  today: Date;
  /** Whether source pages are judged, and not only read for comparison. They are, too, where nothing but sources is named. */
  sources: boolean;
  /** Which files (absolute paths) are checked, and the targets of which sources; null: all. */
  only: ((file: string) => boolean) | null;
  /** Since which revision records are judged by history; null: by all of it; absent: not at all. */
  recordsSince?: string | null;
  /** Which part of the pages this run judges; null: all. */
  shard?: Shard | null;
  /** What an editor holds of a file, judged in its place. */
  held?: HeldText;
}

/** So many pairs are worked on at once: git hardly ever waits, and few pages are held. */
const sideBySide = 64;

/** Runs all checks path by path, a source with its targets: what is held in memory does not grow with the project. */
export async function checkPages(workspace: Workspace, options: Options): Promise<CheckedPages> {
  const { today, sources, only, recordsSince, shard = null, held } = options;
  const { project, cwd } = workspace;
  const loose = workspace.loose.filter((file) => shard?.holds(shownPath(cwd, file)) ?? true);
  const checked: CheckedPages = { findings: project ? strayLocales(project, cwd) : [], fixes: [], pages: 0 };
  const { frontMatter: rules, provenance } = project?.config ?? defaults;
  const own = provenance === 'auto' ? dialects : [dialectOf(provenance, () => [])];
  const forms = formsOf(own);
  const habits = once(() => (project ? projectHabits(project) : noHabits));
  const checksOf = checkSettings(project?.config ?? defaults, (settings) => configuredChecks(checks, settings));
  const parse = await loadParser(rules.translated);
  const records = recordsSince === undefined ? null : { since: recordsSince, of: ({ target }: Pair) => wanted(fileOf(target)) };
  const placed = project ? pairsBySource(workspace.pairs, shard).filter((group) => group.some(isWanted)) : [];
  const namesTargets =
    workspace.named.length === 0 || placed.flat().some((pair) => pair.targetExists && workspace.wants(fileOf(pair.target)));
  const paths = new Set(placed.flatMap((group) => group.flatMap(({ source, target }) => [source, target])));
  if (project && placed.length > 0) {
    await withPairs(project, async (pairs) => {
      let group: CheckRow[] = [];
      for await (const row of pairs.walk(placed.flat(), readCheckRow(project, records, heldPage(held, project.root)), {
        which: 'places',
        atOnce: sideBySide,
      })) {
        if (group.length > 0 && group[0]!.known.pair.source !== row.known.pair.source) checkGroup(group.splice(0));
        group.push(row);
      }
      if (group.length > 0) checkGroup(group);
    });
  }
  checkLoose();
  return checked;

  function checkGroup(rows: readonly CheckRow[]): void {
    const [{ known, segmentsOf: read }] = rows as [CheckRow];
    const { source } = known;
    for (const finding of rows.flatMap((row) => row.known.findings)) addUnreadable(finding);
    const targets = rows.flatMap((row) =>
      row.known.target ? [{ locale: row.known.pair.locale, page: shown(row.known.target.page) }] : [],
    );
    if (source && known.pair.kind === 'page' && (sources || !namesTargets) && wanted(fileOf(known.pair.source))) {
      const page = shown(source.page);
      judge({ page, role: 'source', locale: project!.config.sourceLocale, targets, segments: () => read(source.page) }, [
        known.pair.source,
        known.pair.path,
      ]);
    }
    for (const row of rows) if (row.known.target && isWantedTarget(row.known.pair)) checkTarget(row);
  }

  function checkTarget({ known, found, record: verdict, segmentsOf: read, site }: CheckRow): void {
    const { pair, source, target, provenance: record } = known;
    const dialect = dialectOf(provenance, () => [target!.page]);
    // A project may hold pages of several: its own dialect is that of most.
    const { hash } = record ?? dialect.read(target!.page) ?? { hash: null };
    const sourceIsBase = source && hash ? dialect.hashMatches(hash, source.bytes) : null;
    const [here, there] = [() => read(target!.page), () => source && read(source.page)];
    refuseUnparsable(target!.page, here, there);
    const subject = {
      page: shown(target!.page),
      role: 'target' as const,
      locale: pair.locale,
      source: source && shown(source.page),
      base: basePage(pair.source, found),
      sourceIsBase,
      site,
      segments: here,
      record: verdict,
      translation: () => translationBetween(here(), there() || null, found, sourceIsBase === false),
    };
    judge(subject, [pair.target, pair.source, pair.path]);
  }

  function checkLoose(): void {
    const isLoose = new Set(loose);
    const isInclude = globMatcher(project?.config.includes ?? defaults.includes);
    for (const file of isLoose) {
      const path = pathBelow(project?.root ?? cwd, file);
      if (!wanted(file) || isInclude(path)) continue;
      const read = heldPage(held, cwd) ?? readPage(file, shownPath(cwd, file));
      if ('finding' in read) addUnreadable(read.finding);
      else judge({ page: read.page, role: 'loose', locale: null, segments: () => segmentsOf(read.page, parse) }, [path]);
    }
  }

  /** @param places the paths that the configuration may name the page by */
  function judge(given: Pick<Subject, 'page' | 'role' | 'locale' | 'segments'> & Partial<Subject>, places: readonly string[]): void {
    checked.pages += 1;
    const { sourceLocale = 'en' } = project?.config ?? {};
    const unknown = { sourceLocale, source: null, base: null, sourceIsBase: null, targets: [], translation: () => null, site: null };
    const { segments, translation } = { ...unknown, ...given };
    const asked = { segments: once(segments), translation: once(translation), habits };
    const subject = { ...unknown, ...given, ...asked, rules, dialects: own, forms, today };
    const { findings, fixes } = runChecks(checksOf({ paths: places, locale: given.locale }), subject);
    checked.findings.push(...findings);
    checked.fixes.push(...fixes);
  }

  /** One that can't be read is a finding once, however many pages it is of. */
  function addUnreadable(finding: Finding): void {
    const isPage = paths.has(finding.path);
    if (isPage && !wanted(fileOf(finding.path))) return;
    const path = project ? shownPath(cwd, fileOf(finding.path)) : finding.path;
    if (checked.findings.some((one) => one.check === finding.check && one.path === path)) return;
    if (isPage || !project) checked.pages += 1;
    checked.findings.push({ ...finding, path });
  }

  /** A page that can't be parsed is told where its source can: else it is written in what we do not know. */
  function refuseUnparsable(page: Page, here: () => unknown, there: () => unknown): void {
    if (here() !== null) return;
    try {
      segmentsOf(page, parse);
    } catch (error) {
      checked.findings.push({ ...unparsable(shown(page), error), ...(there() ? {} : { severity: 'warning' as const }) });
    }
  }

  function isWanted({ source, target, sourceExists, targetExists }: Pair): boolean {
    return (sourceExists && wanted(fileOf(source))) || (targetExists && isWantedTarget({ source, target }));
  }

  /** A target may have become wrong by what its source says now. */
  function isWantedTarget({ source, target }: Pick<Pair, 'source' | 'target'>): boolean {
    return wanted(fileOf(target)) || (only !== null && workspace.wants(fileOf(target)) && only(fileOf(source)));
  }

  function wanted(file: string): boolean {
    return workspace.wants(file) && (only === null || only(file));
  }

  function fileOf(path: string): string {
    return resolve(project?.root ?? cwd, path);
  }

  /** The page with its path as people type it. */
  function shown(page: Page): Page {
    const path = shownPath(cwd, fileOf(page.path));
    return path === page.path ? page : Object.create(page, { path: { value: path, enumerable: true } });
  }
}

/** Asks once, and remembers the answer. */
function once<Answer>(ask: () => Answer): () => Answer {
  let answer: { is: Answer } | null = null;
  return () => (answer ??= { is: ask() }).is;
}
