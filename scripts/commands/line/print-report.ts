import { resolve } from 'node:path';
import { writeOutput } from '../../io/write-file.ts';
import type { DriftState } from '../../model/drift.ts';
import { type Spot, UsageError } from '../../model/finding.ts';
import { visibleLines } from '../../model/visible.ts';
import type { ExportReport, MemoryReport, Report } from '../../model/report.ts';
import type { World } from '../../model/world.ts';
import { needsRules, piecesOf } from '../../reports/index.ts';
import { prettyFindings } from '../../reports/pretty/findings.ts';
import type { Invocation } from './command.ts';
import { shownPath } from './workspace.ts';

/** The format that `--format` names; a diff goes with the pretty one only. Asked before the work begins, so that a misspelt one costs nothing. */
export function chosenFormat({ flags }: Invocation): string {
  const name = flags.format ?? 'pretty';
  if (flags.diff && name !== 'pretty') throw new UsageError(`Unexpected --diff with --format ${name}, expected pretty`);
  return name;
}

/**
 * The format of a command that makes something, such as `export`. What it makes goes to standard output unless `--output` names a
 * file, and a report in JSON would be mixed with it: so another format than the pretty one asks for `--output`.
 */
export function chosenFormatBesideProduct(invocation: Invocation): string {
  const name = chosenFormat(invocation);
  if (name === 'pretty' || invocation.flags.output !== undefined) return name;
  throw new UsageError(
    `Unexpected --format ${name} without --output, expected --output FILE for what is made: the report goes to standard output`,
  );
}

interface Told {
  /** The states that `--fail-on` names. */
  failOn?: readonly DriftState[];
  /** Whether `--sort` names an order for the rows. */
  sorted?: boolean;
  /** Absolute path of the folder that the paths of the findings are relative to; by default the working directory. */
  root?: string;
}

/**
 * Renders a report in the chosen format, to standard output or the file that `--output` names. The paths of findings, relative to
 * the project until here, become what people type. Those of rows stay: `source` and `target` are the project's.
 */
export async function printReport(
  report: Report,
  invocation: Invocation,
  { failOn = [], root = invocation.world.cwd, sorted = false }: Told = {},
): Promise<void> {
  const { world, flags } = invocation;
  const format = chosenFormat(invocation);
  const output = flags.output;
  const shown = output === undefined;
  const options = {
    color: world.color && shown,
    columns: shown ? world.columns : Infinity,
    quiet: flags.quiet === true,
    check: flags.check === true,
    failOn,
    sorted,
    // They bring all checks with them, which a run that judges nothing has no need of.
    ...(needsRules(format) && (await import('./rules.ts'))),
    typed: typedFrom(root, { cwd: topOf(format, world) }),
    reference: world.env.LOCKSTEP_REFERENCE,
  };
  const pieces = piecesOf(format, withTypedPaths(report, options.typed), options);
  if (shown) for (const piece of pieces) world.out(piece);
  else writeOutput(resolve(world.cwd, output), pieces, world.cwd);
}

const typedFrom =
  (root: string, { cwd }: Pick<World, 'cwd'>) =>
  (path: string): string =>
    root === cwd ? path : shownPath(cwd, resolve(root, path));

/**
 * The folder that paths begin at: the working directory; in what a service shows at the lines of a change the top of its checkout, which
 * it names in the environment. Of a job in a folder of the repository it would else find none of the files.
 *
 * @see https://docs.github.com/actions/reference/variables-reference
 * @see https://docs.gitlab.com/ci/variables/predefined_variables/
 */
function topOf(format: string, { cwd, env }: World): string {
  const top = env[topOfFormat[format] ?? ''];
  return top !== undefined && cwd.startsWith(`${top}/`) ? top : cwd;
}

const topOfFormat: Readonly<Record<string, string>> = { github: 'GITHUB_WORKSPACE', sarif: 'GITHUB_WORKSPACE', gitlab: 'CI_PROJECT_DIR' };

function withTypedPaths<Given extends Report>(report: Given, typed: (path: string) => string): Given {
  if (!('findings' in report)) return report;
  const typedSpot = <One extends Spot>(spot: One): One => ({ ...spot, path: typed(spot.path) });
  const findings = report.findings.map((finding) => {
    const { related } = finding;
    return related ? { ...typedSpot(finding), related: typedSpot(related) } : typedSpot(finding);
  });
  return { ...report, findings };
}

/**
 * The report of a command that makes a file, which `--output` names. Without it the file goes to standard output: then
 * what was found is told on standard error, and nothing else.
 *
 * @param root of the project: what the paths of the findings are relative to
 */
export async function printBesideProduct(report: ExportReport | MemoryReport, invocation: Invocation, root: string): Promise<void> {
  const { world, flags } = invocation;
  if (flags.output !== undefined) return printReport(report, { ...invocation, flags: { ...flags, output: undefined } }, { root });
  const { findings } = withTypedPaths(report, typedFrom(root, world));
  world.err(prettyFindings(findings, { color: false, columns: world.columns, quiet: flags.quiet === true }));
}

/**
 * Writes what a command makes (a page, an XLIFF file, a memory) to standard output: byte for byte into a file or a pipe, with what
 * steers or hides as signs onto a terminal, which is told by its width.
 */
export function printProduct(text: string, { out, columns }: World): void {
  out(columns === Infinity ? text : visibleLines(text.replaceAll('\r\n', '\n')));
}
