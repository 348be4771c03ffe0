import { resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import type { Both } from '../drift/base/find-base.ts';
import { readMemory } from '../exchange/memory-units.ts';
import { readBytes } from '../io/files.ts';
import { openRepositories } from '../io/git/repositories.ts';
import { writeFile } from '../io/write-file.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { UsageError } from '../model/finding.ts';
import type { SyncReport } from '../model/report.ts';
import { openDriftRun } from '../pairs/known-pair.ts';
import { followRenames } from '../pairs/renames.ts';
import { syncMemories } from '../sync/fill-in.ts';
import { type SyncedFiles, syncPage } from '../sync/sync-page.ts';
import type { Command, Invocation } from './line/command.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { configured, openWorkspace, shownPath } from './line/workspace.ts';
import { diffPlans } from './write-edits.ts';

export const sync: Command = {
  name: 'sync',
  operands: '[paths…]',
  flags: {
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
    new: { type: 'string', value: 'HOW', about: 'new segments hold the text of the "source" (default), or "nothing": they wait' },
  },
  examples: [
    ['lockstep sync --diff', 'what would change'],
    ['lockstep sync --write --locale fr-FR', 'carry over what is unchanged, bring what is new'],
    ['lockstep sync --write --memory all.tmx', 'the same, with what was translated elsewhere'],
    ['lockstep sync --write --mark docs/a.md', 'with a comment after each segment that waits for a translator'],
  ],
  run: runSync,
};

async function runSync(invocation: Invocation): Promise<number> {
  const { world, flags } = invocation;
  chosenFormat(invocation);
  const options = { mark: flags.mark === true, fillNew: fillsNew(flags.new as string | undefined) };
  const workspace = openWorkspace(invocation);
  const project = configured(workspace);
  const report: SyncReport = { command: 'sync', version: 1, written: flags.write === true, pages: [], findings: [] };
  const repositories = openRepositories(project.root);
  try {
    const pairs = await followRenames(workspace.pairs, project.pairs, repositories.historyOf);
    const run = await openDriftRun(project, repositories);
    const memoryFor = syncMemories(readMemory(invocation), await loadParser());
    for (const pair of pairs) {
      const input = await run.inputOf(pair);
      const unreadable = run.unreadable(input.pair);
      report.findings.push(...unreadable);
      if (unreadable.length > 0) continue;
      // A message that is new comes with `docusaurus write-translations`, or an import.
      if (!input.source || !input.target || input.pair.kind === 'messages') continue;
      const files = await syncPage(
        input as Both,
        run.contextOf(input.pair),
        { ...options, memory: memoryFor(input.pair.locale) },
        project.config.sourceLocale,
      );
      report.pages.push(files.page);
      if (flags.diff) world.out(diffOf(files, input.target.page.text, shownPath(world.cwd, resolve(project.root, input.pair.target))));
      if (flags.write) writeSynced(files, input as Both, project);
    }
  } finally {
    await repositories.close();
  }
  printReport(report, invocation);
  return report.findings.length > 0 || (flags.check && report.pages.some(({ changed }) => changed)) ? 1 : 0;
}

function fillsNew(how: string | undefined): boolean {
  if (how === undefined || how === 'source') return true;
  if (how === 'nothing') return false;
  throw new UsageError(`Unexpected --new ${how}, expected source or nothing`);
}

const diffOf = ({ target }: SyncedFiles, before: string, path: string): string =>
  target === before ? '' : diffPlans([{ path, before, after: target }]);

/** The sidecar first: should the second write fail, the page is still what it was. */
function writeSynced({ target, sidecar }: SyncedFiles, { pair, target: before }: Both, { root, writable }: Project): void {
  if (sidecar) writeChanged(resolve(root, sidecar.path), sidecar.text, writable);
  const file = resolve(root, pair.target);
  const now = readBytes(file);
  if (!now || Buffer.compare(now, before.bytes) !== 0)
    throw new UsageError(`${pair.target}: Unexpected change while lockstep ran, expected the page as it was read; it was not written`);
  writeChanged(file, target, writable);
}

function writeChanged(file: string, text: string, roots: readonly string[]): void {
  const before = readBytes(file);
  if (before && new TextDecoder('utf-8', { ignoreBOM: true }).decode(before) === text) return;
  writeFile(file, text, roots);
}
