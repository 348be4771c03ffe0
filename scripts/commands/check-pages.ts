import { resolve } from 'node:path';
import type { Subject } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import { runChecks } from '../checks/run-checks.ts';
import { defaults } from '../config/config.ts';
import { globMatcher } from '../config/globs.ts';
import type { Finding } from '../model/finding.ts';
import type { Edit, Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import { dialectOf, recordFileOf } from '../pairs/known-pair.ts';
import { readPage, readSound } from '../pairs/page-store.ts';
import type { Dialect, RecordFile } from '../provenance/dialect.ts';
import { dialects } from '../provenance/index.ts';
import { formsOf } from '../provenance/record-names.ts';
import { shownPath, type Workspace } from './line/workspace.ts';
import { strayLocales } from './stray-locales.ts';

export interface CheckedPages {
  findings: Finding[];
  fixes: Edit[];
  pages: number;
}

interface Options {
  today: Date;
  /** Whether sources are read for comparison only. */
  targetsOnly: boolean;
  /** Which files (absolute paths) are checked; null: all. */
  only: ((file: string) => boolean) | null;
}

interface Read {
  page: Page;
  bytes: Uint8Array;
}

/** Runs all checks path by path, a source with its targets: what is held in memory does not grow with the project. */
export function checkPages(workspace: Workspace, { today, targetsOnly, only }: Options): CheckedPages {
  const { project, cwd, loose } = workspace;
  const isLoose = new Set(loose);
  const checked: CheckedPages = { findings: project ? strayLocales(project, cwd) : [], fixes: [], pages: 0 };
  const { frontMatter: rules, provenance } = project?.config ?? defaults;
  const own = provenance === 'auto' ? dialects : [dialectOf(provenance, () => [])];
  const forms = formsOf(own);
  for (const pairs of bySource(workspace)) checkPath(pairs);
  const isInclude = globMatcher(project?.config.includes ?? defaults.includes);
  for (const file of loose) {
    const side = wanted(file) && !isInclude(pathBelow(project?.root ?? cwd, file)) ? read(file) : null;
    if (side) judge({ page: side.page, role: 'loose', locale: null, source: null, sourceIsBase: null, targets: [] });
  }
  return checked;

  function checkPath(pairs: Pair[]): void {
    const { root, config } = project!;
    const [{ source: path, sourceExists }] = pairs as [Pair];
    const files = pairs
      .filter(({ targetExists }) => targetExists)
      .map(({ locale, target }) => ({ locale, target, file: resolve(root, target) }));
    const sourceFile = resolve(root, path);
    if (![sourceFile, ...files.map(({ file }) => file)].some(wanted)) return;
    const source = sourceExists ? read(sourceFile) : null;
    const targets = files.flatMap(({ locale, target, file }) => {
      const side = read(file);
      return side ? [{ locale, target, file, page: side.page }] : [];
    });
    if (source && !targetsOnly && wanted(sourceFile)) {
      judge({ page: source.page, role: 'source', locale: config.sourceLocale, source: null, sourceIsBase: null, targets });
    }
    for (const { locale, target, file, page } of targets) {
      if (!wanted(file)) continue;
      const isBase = source && sourceIsBase(page, recordOf(page, target), source);
      judge({ page, role: 'target', locale, source: source?.page ?? null, sourceIsBase: isBase, targets: [] });
    }
  }

  function wanted(file: string): boolean {
    return workspace.wants(file) && (only === null || only(file));
  }

  function read(file: string): Read | null {
    const result = readPage(file, shownPath(cwd, file), project && !isLoose.has(file) ? { roots: project.readable } : undefined);
    if ('page' in result) return result;
    if (!wanted(file)) return null;
    checked.pages += 1;
    checked.findings.push(result.finding);
    return null;
  }

  /** One that can't be read is a finding once, however many pages it is of. */
  function recordOf(page: Page, target: string): RecordPlace {
    const { root, readable: roots, config } = project!;
    const dialect = dialectOf(config.provenance, () => [page]);
    const file = recordFileOf(target, dialect, (path) => readSound(resolve(root, path), shownPath(cwd, resolve(root, path)), { roots }));
    if (file === null || !('message' in file)) return { dialect, file };
    if (!checked.findings.some(({ check, path }) => check === 'readable' && path === file.path)) checked.findings.push(file);
    return { dialect, file: null };
  }

  function judge(subject: Omit<Subject, 'rules' | 'dialects' | 'forms' | 'today'>): void {
    checked.pages += 1;
    const { findings, fixes } = runChecks(checks, { ...subject, rules, dialects: own, forms, today });
    checked.findings.push(...findings);
    checked.fixes.push(...fixes);
  }
}

/** The path of a file as a glob sees it; of one that lies elsewhere the part that is not shared: folders above may begin with a dot. */
const pathBelow = (folder: string, file: string): string => shownPath(folder, file).replace(/^(?:\.\.\/)+/, '');

/** Whether the hash that a target records is its source's: what differs then is no older version, but a mistake. */
function sourceIsBase(page: Page, { dialect, file }: RecordPlace, { bytes }: Read): boolean | null {
  const hash = dialect.read(page, file)?.hash;
  return hash ? dialect.hashMatches(hash, bytes) : null;
}

interface RecordPlace {
  dialect: Dialect;
  /** The file beside or above the page that holds its record; null where the page does. */
  file: RecordFile | null;
}

function bySource({ pairs }: Workspace): Pair[][] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (pair.kind !== 'page') continue;
    const group = groups.get(pair.source);
    if (group) group.push(pair);
    else groups.set(pair.source, [pair]);
  }
  return [...groups.values()];
}
