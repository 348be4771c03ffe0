import { dirname, resolve } from 'node:path';
import { changedSince } from '../io/git/changes.ts';
import { type Finding, UsageError } from '../model/finding.ts';
import type { Project } from '../config/project.ts';
import { filedRecords, recordPathOf } from '../provenance/record-file.ts';
import { byPlace } from '../model/lists/by-place.ts';
import type { CheckReport } from '../model/report.ts';
import { againstBaseline, baselineChange } from './check/baseline.ts';
import { checkPages, type CheckedPages } from './check/check-pages.ts';
import { exitCodeOf } from './check/exit-code.ts';
import { groupCopies } from './check/version-copies.ts';
import { tellUnkept, verdictPlace } from './check/verdict-file.ts';
import { watchPages } from './check/watch-pages.ts';
import type { Command, Flags, FlagSet, Invocation } from './line/command.ts';
import { diffPlans } from './line/diff-plans.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { shardFlag, shardOf } from './line/shard.ts';
import { guardIn, openWorkspace, placeOf, refuseNothing, shownPath, type Workspace } from './line/workspace.ts';
import { writing } from './line/writing.ts';
import { changesOf, planEdits } from './write-edits.ts';

const ownFlags = {
  changed: {
    type: 'string',
    value: 'REV',
    optionalValue: true,
    about: 'only files that differ from REV (default: HEAD) or are not tracked yet, and the targets of sources that do',
  },
  history: { type: 'boolean', about: 'judge every record that took the place of another, in all of the history' },
  baseline: { type: 'string', value: 'FILE', about: 'known debt, an earlier report of --format json: only new findings count' },
  shard: shardFlag,
  watch: { type: 'boolean', about: 'check again what changes, until it is stopped (Ctrl-C)' },
  sources: { type: 'boolean', about: 'judge the source pages as well, and not only their translations' },
  diff: { type: 'boolean', about: 'with --fix: show what would be written' },
  fix: { type: 'boolean', about: 'mend what is certain; shows how many, writes with --write' },
  write: { type: 'boolean', about: 'with --fix: write the files' },
  cache: {
    type: 'boolean',
    about: 'take the verdict on pages of which nothing changed from the last run; below node_modules it does so by itself',
  },
  'cache-location': { type: 'string', value: 'DIR', about: 'keep verdicts in DIR, which a CI job may bring back' },
  'no-cache': { type: 'boolean', about: 'judge every page anew, and keep nothing (default in CI)' },
  'max-warnings': { type: 'number', value: 'N', about: 'exit 1 where there are more than N warnings' },
} as const satisfies FlagSet;

export const check: Command<typeof ownFlags> = {
  name: 'check',
  operands: '[paths…]',
  flags: ownFlags,
  examples: [
    ['lockstep check', 'every translation of the project'],
    ['lockstep check --sources', 'the pages that it was made from as well'],
    ['lockstep check i18n/fr-FR --format json', 'one folder, as data'],
    ['lockstep check --changed=origin/main', 'what a pull request touches, and whether it earned its records'],
    ['lockstep check --shard 1/2 --format json --output 1.json', 'one of two jobs; lockstep merge puts them together'],
    ['lockstep check --watch', 'while you translate'],
    ['lockstep check hand-back.md', 'a file of no project, by itself'],
  ],
  async run(invocation) {
    chosenFormat(invocation);
    refuseHalfFix(invocation.flags);
    refuseBesideWatch(invocation.flags);
    const shard = shardOf(invocation.flags);
    const workspace = openWorkspace(invocation);
    refuseNothing(workspace);
    if (invocation.flags.watch) return watchPages(invocation, workspace, (changed) => checkChanged(invocation, changed));
    const only = await changedOnes(invocation, workspace);
    const asked = { ...optionsOf(invocation), only, recordsSince: revisionOf(invocation.flags), shard };
    const judged = await checkPages(workspace, { ...asked, ...keptOf(invocation, workspace) });
    tellUnkept(judged, invocation);
    const checked = only ? await ofChange(judged, only, invocation, workspace) : judged;
    return tell(invocation.flags.fix ? await fixAll(checked, workspace, invocation) : checked, invocation, workspace);
  },
};

/** Nothing is written without `--fix`: who asks for it should not believe that something was. */
function refuseHalfFix(flags: Flags<typeof ownFlags>): void {
  const half = (['write', 'diff'] as const).find((name) => flags[name] && !flags.fix);
  if (half !== undefined) throw new UsageError(`Unexpected --${half} without --fix, expected both: lockstep check --fix --${half}`);
}

/** What a change is told: of its pages, and before all of what it sets itself. */
async function ofChange(
  judged: CheckedPages,
  isChanged: (file: string) => boolean,
  { flags }: Invocation<typeof ownFlags>,
  workspace: Workspace,
): Promise<CheckedPages> {
  const since = { revision: changedFrom(flags)!, isChanged };
  const { configChange } = await import('./check/config-change.ts');
  const set = await configChange(workspace, { ...since, named: flags.config });
  if (flags.baseline !== undefined) set.push(...(await baselineChange(workspace.cwd, flags.baseline, since)));
  const checked = informing(judged, isChanged, workspace);
  return { ...checked, findings: [...set, ...checked.findings] };
}

