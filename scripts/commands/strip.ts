import { resolve } from 'node:path';
import { writeFile } from '../io/write-file.ts';
import { loadParser, type Parser } from '../markdown/parser/parser.ts';
import { fileFinding, type Finding, UsageError } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { StripReport } from '../model/report.ts';
import { readPage, unparsable } from '../pairs/page-store.ts';
import { prettyFindings } from '../reports/pretty/findings.ts';
import { strip as stripPage, type Stripped } from '../spans/index.ts';
import { filesToStrip, type FileToStrip, sidecarFile } from './files-to-strip.ts';
import type { Command, Flags, Invocation } from './line/command.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { openWorkspace, refuseNothing, shownPath } from './line/workspace.ts';
import { diffPlans } from './write-edits.ts';

export const strip: Command = {
  name: 'strip',
  operands: '[paths…]',
  flags: {
    keep: { type: 'string', value: 'SIDE', about: 'target (default) or source: the language that stays' },
    write: { type: 'boolean', about: 'write the pages, and the bilingual sidecar of targets that a layout places' },
    check: { type: 'boolean', about: 'exit 1 where a page holds bilingual markup' },
    repair: { type: 'boolean', about: 'mend regions whose quotes were written &quot;' },
    stdout: { type: 'boolean', about: 'print the clean text of one page instead of a report' },
    diff: { type: 'boolean', about: 'print what would change' },
  },
  examples: [
    ['lockstep strip', 'what the targets of this project hold'],
    ['lockstep strip --diff i18n/fr-FR', 'what would go'],
    ['lockstep strip --write handback/', 'clean pages in a folder that came back'],
    ['lockstep strip --keep source --stdout page.md > source.md', 'the English of a page'],
  ],
  run: runStrip,
};

async function runStrip(invocation: Invocation): Promise<number> {
  const { world, flags, paths } = invocation;
  refuseContradictions(invocation);
  const workspace = openWorkspace(invocation);
  refuseNothing(workspace);
  const files = filesToStrip(workspace, paths);
  if (flags.stdout && files.length !== 1) throw new UsageError(`Unexpected ${files.length} pages with --stdout, expected one`);
  const report: StripReport = { command: 'strip', version: 1, pages: [], findings: [] };
  const sidecars =
    flags.write && workspace.project?.config.sidecar ? { parse: await loadParser(), locale: workspace.project.config.sourceLocale } : null;
  for (const file of files) stripFile(file, invocation, sidecars, report);
  if (flags.stdout) world.err(prettyFindings(report.findings, { color: world.color, columns: world.columns, quiet: flags.quiet === true }));
  else printReport(report, invocation);
  return exitCode(report, flags);
}

function refuseContradictions(invocation: Invocation): void {
  const { keep, diff, stdout, write } = invocation.flags;
  const format = chosenFormat(invocation);
  if (keep !== undefined && keep !== 'target' && keep !== 'source') {
    throw new UsageError(`Unexpected --keep ${String(keep)}, expected target or source`);
  }
  if (stdout && format !== 'pretty') throw new UsageError(`Unexpected --stdout with --format ${format}, expected one of them`);
  if (stdout && (write || diff)) throw new UsageError(`Unexpected --${write ? 'write' : 'diff'} with --stdout, expected one of them`);
}

/** What writing a sidecar takes; null where none is written. */
type Sidecars = { parse: Parser; locale: string } | null;

/** Strips one file and adds it to the report; nothing of it is held afterwards. */
function stripFile(file: FileToStrip, { world, flags }: Invocation, sidecars: Sidecars, report: StripReport): void {
  const read = readPage(file.file, shownPath(world.cwd, file.file), file.guard);
  if ('finding' in read) {
    report.findings.push(read.finding);
    return;
  }
  const { page } = read;
  const keep = flags.keep === 'source' ? 'source' : 'target';
  const stripped = stripPage(page, { keep, repair: flags.repair === true, source: () => sourceOf(file) });
  const changed = stripped.text !== page.text;
  report.pages.push({ path: page.path, pairs: stripped.pairs.length, unpaired: stripped.unpaired, changed });
  for (const finding of stripped.findings) report.findings.push(finding);
  if (flags.stdout) world.out(stripped.text);
  if (flags.diff && changed) world.out(diffPlans([{ path: page.path, before: page.text, after: stripped.text }]));
  if (flags.write && changed) report.findings.push(...writeStripped(file, page, stripped, keep === 'source' ? null : sidecars));
}

/** The source page, where a layout places one that can be read. */
function sourceOf({ root, guard, pair }: FileToStrip): Page | null {
  const read = pair?.sourceExists ? readPage(resolve(root!, pair.source), pair.source, guard) : null;
  return read && 'page' in read ? read.page : null;
}

/** Writes the page and its sidecar. Where no sidecar can be made of the page it stays as it is, with its pairs, and the finding says why. */
function writeStripped({ file, root, writable, pair }: FileToStrip, page: Page, stripped: Stripped, sidecars: Sidecars): Finding[] {
  try {
    const sidecar = pair && sidecars && sidecarFile(pair, page, stripped, sidecars.locale, sidecars.parse);
    // The sidecar first: should the second write fail, the page still holds its pairs.
    if (sidecar) writeFile(resolve(root!, sidecar.path), sidecar.text, writable);
    writeFile(file, stripped.text, writable);
    return [];
  } catch (error) {
    return [error instanceof UsageError ? unwritable(page, error) : unparsable(page, error)];
  }
}

/** One page that can't be written stops none of the others. */
function unwritable({ path }: Page, { message }: UsageError): Finding {
  return fileFinding({ check: 'writable', severity: 'error', path, message });
}

function exitCode({ pages, findings }: StripReport, { check }: Flags): number {
  const failed = findings.some(({ severity }) => severity === 'error') || (check && pages.some(({ changed }) => changed));
  return failed ? 1 : 0;
}
