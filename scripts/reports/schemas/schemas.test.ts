import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validate } from '../../config/validate.ts';
import { printedReports } from '../../testing/printed-reports.ts';

const schemas = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.schema.json'));

test.each(schemas)('%s holds for what the command printed', (name) => {
  const command = name.split('.')[0]!;
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
  const printed = printedReports(command);
  expect(printed.length).toBeGreaterThan(0);
  for (const report of printed) expect(validate(report, schema)).toEqual([]);
});
