import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validate } from '../../config/validate.ts';

const transcripts = join(import.meta.dirname, '../../commands/transcripts');

const schemas = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.schema.json'));

test.each(schemas)('%s holds for what the command printed', (name) => {
  const command = name.split('.')[0]!;
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
  const printed = readdirSync(transcripts)
    .filter((file) => file.startsWith(`${command}-`))
    .flatMap((file) => jsonOf(join(transcripts, file)));
  expect(printed.length).toBeGreaterThan(0);
  for (const report of printed) expect(validate(report, schema)).toEqual([]);
});

/** The JSON that stands in a transcript, if any. */
function jsonOf(file: string): unknown[] {
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf('\n{\n');
  return from === -1 ? [] : [JSON.parse(text.slice(from, text.indexOf('\n}\n', from) + 2))];
}