/** Of a change of the source the translators are told: what stands in a target that nobody touched fails nobody's pull request. */
function informing(checked: CheckedPages, isChanged: (file: string) => boolean, { cwd, project }: Workspace): CheckedPages {
  const findings = checked.findings.map((finding) => (isOfChanged(finding) ? finding : { ...finding, severity: 'warning' as const }));
  return { ...checked, findings };

  function isOfChanged({ path, check: id }: Finding): boolean {
    const file = resolve(cwd, path);
    return isChanged(file) || (id.startsWith('record-') && project !== null && isChanged(recordOf(file, project)));
  }
}

/** The file that a record of a target stands in where it has one of its own. */
const recordOf = (target: string, { root }: Project): string => resolve(root, recordPathOf(shownPath(root, target), filedRecords)!);

/** What is watched is the whole project, and what is found is for whoever works on it. */
function refuseBesideWatch(flags: Invocation<typeof ownFlags>['flags']): void {
  const other = (['fix', 'changed', 'history', 'shard', 'output'] as const).find((name) => flags[name] !== undefined);
  if (!flags.watch || (other === undefined && (flags.format ?? 'pretty') === 'pretty')) return;
  throw new UsageError(
    `Unexpected --watch with --${other ?? 'format'}, expected it without: it tells at a terminal what changes, and writes nothing`,
  );
}

const optionsOf = ({ world, flags }: Invocation<typeof ownFlags>) => ({ today: world.now(), sources: flags.sources === true });

/** Verdicts are kept from run to run but where records are judged by history, which git alone can tell. */
function keptOf(
  { flags, world }: Invocation<typeof ownFlags>,
  workspace: Workspace,
): Pick<Parameters<typeof checkPages>[1], 'place' | 'isWhole'> {
  const { project } = workspace;
  const place = project && revisionOf(flags) === undefined ? verdictPlace(flags, project, world) : null;
  return { place, isWhole: isWhole(flags, workspace) };
}

/** Whether all pages are asked for. */
const isWhole = ({ shard, changed, locale }: Flags<typeof ownFlags>, { named }: Workspace): boolean =>
  named.length === 0 && !shard && changed === undefined && !locale;

/** Since when records are judged: what a pull request did, or all that was ever done; absent: neither was asked. */
function revisionOf(flags: Flags<typeof ownFlags>): string | null | undefined {
  return flags.history ? null : changedFrom(flags);
}

/** What `--changed` names; absent: it was not asked. */
const changedFrom = ({ changed }: Flags<typeof ownFlags>): string | undefined => (changed === true ? 'HEAD' : changed);

interface Mended extends CheckedPages {
  mended?: CheckReport['mended'];
}

/** Prints the report. Gives the exit code. */
async function tell(
  { findings: found, pages, mended }: Mended,
  invocation: Invocation<typeof ownFlags>,
  workspace: Workspace,
): Promise<number> {
  const { cwd } = workspace;
  const { baseline, shard, 'max-warnings': maxWarnings = Number.POSITIVE_INFINITY } = invocation.flags;
  const against =
    baseline === undefined ? { findings: found } : againstBaseline(found, cwd, baseline, isWhole(invocation.flags, workspace));
  // A program gets them as merge gives them, so that parts and whole can be compared byte by byte.
  const findings = groupCopies(invocation.flags.format === 'json' ? byPlace(against.findings) : against.findings);
  await printReport(
    { command: 'check', version: 1, ...against, findings, pages, ...(mended && { mended }), ...(shard && { shard }) },
    invocation,
  );
  return exitCodeOf(findings, maxWarnings);
}

/** One round of `--watch`: what changed, and the targets of sources that did. */
async function checkChanged(invocation: Invocation<typeof ownFlags>, changed: ReadonlySet<string> | null): Promise<Workspace> {
  const workspace = openWorkspace(invocation);
  const isBelow = (file: string): boolean => changed!.has(file) || (dirname(file) !== file && isBelow(dirname(file)));
  const only = changed && isBelow;
  const checked = await checkPages(workspace, { ...optionsOf(invocation), only });
  await tell(checked, { ...invocation, flags: { ...invocation.flags, changed: changed ? true : undefined } }, workspace);
  return workspace;
}

async function changedOnes({ flags }: Invocation<typeof ownFlags>, { cwd }: Workspace): Promise<((file: string) => boolean) | null> {
  const revision = changedFrom(flags);
  return revision === undefined ? null : changedSince(cwd, revision);
}

/** Mends what can be mended. Gives how much that is, and the findings that are left: all of them where nothing was written. */
function fixAll(checked: CheckedPages, workspace: Workspace, invocation: Invocation<typeof ownFlags>): Promise<Mended> {
  const { cwd } = workspace;
  const { findings, fixes } = checked;
  return writing(invocation, placeOf(workspace), (apply) => {
    const mended = { places: fixes.length, files: 0, written: apply !== null };
    for (const plan of planEdits(cwd, fixes, guardIn(workspace))) {
      mended.files++;
      if (invocation.flags.diff) invocation.world.out(diffPlans([plan]));
      apply?.add(changesOf(cwd, [plan]));
    }
    apply?.commit();
    return { ...checked, mended, findings: apply ? findings.filter(({ fixable }) => !fixable) : findings };
  });
}
