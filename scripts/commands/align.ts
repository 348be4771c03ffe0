import { resolve } from 'node:path';
import type { Move } from '../align/find-move.ts';
import { locfileidEdits, locfileidFindings, locfileidKey, type SeenIds } from '../align/locfileid-findings.ts';
import type { Project } from '../config/project.ts';
import { openRepositories } from '../io/git/repositories.ts';
import { moveFile } from '../io/move-file.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { fileFinding, type Finding } from '../model/finding.ts';
import type { Edit, Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import type { AlignedPage, AlignReport } from '../model/report.ts';
import { sidecarPath } from '../pairs/bilingual-base.ts';
import { openMoves } from '../pairs/moves.ts';
import { openPageStore } from '../pairs/page-store.ts';
import { scalarOf } from '../provenance/front-matter-edits.ts';
import type { Command, Invocation } from './line/command.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { configured, openWorkspace, shownPath } from './line/workspace.ts';
import { diffPlans, planEdits, writePlans } from './write-edits.ts';

export const align: Command = {
  name: 'align',
  operands: '[paths…]',
  flags: {
    check: { type: 'boolean', about: 'exit 1 where a target has no source or anything is wrong' },
    write: { type: 'boolean', about: 'move targets to where their sources went, and mend their front matter' },
    diff: { type: 'boolean', about: 'print what would change in the front matter' },
  },
  examples: [
    ['lockstep align', 'every target with its source, what has none and where it belongs, what is missing'],
    ['lockstep align --write', 'move what belongs elsewhere, quote what is no string'],
    ['lockstep align --check', 'for a CI job'],
  ],
  run: runAlign,
};

async function runAlign(invocation: Invocation): Promise<number> {
  chosenFormat(invocation);
  const { world, flags } = invocation;
  const workspace = openWorkspace(invocation);
  const project = configured(workspace);
  const { report, edits } = await alignPages(project, workspace.pairs, workspace.cwd);
  const plans = planEdits(project.root, edits);
  if (flags.diff) world.out(diffPlans(plans));
  if (flags.write) {
    writePlans(project.root, plans, project.writable);
    for (const page of report.pages) if (page.move) applyMove(page, page.move, project);
  }
  printReport(report, invocation);
  const wrong = report.findings.length > 0 || report.pages.some(({ state }) => state === 'missing-source');
  return report.findings.some(({ severity }) => severity === 'error') || (flags.check === true && wrong) ? 1 : 0;
}

/** Every pair in its state, and the edits that mend front matter; paths of edits are those of the project. */
async function alignPages(project: Project, pairs: readonly Pair[], cwd: string): Promise<{ report: AlignReport; edits: Edit[] }> {
  const report: AlignReport = { command: 'align', version: 1, pages: [], findings: strayFindings(project, cwd) };
  const edits: Edit[] = [];
  const seen: SeenIds = new Map();
  const store = openPageStore(project, await loadParser());
  const { historyOf, close } = openRepositories(project.root);
  try {
    const moveOf = openMoves(project, store, historyOf);
    for (const pair of pairs.filter(isRow)) {
      const read = pair.targetExists ? store.read(pair.target) : null;
      if (read && 'message' in read) report.findings.push(read);
      const page = read && 'page' in read ? read.page : null;
      if (page) report.findings.push(...locfileidFindings(page, seen));
      if (page) edits.push(...locfileidEdits(page));
      const move = page && !pair.sourceExists ? await moveOf(pair, page) : null;
      const rival = move && report.pages.find((other) => other.move?.target === move.target);
      if (rival) report.findings.push(claimedTwice(pair.target, rival.target, move.source));
      report.pages.push(alignedPage(pair, page, rival ? null : move));
    }
  } finally {
    await close();
  }
  return { report, edits };
}

/** A target without its own include uses the source's: nothing is missing. Messages have no localisation id, and stay where they are. */
const isRow = ({ kind, targetExists }: Pair): boolean => kind === 'page' || (kind === 'include' && targetExists);

function alignedPage({ locale, source, target, sourceExists, targetExists }: Pair, page: Page | null, move: Move | null): AlignedPage {
  const state = !sourceExists ? 'missing-source' : targetExists ? 'paired' : 'missing-target';
  return { locale, source, target, state, locfileid: page && scalarOf(page, locfileidKey), move };
}

function applyMove({ locale, source, target }: AlignedPage, move: Move, { root, writable, pairs }: Project): void {
  moveFile(resolve(root, target), resolve(root, move.target), writable);
  const [from, to] = [source, move.source].map((path) => pairs.find((pair) => pair.locale === locale && pair.source === path));
  if (from && to) moveFile(resolve(root, sidecarPath(from)), resolve(root, sidecarPath(to)), writable);
}

function claimedTwice(path: string, rival: string, source: string): Finding {
  const message = `Unexpected second page for ${source}, which ${rival} belongs to as well, expected one: keep one of both`;
  return fileFinding({ check: 'source-claimed-twice', severity: 'warning', path, message, actual: source });
}

function strayFindings({ strayLocales, root }: Project, cwd: string): Finding[] {
  return strayLocales.map(({ locale, path }) =>
    fileFinding({
      check: 'locale-configured',
      severity: 'warning',
      path: shownPath(cwd, resolve(root, path)),
      message: `Unexpected locale folder "${locale}", expected one of the configured locales: add it to "locales", or remove it`,
      actual: locale,
    }),
  );
}
