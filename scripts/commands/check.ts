import { resolve } from 'node:path';
import { readBytes } from '../io/files.ts';
import { changedSince } from '../io/git/changes.ts';
import { type Finding, UsageError } from '../model/finding.ts';
import { checkPages, type CheckedPages } from './check-pages.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { diffPlans } from './line/diff-plans.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { openWorkspace, placeOf, refuseNothing, type Workspace } from './line/workspace.ts';
import { writing } from './line/writing.ts';
import { changesOf, planEdits } from './write-edits.ts';

const ownFlags = {
  changed: {
    type: 'string',
    value: 'REV',
    optionalValue: true,
    about: 'only files that differ from REV (default: HEAD), or are not tracked yet',
  },
  baseline: { type: 'string', value: 'FILE', about: 'known debt, an earlier report of --format json: only new findings count' },
  diff: { type: 'boolean', about: 'with --fix: show what would be written' },
  fix: { type: 'boolean', about: 'mend what is certain; shows how many, writes with --write' },
  write: { type: 'boolean', about: 'with --fix: write the files' },
  'max-warnings': { type: 'number', value: 'N', about: 'exit 1 where there are more than N warnings' },
} as const satisfies FlagSet;

export const check: Command<typeof ownFlags> = {
  name: 'check',
  operands: '[paths…]',
  flags: ownFlags,
  examples: [
    ['lockstep check', 'every page of the project, and its translations'],
    ['lockstep check i18n/fr-FR --format json', 'one folder, as data'],
    ['lockstep check --changed=origin/main', 'what a pull request touches'],
    ['lockstep check hand-back.md', 'a file of no project, by itself'],
  ],
  async run(invocation) {
    chosenFormat(invocation);
    const { baseline, 'max-warnings': maxWarnings = Number.POSITIVE_INFINITY } = invocation.flags;
    const workspace = openWorkspace(invocation);
    refuseNothing(workspace);
    const checked = await checkPages(workspace, {
      today: invocation.world.now(),
      targetsOnly: invocation.flags.locale !== undefined,
      only: await changedOnes(invocation, workspace),
    });
    const remaining = invocation.flags.fix ? await fixAll(checked, workspace, invocation) : checked.findings;
    const findings = baseline === undefined ? remaining : newFindings(remaining, workspace.cwd, baseline);
    printReport({ command: 'check', version: 1, findings, pages: checked.pages }, invocation);
    if (findings.some(({ check: id }) => id === 'check-failed')) return 2;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return errors > 0 || findings.length - errors > maxWarnings ? 1 : 0;
  },
};

async function changedOnes({ flags }: Invocation<typeof ownFlags>, { cwd }: Workspace): Promise<((file: string) => boolean) | null> {
  if (flags.changed === undefined) return null;
  return changedSince(cwd, typeof flags.changed === 'string' ? flags.changed : 'HEAD');
}

/** Mends what can be mended. Gives the findings that are left: all of them where nothing was written. */
function fixAll({ findings, fixes }: CheckedPages, workspace: Workspace, invocation: Invocation<typeof ownFlags>): Promise<Finding[]> {
  const { cwd } = workspace;
  return writing(invocation, placeOf(workspace), (apply) => {
    for (const plan of planEdits(cwd, fixes)) {
      if (invocation.flags.diff) invocation.world.out(diffPlans([plan]));
      apply?.add(changesOf(cwd, [plan]));
    }
    apply?.commit();
    return apply ? findings.filter(({ fixable }) => !fixable) : findings;
  });
}

/**
 * The findings that are not known debt. A baseline is a report of `check --format json`; a finding is known by its
 * check, path and message, not by its line, and as often as it stands there.
 *
 * @throws UsageError where the file is absent or no such report
 */
function newFindings(findings: readonly Finding[], cwd: string, file: string): Finding[] {
  const known = new Map<string, number>();
  for (const finding of readBaseline(cwd, file)) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

function readBaseline(cwd: string, file: string): Pick<Finding, 'check' | 'path' | 'message'>[] {
  const bytes = readBytes(resolve(cwd, file));
  if (!bytes) throw new UsageError(`${file}: Unexpected absence, expected a report: lockstep check --format json --output ${file}`);
  try {
    const { findings } = JSON.parse(new TextDecoder().decode(bytes));
    if (Array.isArray(findings)) return findings;
  } catch {
    // No JSON is as wrong as JSON of another kind.
  }
  throw new UsageError(`${file}: Unexpected content, expected a report: lockstep check --format json --output ${file}`);
}

const keyOf = ({ check: id, path, message }: Pick<Finding, 'check' | 'path' | 'message'>): string => JSON.stringify([id, path, message]);
