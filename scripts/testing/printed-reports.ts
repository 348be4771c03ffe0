import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const transcripts = join(import.meta.dirname, '../commands/transcripts');

/** The reports of a command that stand in its transcripts, as `--format json` printed them. */
export function printedReports(command: string): object[] {
  return readdirSync(transcripts)
    .filter((file) => file.startsWith(`${command}-`))
    .flatMap((file) => jsonOf(join(transcripts, file)));
}

function jsonOf(file: string): object[] {
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf('\n{\n');
  return from === -1 ? [] : [JSON.parse(text.slice(from, text.indexOf('\n}\n', from) + 2)) as object];
}
