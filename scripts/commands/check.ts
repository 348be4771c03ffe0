import { resolve } from 'node:path';
import picomatch from 'picomatch';
import { checks } from '../checks/index.ts';
import type { Subject } from '../checks/check.ts';
import { runChecks } from '../checks/run-checks.ts';
import { defaults } from '../config/config.ts';
import type { Edit } from '../model/edit.ts';
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import { UsageError } from '../model/usage-error.ts';
import { newFindings } from './baseline.ts';
import type { Command, Flags, Invocation } from './command.ts';
import { chosenFormat, printReport } from './print-report.ts';
import { readPage } from './read-page.ts';
import { openWorkspace, shownPath, type Workspace } from './workspace.ts';
import { diffPlans, planEdits, writePlans } from './write-edits.ts';

export const check: Command = {
  name: 'check',
  operands: '[paths…]',
  flags: {
    baseline: { type: 'string', value: 'FILE', about: 'known debt, an earlier report of --format json: only new findings count' },
    diff: { type: 'boolean', about: 'with --fix: show what would be written' },
    fix: { type: 'boolean', about: 'mend what is certain; shows how many, writes with --write' },
    write: { type: 'boolean', about: 'with --fix: write the files' },
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
    const judged = checkAll(workspace, invocation);
    const remaining = invocation.flags.fix ? fixAll(judged, workspace, invocation) : judged.findings;
    const baseline = invocation.flags.baseline as string | undefined;
    const findings = baseline === undefined ? remaining : newFindings(remaining, workspace.cwd, baseline);
    printReport({ command: 'check', version: 1, findings, pages: judged.pages }, invocation);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return errors > 0 || findings.length - errors > maxWarnings ? 1 : 0;
  },
};

/** Mends what can be mended. Gives the findings that are left: all of them where nothing was written. */
function fixAll({ findings, fixes }: Judged, { cwd, project }: Workspace, invocation: Invocation): Finding[] {
  const { flags, world } = invocation;
  const plans = planEdits(cwd, fixes);
  if (flags.diff && chosenFormat(invocation) === 'pretty') world.out(diffPlans(plans));
  if (!flags.write) return findings;
  writePlans(cwd, plans, project?.root ?? cwd);
  return findings.filter(({ fixable }) => !fixable);
}

type Judge = (subject: Omit<Subject, 'rules' | 'today'>) => void;

interface Judged {
  findings: Finding[];
  fixes: Edit[];
  pages: number;
}

/** Path by path, a source with its targets: what is held in memory does not grow with the project. */
function checkAll(workspace: Workspace, { world, flags }: Invocation): Judged {
  const judged: Judged = { findings: strayLocales(workspace), fixes: [], pages: 0 };
  const rules = workspace.project?.config.frontMatter ?? defaults.frontMatter;
  const judge: Judge = (subject) => {
    judged.pages += 1;
    const { findings, fixes } = runChecks(checks, { ...subject, rules, today: world.now() });
    judged.findings.push(...findings);
    judged.fixes.push(...fixes);
  };
  const read = (file: string): Page | null => {
    const result = readPage(file, shownPath(workspace.cwd, file));
    if ('page' in result) return result.page;
    judged.pages += 1;
    judged.findings.push(result.finding);
    return null;
  };
  for (const pairs of bySource(workspace)) checkPath(workspace, pairs, flags.locale !== undefined, read, judge);
  const isInclude = picomatch(workspace.project?.config.includes ?? defaults.includes);
  for (const file of workspace.loose) {
    const page = isInclude(file.slice(1)) ? null : read(file);
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
