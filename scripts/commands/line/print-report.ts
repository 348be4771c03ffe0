import { resolve } from 'node:path';
import { writeOutput } from '../../io/write-file.ts';
import type { DriftState } from '../../model/drift.ts';
import { UsageError } from '../../model/finding.ts';
import { visibleLines } from '../../model/visible.ts';
import type { ExportReport, MemoryReport, Report } from '../../model/report.ts';
import type { World } from '../../model/world.ts';
import { formats } from '../../reports/index.ts';
import { prettyFindings } from '../../reports/pretty/findings.ts';
import type { Invocation } from './command.ts';
import { rules } from './rules.ts';

/** The format that `--format` names; a diff goes with the pretty one only. Asked before the work begins, so that a misspelt one costs nothing. */
export function chosenFormat({ flags }: Invocation): string {
  const name = (flags.format as string | undefined) ?? 'pretty';
  if (!Object.hasOwn(formats, name))
    throw new UsageError(`Unexpected --format ${name}, expected one of ${Object.keys(formats).join(', ')}`);
  if (flags.diff && name !== 'pretty') throw new UsageError(`Unexpected --diff with --format ${name}, expected pretty`);
  return name;
}

/**
 * The same for a command whose product goes to standard output unless `--output` names a file: a report in another
 * format would be mixed with it.
 */
export function chosenFormatBesideProduct(invocation: Invocation): string {
  const name = chosenFormat(invocation);
  if (name === 'pretty' || invocation.flags.output !== undefined) return name;
  throw new UsageError(
    `Unexpected --format ${name} without --output, expected --output FILE for what is made: the report goes to standard output`,
  );
}

/** Renders a report in the chosen format, to standard output or the file that `--output` names. `failOn` are the states that `--fail-on` names. */
export function printReport(report: Report, invocation: Invocation, failOn: readonly DriftState[] = []): void {
  const { world, flags } = invocation;
  const output = flags.output as string | undefined;
  const shown = output === undefined;
  const options = {
    color: world.color && shown,
    columns: shown ? world.columns : Infinity,
    quiet: flags.quiet === true,
    check: flags.check === true,
    failOn,
    rules,
  };
  const text = formats[chosenFormat(invocation)]!(report, options);
  if (shown) world.out(text);
  else writeOutput(resolve(world.cwd, output), text);
}

/**
 * The report of a command that makes a file, which `--output` names. Without it the file goes to standard output: then
 * what was found is told on standard error, and nothing else.
 */
export function printBesideProduct(report: ExportReport | MemoryReport, invocation: Invocation): void {
  const { world, flags } = invocation;
  if (flags.output !== undefined) printReport(report, { ...invocation, flags: { ...flags, output: undefined } });
  else world.err(prettyFindings(report.findings, { color: false, columns: world.columns, quiet: flags.quiet === true }));
}

/**
 * Writes what a command makes (a page, an XLIFF file, a memory) to standard output: byte for byte into a file or a pipe, with what
 * steers or hides as signs onto a terminal, which is told by its width.
 */
export function printProduct(text: string, { out, columns }: World): void {
  out(columns === Infinity ? text : visibleLines(text.replaceAll('\r\n', '\n')));
}
