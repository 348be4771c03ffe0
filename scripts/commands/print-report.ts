import { resolve } from 'node:path';
import { writeFile } from '../io/write-file.ts';
import type { Report } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import { formats } from '../reports/index.ts';
import type { Invocation } from './command.ts';

/** The format that `--format` names. Asked before the work begins, so that a misspelt one costs nothing. */
export function chosenFormat({ flags }: Invocation): string {
  const name = (flags.format as string | undefined) ?? 'pretty';
  if (!Object.hasOwn(formats, name))
    throw new UsageError(`Unexpected --format ${name}, expected one of ${Object.keys(formats).join(', ')}`);
  return name;
}

/** Renders a report in the chosen format, to standard output or the file that `--output` names. */
export function printReport(report: Report, invocation: Invocation): void {
  const { world, flags } = invocation;
  const output = flags.output as string | undefined;
  const options = { color: world.color && output === undefined, columns: world.columns, quiet: flags.quiet === true };
  const text = formats[chosenFormat(invocation)]!(report, options);
  if (output === undefined) world.out(text);
  else writeOutput(resolve(world.cwd, output), text);
}

/** A file that the user names may lie anywhere: its own folder is the root. */
function writeOutput(path: string, text: string): void {
  writeFile(path, text, resolve(path, '..'));
}
