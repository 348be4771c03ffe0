import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import type { Option } from '../model/check-settings.ts';
import type { FindingId } from '../model/findings.ts';
import type { Check } from './check.ts';
import { checks } from './index.ts';

const file = join(import.meta.dirname, '../config/lockstep.schema.json');

test('what lockstep.schema.json says of checks is generated from them (npm test -- -u writes it)', async () => {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  schema.definitions.checks = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(checks.map((check: Check<FindingId>) => [check.id, ofCheck(check)])),
  };
  await expect(await format(JSON.stringify(schema), { parser: 'json', printWidth: 140 })).toMatchFileSnapshot(file);
});

function ofCheck({ about, off, severity, options = {} }: Check<FindingId>): object {
  const ofOptions = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, ofOption(option)]));
  const settings = {
    type: 'object',
    additionalProperties: false,
    properties: { severity: { $ref: '#/definitions/severity' }, ...ofOptions },
  };
  return { description: about, default: off ? 'off' : severity, oneOf: [{ $ref: '#/definitions/severity' }, settings] };
}

const types: Record<Option['kind'], object> = {
  text: { type: 'string' },
  list: { type: 'array', items: { type: 'string' } },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  map: { type: 'object', additionalProperties: { type: 'string' } },
};

const ofOption = ({ kind, default: value, about }: Option): object => ({ ...types[kind], description: about, default: value });
