import { resolve } from 'node:path';
import { checks } from '../checks/index.ts';
import type { Subject } from '../checks/check.ts';
import { runChecks } from '../checks/run-checks.ts';
import { defaults } from '../config/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Command, Flags, Invocation } from './command.ts';
import { chosenFormat, printReport } from './print-report.ts';
import { readPage } from './read-page.ts';
import { openWorkspace, shownPath, type Workspace } from './workspace.ts';

export const check: Command = {
  name: 'check',
  operands: '[paths…]',
  flags: {
    'max-warnings': { type: 'string', value: 'N', about: 'exit 1 where there are more than N warnings' },
  },
  examples: [
    ['lockstep check', 'every page of the project, and its translations'],
    ['lockstep check i18n/fr-FR --format json', 'one folder, as data'],
    ['lockstep check hand-back.md', 'a file of no project, by itself'],
  ],
  async run(invocation) {
    chosenFormat(invocation);
    const maxWarnings = wholeNumber(invocation.flags, 'max-warnings');
    const workspace = openWorkspace(invocation);
    const { findings, pages } = checkAll(workspace, invocation);
    printReport({ command: 'check', version: 1, findings, pages }, invocation);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return errors > 0 || findings.length - errors > maxWarnings ? 1 : 0;
  },
};

type Judge = (subject: Omit<Subject, 'rules' | 'today'>) => void;

interface Judged {
  findings: Finding[];
  pages: number;
}

/** Path by path, a source with its targets: what is held in memory does not grow with the project. */
function checkAll(workspace: Workspace, { world, flags }: Invocation): Judged {
  const judged: Judged = { findings: strayLocales(workspace), pages: 0 };
  const rules = workspace.project?.config.frontMatter ?? defaults.frontMatter;
  const judge: Judge = (subject) => {
    judged.pages += 1;
    judged.findings.push(...runChecks(checks, { ...subject, rules, today: world.now() }).findings);
  };
  const read = (file: string): Page | null => {
    const result = readPage(file, shownPath(workspace.cwd, file));
    if ('page' in result) return result.page;
    judged.pages += 1;
    judged.findings.push(result.finding);
    return null;
  };
  for (const pairs of bySource(workspace)) checkPath(workspace, pairs, flags.locale !== undefined, read, judge);
  for (const file of workspace.loose) {
    const page = read(file);
    if (page) judge({ page, role: 'loose', locale: null, source: null, sourceIsBase: null, targets: [] });
  }
  return judged;
}

function checkPath(
  { project, wants }: Workspace,
  pairs: Pair[],
  targetsOnly: boolean,
  read: (file: string) => Page | null,
  judge: Judge,
): void {
  const { root, config } = project!;
  const [first] = pairs as [Pair];
  const sourceFile = resolve(root, first.source);
  const source = first.sourceExists ? read(sourceFile) : null;
  const targets = pairs.filter(({ targetExists }) => targetExists).map(({ locale, target }) => ({ locale, file: resolve(root, target) }));
  const readable = targets.flatMap(({ locale, file }) => {
    const page = read(file);
    return page ? [{ locale, file, page }] : [];
  });
  if (source && !targetsOnly && wants(sourceFile)) {
    judge({ page: source, role: 'source', locale: config.sourceLocale, source: null, sourceIsBase: null, targets: readable });
  }
  for (const { locale, file, page } of readable) {
    if (wants(file)) judge({ page, role: 'target', locale, source, sourceIsBase: null, targets: [] });
  }
}

function bySource({ pairs }: Workspace): Pair[][] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (pair.include) continue;
    const group = groups.get(pair.source);
    if (group) group.push(pair);
    else groups.set(pair.source, [pair]);
  }
  return [...groups.values()];
}

function strayLocales({ project, cwd }: Workspace): Finding[] {
  return (project?.strayLocales ?? []).map(({ locale, path }) => ({
    check: 'locale-configured',
    severity: 'warning',
    path: shownPath(cwd, resolve(project!.root, path)),
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message: `Unexpected locale folder "${locale}", expected one of ${project!.config.locales.join(', ')}: add it to "locales" of lockstep.config.json, or remove it`,
    actual: locale,
    expected: project!.config.locales.join(', '),
    fixable: false,
  }));
}

function wholeNumber(flags: Flags, name: string): number {
  const value = flags[name] as string | undefined;
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`Unexpected --${name} ${value}, expected a whole number`);
  return Number(value);
}
