import { locfileidFindings, locfileidKey, type SeenIds } from '../align/locfileid-findings.ts';
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import type { AlignedPage } from '../model/report.ts';
import { scalarOf } from '../provenance/front-matter-edits.ts';
import type { Project } from '../config/project.ts';
import { resolve } from 'node:path';
import type { Command, Invocation } from './command.ts';
import { chosenFormat, printReport } from './print-report.ts';
import { readPage } from './read-page.ts';
import { configured, openWorkspace, shownPath } from './workspace.ts';

export const align: Command = {
  name: 'align',
  operands: '[paths…]',
  flags: {
    check: { type: 'boolean', about: 'exit 1 where a target has no source or anything is wrong' },
  },
  examples: [
    ['lockstep align', 'every target with its source, what has none, what is missing'],
    ['lockstep align --check', 'for a CI job'],
  ],
  run: runAlign,
};

async function runAlign(invocation: Invocation): Promise<number> {
  chosenFormat(invocation);
  const workspace = openWorkspace(invocation);
  const project = configured(workspace);
  const findings: Finding[] = strayFindings(project, workspace.cwd);
  const seen: SeenIds = new Map();
  const pages = workspace.pairs.filter(isRow).map((pair): AlignedPage => {
    const page = pair.targetExists ? targetPage(pair, project, workspace.cwd, findings) : null;
    if (page) findings.push(...locfileidFindings(page, seen));
    return alignedPage(pair, page);
  });
  printReport({ command: 'align', version: 1, pages, findings }, invocation);
  const wrong = findings.length > 0 || pages.some(({ state }) => state === 'missing-source');
  return findings.some(({ severity }) => severity === 'error') || (invocation.flags.check === true && wrong) ? 1 : 0;
}

/** A target without its own include uses the source's: nothing is missing. */
const isRow = ({ include, targetExists }: Pair): boolean => !include || targetExists;

function targetPage({ target }: Pair, { root }: Project, cwd: string, findings: Finding[]): Page | null {
  const file = resolve(root, target);
  const read = readPage(file, shownPath(cwd, file));
  if ('page' in read) return read.page;
  findings.push(read.finding);
  return null;
}

function alignedPage({ locale, source, target, sourceExists, targetExists }: Pair, page: Page | null): AlignedPage {
  const state = !sourceExists ? 'missing-source' : targetExists ? 'paired' : 'missing-target';
  return { locale, source, target, state, locfileid: page && scalarOf(page, locfileidKey) };
}

function strayFindings({ strayLocales, root }: Project, cwd: string): Finding[] {
  return strayLocales.map(({ locale, path }) => ({
    check: 'locale-configured',
    severity: 'warning',
    path: shownPath(cwd, resolve(root, path)),
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message: `Unexpected locale folder "${locale}", expected one of the configured locales: add it to "locales", or "exclude" it`,
    actual: locale,
    expected: null,
    fixable: false,
  }));
}
