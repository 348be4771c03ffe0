import { resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import type { Both } from '../drift/base/find-base.ts';
import { readMemories } from '../exchange/memory-units.ts';
import type { Apply } from '../io/apply/apply.ts';
import type { Change } from '../io/apply/change.ts';
import type { Finding } from '../model/finding.ts';
import type { SyncReport } from '../model/report.ts';
import type { KnownPair } from '../pairs/known-pair.ts';
import { withPairs, type Work } from '../pairs/open-pairs.ts';
import { syncMemories } from '../sync/fill-in.ts';
import type { SyncOptions } from '../sync/plan-sync.ts';
import { type SyncedFiles, syncPage } from '../sync/sync-page.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { diffPlans } from './line/diff-plans.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { configured, openWorkspace, placeOf, shownPath, type Workspace } from './line/workspace.ts';
import { writing } from './line/writing.ts';

const ownFlags = {
  write: { type: 'boolean', about: 'write the targets, and what is left to do into their sidecars' },
  check: { type: 'boolean', about: 'exit 1 where a target would change' },
  diff: { type: 'boolean', about: 'print what would change' },
  mark: { type: 'boolean', about: 'mark what is left to translate by comments in the pages' },
  memory: {
    type: 'string',
    value: 'FILE',
    multiple: true,
    about: 'TMX file with translations of what is new or changed; may be repeated',
  },
  new: {
    type: 'string',
    value: 'HOW',
    oneOf: ['source', 'nothing'],
    about: 'new segments hold the text of the "source" (default), or "nothing": they wait',
  },
} as const satisfies FlagSet;

export const sync: Command<typeof ownFlags> = {
  name: 'sync',
  operands: '[paths…]',
  flags: ownFlags,
  examples: [
    ['lockstep sync --diff', 'what would change'],
    ['lockstep sync --write --locale fr-FR', 'carry over what is unchanged, bring what is new'],
    ['lockstep sync --write --memory all.tmx', 'the same, with what was translated elsewhere'],
    ['lockstep sync --write --mark docs/a.md', 'with a comment after each segment that waits for a translator'],
  ],
  run: runSync,
};

async function runSync(invocation: Invocation<typeof ownFlags>): Promise<number> {
  const { flags } = invocation;
  chosenFormat(invocation);
  const options = { mark: flags.mark === true, fillNew: flags.new !== 'nothing' };
  const workspace = openWorkspace(invocation);
  const project = configured(workspace);
  const report = await writing(invocation, placeOf(workspace), async (apply) => {
    const synced = await syncPages(workspace, project, options, apply, invocation);
    apply?.commit();
    return synced;
  });
  await printReport(report, invocation, { root: project.root });
  return report.findings.length > 0 || (flags.check && report.pages.some(({ changed }) => changed)) ? 1 : 0;
}

/** Plans each page with its sidecar and stages both, so that of all pages one is in memory. */
async function syncPages(
  { pairs: chosen }: Workspace,
  project: Project,
  options: Omit<SyncOptions, 'memory'>,
  apply: Apply | null,
  invocation: Invocation<typeof ownFlags>,
): Promise<SyncReport> {
  const { world, flags } = invocation;
  const report: SyncReport = { command: 'sync', version: 1, written: apply !== null, pages: [], findings: [] };
  await withPairs(project, async (pairs) => {
    const { parse } = await pairs.reader();
    const memoryFor = syncMemories(readMemories(flags.memory ?? [], world.cwd), parse);
    const synced: Work<{ known: KnownPair; files: SyncedFiles | null }> = async (pair, reader) => {
      const known = await reader.read(pair);
      if (!canBeSynced(known)) return { known, files: null };
      const own = { ...options, memory: memoryFor(known.pair.locale) };
      const files = await syncPage(known, reader.contextOf(known.pair), own, project.config.sourceLocale);
      const findings = [known.source, known.target].flatMap(({ page }) => reader.store.problemOf(page) ?? []);
      return { known: { ...known, findings }, files };
    };
    for await (const { known, files } of pairs.walk(chosen, synced)) {
      report.findings.push(...known.findings.filter((finding) => !report.findings.some((other) => isSame(other, finding))));
      if (!files) continue;
      report.pages.push(files.page);
      if (flags.diff) world.out(diffOf(files, known.target!.page.text, shownPath(world.cwd, resolve(project.root, known.pair.target))));
      apply?.add(changesOf(files, known, project));
    }
  });
  return report;
}

/** A source that can't be read is told once, not of each locale. */
const isSame = (a: Finding, b: Finding): boolean => a.check === b.check && a.path === b.path && a.line === b.line && a.column === b.column;

/** A message that is new comes with `docusaurus write-translations`, or an import. */
function canBeSynced(known: KnownPair): known is KnownPair & Both {
  return known.findings.length === 0 && known.source !== null && known.target !== null && known.pair.kind !== 'messages';
}

const diffOf = ({ target }: SyncedFiles, before: string, path: string): string =>
  target === before ? '' : diffPlans([{ path, before, after: target }]);

/** The page, its sidecar and its record. */
function changesOf({ target, sidecar, record }: SyncedFiles, known: KnownPair, { root }: Project): Change[] {
  const page = { path: resolve(root, known.pair.target), before: known.target!.bytes, after: target };
  const beside = sidecar ? [{ path: resolve(root, sidecar.path), before: known.sidecar, after: sidecar.text }] : [];
  const { path, bytes } = known.ownRecord ?? { path: '', bytes: null };
  return [page, ...beside, ...(record === null ? [] : [{ path: resolve(root, path), before: bytes, after: record }])];
}
