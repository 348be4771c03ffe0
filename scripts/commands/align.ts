import { resolve } from 'node:path';
import type { Move } from '../align/find-move.ts';
import { locfileidEdits, locfileidFindings, locfileidOf, type SeenIds } from '../align/locfileid-findings.ts';
import type { Project } from '../config/project.ts';
import type { Change } from '../io/apply/change.ts';
import { type Guard, readBytes } from '../io/files.ts';
import { fileFinding, type Finding, UsageError } from '../model/finding.ts';
import type { Edit, Page, Plan } from '../model/page.ts';
import { type Pair, sidecarPath } from '../model/pair.ts';
import type { AlignedPage, AlignReport } from '../model/report.ts';
import { filedRecords, recordPathOf } from '../provenance/record-file.ts';
import { openMoves } from '../pairs/moves.ts';
import { withPairs, type Work } from '../pairs/open-pairs.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { diffPlans } from './line/diff-plans.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { configured, guardIn, openWorkspace, placeOf } from './line/workspace.ts';
import { writing } from './line/writing.ts';
import { recordsAstray, strayLocales } from './stray-locales.ts';
import { changesOf, planEdits } from './write-edits.ts';

const ownFlags = {
  check: { type: 'boolean', about: 'exit 1 where a target has no source or anything is wrong' },
  write: { type: 'boolean', about: 'move targets to where their sources went, and mend their front matter' },
  diff: { type: 'boolean', about: 'print what would change in the front matter' },
} as const satisfies FlagSet;

export const align: Command<typeof ownFlags> = {
  name: 'align',
  operands: '[paths…]',
  flags: ownFlags,
  examples: [
    ['lockstep align', 'every target with its source, what has none and where it belongs, what is missing'],
    ['lockstep align --write', 'move what belongs elsewhere, quote what is no string'],
    ['lockstep align --check', 'for a CI job'],
  ],
  run: runAlign,
};

async function runAlign(invocation: Invocation<typeof ownFlags>): Promise<number> {
  chosenFormat(invocation);
  const { world, flags } = invocation;
  const workspace = openWorkspace(invocation);
  const project = configured(workspace);
  const { report, edits } = await alignPages(project, workspace.pairs);
  const plans = [...planEdits(project.root, edits, guardIn(workspace))];
  if (flags.diff) world.out(diffPlans(plans));
  await writing(invocation, placeOf(workspace), (apply) => {
    apply?.add(changesOfAll(plans, report.pages, project));
    apply?.commit();
  });
  await printReport(report, invocation, { root: project.root });
  const wrong = report.findings.length > 0 || report.pages.some(({ state }) => state === 'missing-source');
  return report.findings.some(({ severity }) => severity === 'error') || (flags.check === true && wrong) ? 1 : 0;
}

/** Every pair in its state, and the edits that mend front matter; paths of edits are those of the project. */
async function alignPages(project: Project, pairs: readonly Pair[]): Promise<{ report: AlignReport; edits: Edit[] }> {
  const report: AlignReport = {
    command: 'align',
    version: 1,
    pages: [],
    findings: [...strayLocales(project, project.root), ...recordsAstray(project, project.root)],
  };
  const edits: Edit[] = [];
  const seen: SeenIds = new Map();
  await withPairs(project, async (all) => {
    const { store } = await all.reader();
    const moveOf = openMoves(project, store, all.historyOf);
    const pageAndPlace: Work<Read> = async ({ pair }) => {
      const read = pair.targetExists ? store.read(pair.target) : null;
      const page = read && 'page' in read ? read.page : null;
      const move = page && !pair.sourceExists ? await moveOf(pair, page) : null;
      return { pair, page, move, unreadable: read && 'message' in read ? read : null };
    };
    for await (const { pair, page, move, unreadable } of all.walk(pairs.filter(isRow), pageAndPlace, { which: 'places' })) {
      if (unreadable) report.findings.push(unreadable);
      if (page) report.findings.push(...locfileidFindings(page, seen));
      if (page) edits.push(...locfileidEdits(page));
      const rival = move && report.pages.find((other) => other.move?.target === move.target);
      if (rival) report.findings.push(claimedTwice(pair.target, rival.target, move.source));
      report.pages.push(alignedPage(pair, page, rival ? null : move));
    }
  });
  return { report, edits };
}

/** A target, if it is there and can be read, and where it belongs if its source is gone. */
interface Read {
  pair: Pair;
  page: Page | null;
  move: Move | null;
  unreadable: Finding | null;
}

/** A target without its own include uses the source's: nothing is missing. Messages have no localisation id, and stay where they are. */
const isRow = ({ kind, targetExists }: Pair): boolean => kind === 'page' || (kind === 'include' && targetExists);

function alignedPage({ locale, source, target, sourceExists, targetExists }: Pair, page: Page | null, move: Move | null): AlignedPage {
  const state = !sourceExists ? 'missing-source' : targetExists ? 'paired' : 'missing-target';
  return { locale, source, target, state, locfileid: page && locfileidOf(page), move };
}

/** Front matter is mended at the place where its page goes. */
function changesOfAll(plans: readonly Plan[], pages: readonly AlignedPage[], project: Project): Change[] {
  const mended = new Map(changesOf(project.root, plans).map((change) => [change.path, change]));
  const moves = pages.flatMap((page) => (page.move ? movesOf(page, page.move, project) : []));
  const moved = moves.flatMap(([from, to]) => moveChanges(from, to, mended.get(from), { roots: project.readable }));
  const leaving = new Set(moves.map(([from]) => from));
  return [...[...mended.values()].filter(({ path }) => !leaving.has(path)), ...moved];
}

/** The page, its sidecar and the file of its record: where each lies, and where it goes. */
function movesOf({ locale, source, target }: AlignedPage, move: Move, { root, pairs }: Project): [from: string, to: string][] {
  const [from, to] = [source, move.source].map((path) => pairs.find((pair) => pair.locale === locale && pair.source === path));
  const sidecars = from && to ? [[sidecarPath(from), sidecarPath(to)] as const] : [];
  const records = [target, move.target].map((path) => recordPathOf(path, filedRecords)!) as [string, string];
  return [[target, move.target] as const, ...sidecars, records].map(([old, now]) => [resolve(root, old), resolve(root, now)]);
}

function moveChanges(from: string, to: string, mended: Change | undefined, guard: Guard): Change[] {
  const before = mended?.before ?? readBytes(from, guard);
  if (before === null) return [];
  if (readBytes(to, guard) !== null) throw new UsageError(`Unexpected file ${to}, expected none there; ${from} was not moved`);
  return [
    { path: from, before, after: null },
    { path: to, before: null, after: mended?.after ?? before, like: from },
  ];
}

function claimedTwice(path: string, rival: string, source: string): Finding {
  const message = `Unexpected second page for ${source}, which ${rival} belongs to as well, expected one: keep one of both`;
  return fileFinding({ check: 'source-claimed-twice', path, message, actual: source });
}
