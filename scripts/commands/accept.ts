import { resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import type { Apply } from '../io/apply/apply.ts';
import { utf8Text } from '../markdown/text/decode.ts';
import { fileFinding, type Finding, UsageError } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { AcceptReport } from '../model/accept-report.ts';
import type { KnownPair, PairReader } from '../pairs/known-pair.ts';
import { withPairs, type Work } from '../pairs/open-pairs.ts';
import { type Acceptable, type Accepted, acceptPage } from '../sync/accept-page.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { diffPlans } from './line/diff-plans.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { configured, openWorkspace, placeOf, shownPath, type Workspace } from './line/workspace.ts';
import { writing } from './line/writing.ts';

const ownFlags = {
  write: { type: 'boolean', about: 'write the records' },
  diff: { type: 'boolean', about: 'print what would change' },
  'all-current': { type: 'boolean', about: 'every target that is judged current and records nothing yet' },
} as const satisfies FlagSet;

export const accept: Command<typeof ownFlags> = {
  name: 'accept',
  operands: '[paths…]',
  flags: ownFlags,
  examples: [
    ['lockstep accept fr/a.md', 'what would be recorded: that this target follows its source as it is now'],
    ['lockstep accept --write fr/a.md', 'record it, so that only what changes from now on is told'],
    ['lockstep accept --write --all-current', 'begin to record, in a project that does not'],
  ],
  run: runAccept,
};

async function runAccept(invocation: Invocation<typeof ownFlags>): Promise<number> {
  chosenFormat(invocation);
  const workspace = openWorkspace(invocation);
  const project = configured(workspace);
  refuseUnclear(invocation, workspace, project);
  const report = await writing(invocation, placeOf(workspace), async (apply) => {
    const accepted = await acceptPages(workspace, project, apply, invocation);
    apply?.commit();
    return accepted;
  });
  await printReport(report, invocation, { root: project.root });
  return report.findings.length > 0 || report.pages.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
}

/** @throws UsageError where nothing is named, or something that is no page */
function refuseUnclear({ flags, paths }: Invocation<typeof ownFlags>, { cwd, named, pairs }: Workspace, { root }: Project): void {
  if (paths.length === 0 && !flags['all-current'])
    throw new UsageError('Unexpected end of "lockstep accept", expected the pages that follow their source, or --all-current');
  const places = pairs.flatMap(({ source, target }) => [resolve(root, source), resolve(root, target)]);
  const stranger = named.find((path) => !places.some((place) => place === path || place.startsWith(`${path}/`)));
  if (stranger === undefined) return;
  const shown = shownPath(cwd, stranger);
  const near = nearest(
    shown,
    places.map((place) => shownPath(cwd, place)),
  );
  throw new UsageError(`Unexpected ${shown}, expected pages of the project in ${root}${near}`);
}

/** Plans each record and stages it, so that of all pages one is in memory. */
async function acceptPages(
  workspace: Workspace,
  project: Project,
  apply: Apply | null,
  { world, flags }: Invocation<typeof ownFlags>,
): Promise<AcceptReport> {
  const report: AcceptReport = { command: 'accept', version: 1, written: apply !== null, pages: [], findings: [] };
  const only = flags['all-current'] ? 'current' : null;
  const accepted: Work<Accepted | Finding[] | null> = async (pair, reader) => {
    const known = await reader.read(pair);
    if (known.findings.length > 0) return known.findings;
    if (!isAcceptable(known)) return known.target ? orphan(known) : null;
    return unparsableIn(known, reader) ?? acceptPage(known, reader.contextOf(known.pair), only);
  };
  await withPairs(project, async (pairs) => {
    for await (const made of pairs.walk(workspace.pairs, accepted)) {
      if (made === null) continue;
      if (Array.isArray(made)) {
        report.findings.push(...made.filter((finding) => !report.findings.includes(finding)));
        continue;
      }
      const { page, change } = made;
      report.pages.push(page);
      if (!change) continue;
      const before = change.before ? utf8Text(change.before) : '';
      const path = resolve(project.root, change.path);
      if (flags.diff) world.out(diffPlans([{ path: shownPath(world.cwd, path), before, after: change.after }]));
      apply?.add([{ path, before: change.before, after: change.after }]);
    }
  });
  if (only === null) report.findings.push(...namedInVain(report, workspace));
  return report;
}

/** What was named by its own name, and has no target that could be accepted: nobody should believe that it was. */
function namedInVain({ pages, findings }: AcceptReport, { cwd, named, pairs, project }: Workspace): Finding[] {
  const root = project!.root;
  const told = new Set([...pages.flatMap(({ source, target }) => [source, target]), ...findings.map(({ path }) => path)]);
  return named.flatMap((file) => {
    const path = shownPath(root, file);
    const own = pairs.filter(({ source, target }) => source === path || target === path);
    if (own.length === 0 || own.some(({ source, target }) => told.has(source) || told.has(target))) return [];
    const targets = own.map(({ target }) => target).join(', ');
    const message = `Unexpected page without a target, expected a file that is no link out of the project: ${targets}`;
    return [fileFinding({ check: 'accept-refused', path: shownPath(cwd, file), message })];
  });
}

const isAcceptable = (known: KnownPair): known is Acceptable => known.source !== null && known.target !== null;

function orphan({ pair: { locale, source, target } }: KnownPair): Accepted {
  const row = { locale, source, target, was: 'orphaned' as const, untranslated: 0, record: null, commit: null };
  return { page: { ...row, outcome: 'refused', note: 'its source is gone: there is nothing that it could follow' }, change: null };
}

/** A page that is not understood follows nothing that anybody could tell. */
function unparsableIn({ source, target }: Acceptable, { store }: PairReader): Finding[] | null {
  const found = [source.page, target.page].flatMap((page) => (store.segmentsOf(page) ? [] : (store.problemOf(page) ?? [])));
  return found.length > 0 ? found : null;
}
