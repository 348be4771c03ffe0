import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Config } from '../config/config.ts';
import type { Apply } from '../io/apply/apply.ts';
import { type Change, replaced } from '../io/apply/change.ts';
import { FailedWrite } from '../io/in-words.ts';
import { flavourAt } from '../config/flavour-at.ts';
import { flavourNamed } from '../markdown/flavours/index.ts';
import { loadParser, type Parser } from '../markdown/parser/parser.ts';
import { fileFinding, type Finding, UsageError } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { StripReport } from '../model/report.ts';
import { unparsable } from '../pairs/page-store.ts';
import { type PageOrFinding, readPage } from '../pairs/read-page.ts';
import { prettyFindings } from '../reports/pretty/findings.ts';
import { strip as stripPage, type Stripped } from '../spans/index.ts';
import { filesToStrip, type FileToStrip, sidecarFile } from './files-to-strip.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { diffPlans } from './line/diff-plans.ts';
import { chosenFormat, printProduct, printReport } from './line/print-report.ts';
import { openWorkspace, placeOf, refuseNothing, shownPath } from './line/workspace.ts';
import { writing } from './line/writing.ts';

const ownFlags = {
  keep: { type: 'string', value: 'SIDE', oneOf: ['target', 'source'], about: 'target (default) or source: the language that stays' },
  write: { type: 'boolean', about: 'write the pages, and the bilingual sidecar of targets that a layout places' },
  check: { type: 'boolean', about: 'exit 1 where a page holds bilingual markup' },
  repair: { type: 'boolean', about: 'mend regions whose quotes were written &quot;' },
  stdout: { type: 'boolean', about: 'print the clean text of one page instead of a report' },
  diff: { type: 'boolean', about: 'print what would change' },
} as const satisfies FlagSet;

export const strip: Command<typeof ownFlags> = {
  name: 'strip',
  operands: '[paths…]',
  flags: ownFlags,
  examples: [
    ['lockstep strip', 'what the targets of this project hold'],
    ['lockstep strip --diff i18n/fr-FR', 'what would go'],
    ['lockstep strip --write handback/', 'clean pages in a folder that came back'],
    ['lockstep strip --keep source --stdout page.md > source.md', 'the English of a page'],
  ],
  run: runStrip,
};

async function runStrip(invocation: Invocation<typeof ownFlags>): Promise<number> {
  const { world, flags, paths } = invocation;
  refuseContradictions(invocation);
  const workspace = openWorkspace(invocation);
  refuseNothing(workspace);
  const files = filesToStrip(workspace, paths);
  if (flags.stdout && files.length !== 1) throw new UsageError(`Unexpected ${files.length} pages with --stdout, expected one`);
  const report: StripReport = { command: 'strip', version: 1, pages: [], findings: [] };
  const { config } = workspace.project ?? {};
  const sidecars = flags.write && config?.sidecar ? { parse: await parserOf(config), config } : null;
  await writing(invocation, placeOf(workspace), async (apply) => {
    for (const file of files) {
      stripFile(file, invocation, { apply, sidecars }, report);
      // A signal is heard between two turns of the event loop only.
      if (apply) await setImmediate();
    }
    apply?.commit();
  });
  if (flags.stdout) world.err(prettyFindings(report.findings, { color: world.color, columns: world.columns, quiet: flags.quiet === true }));
  else await printReport(report, invocation);
  return exitCode(report, flags.check);
}

const parserOf = ({ frontMatter, translate, ...config }: Config): Promise<Parser> =>
  loadParser(frontMatter.translated, flavourNamed(config.markdown), translate.codeComments, flavourAt(config));

function refuseContradictions(invocation: Invocation<typeof ownFlags>): void {
  const { diff, stdout, write } = invocation.flags;
  const format = chosenFormat(invocation);
  if (stdout && format !== 'pretty') throw new UsageError(`Unexpected --stdout with --format ${format}, expected one of them`);
  if (stdout && (write || diff)) throw new UsageError(`Unexpected --${write ? 'write' : 'diff'} with --stdout, expected one of them`);
}

interface Writing {
  apply: Apply | null;
  /** What writing a sidecar takes; null where none is written. */
  sidecars: { parse: Parser; config: Config } | null;
}

/** Strips one file and adds it to the report; nothing of it is held afterwards. */
function stripFile(
  file: FileToStrip,
  { world, flags }: Invocation<typeof ownFlags>,
  { apply, sidecars }: Writing,
  report: StripReport,
): void {
  const read = readPage(file.file, shownPath(world.cwd, file.file), file.guard);
  if ('finding' in read) {
    report.findings.push(read.finding);
    return;
  }
  const { page } = read;
  const keep = flags.keep ?? 'target';
  const source = keep === 'source' ? sourceOf(file, world.cwd) : null;
  if (source && 'finding' in source) {
    report.findings.push(source.finding);
    return;
  }
  const own = { source: () => source?.page ?? null, translated: file.translated };
  const stripped = stripPage(page, { keep, repair: flags.repair === true, ...own });
  const changed = stripped.text !== page.text;
  report.pages.push({ path: page.path, pairs: stripped.pairs.length, unpaired: stripped.unpaired, changed });
  for (const finding of stripped.findings) report.findings.push(finding);
  if (flags.stdout) printProduct(stripped.text, world);
  if (flags.diff && changed) world.out(diffPlans([{ path: page.path, before: page.text, after: stripped.text }]));
  if (!apply || !changed) return;
  report.findings.push(
    ...stageStripped(file, { page, bytes: read.bytes, stripped }, { apply, sidecars: keep === 'source' ? null : sidecars }),
  );
}

/** The source page, where a layout places one. */
function sourceOf({ root, guard, pair }: FileToStrip, cwd: string): PageOrFinding | null {
  const file = pair?.sourceExists ? resolve(root!, pair.source) : null;
  return file === null ? null : readPage(file, shownPath(cwd, file), guard);
}

interface StrippedPage {
  page: Page;
  bytes: Uint8Array;
  stripped: Stripped;
}

/**
 * Stages the page and its sidecar. Where no sidecar can be made of the page it stays as it is, with its pairs, and the finding says why.
 *
 * @throws FailedWrite where the disk refuses it
 */
function stageStripped(
  { file, root, guard, pair }: FileToStrip,
  { page, bytes, stripped }: StrippedPage,
  { apply, sidecars }: Writing,
): Finding[] {
  try {
    const sidecar = pair && sidecars && sidecarFile(pair, page, stripped, sidecars.config, sidecars.parse);
    const changes: Change[] = [{ path: file, before: bytes, after: stripped.text }];
    if (sidecar) changes.push(replaced(resolve(root!, sidecar.path), sidecar.text, guard ?? {}));
    apply!.add(changes);
    return [];
  } catch (error) {
    if (error instanceof FailedWrite) throw error;
    return [error instanceof UsageError ? unwritable(page, error) : unparsable(page, error)];
  }
}

/** One page whose place can't be written to, a link or a device, stops none of the others. */
function unwritable({ path }: Page, { message }: UsageError): Finding {
  return fileFinding({ check: 'writable', path, message });
}

function exitCode({ pages, findings }: StripReport, check: boolean | undefined): number {
  const failed = findings.some(({ severity }) => severity === 'error') || (check && pages.some(({ changed }) => changed));
  return failed ? 1 : 0;
}
