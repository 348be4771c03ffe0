import { createRequire } from 'node:module';
import { SaxesParser } from 'saxes';
import { type Schema, validate } from '../config/validate.ts';

/** What a report has that the published schema of its format does not allow, by the format. */
export const reportViolations: Record<'sarif' | 'junit' | 'gitlab', (text: string) => string[]> = {
  sarif: sarifViolations,
  junit: junitViolations,
  gitlab: (text) => (JSON.parse(text) as unknown[]).flatMap((issue) => validate(issue, codeClimate).map(({ message }) => message)),
};

interface Ajv {
  addMetaSchema(schema: unknown): void;
  validate(schema: unknown, data: unknown): boolean;
  errorsText(): string;
}

/** By the schema of OASIS, a draft 4, which the package that Microsoft publishes for tests brings, and the validator with it. */
function sarifViolations(text: string): string[] {
  const load = createRequire(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
  const ajv = new (load('ajv') as new (options: object) => Ajv)({ schemaId: 'auto', validateSchema: false });
  ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json'));
  return ajv.validate(load('./lib/schemas/sarif-2.1.0-rtm.5.json'), JSON.parse(text)) ? [] : [ajv.errorsText()];
}

/** What GitLab asks of an issue: `codeclimate.json` of its JSON schemas, and the table of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
const codeClimate: Schema = {
  type: 'object',
  required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
  properties: {
    description: { type: 'string' },
    check_name: { type: 'string' },
    fingerprint: { type: 'string' },
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: {
      type: 'object',
      required: ['path', 'lines'],
      properties: {
        path: { type: 'string', pattern: '^(?!\\./|/)' },
        lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer' }, end: { type: 'integer' } } },
      },
    },
  },
};

/** What Jenkins allows in each element: https://github.com/jenkinsci/xunit-plugin, `junit-10.xsd`. A name with `!` is needed. */
const elements: Record<string, { in: string; has: string }> = {
  testsuites: { in: '', has: 'name time tests failures errors' },
  testsuite: {
    in: 'testsuites testsuite',
    has: 'name! tests! failures! errors! group time skipped timestamp hostname id package file log url',
  },
  testcase: { in: 'testsuite', has: 'name! time classname group' },
  failure: { in: 'testcase', has: 'type message' },
  error: { in: 'testcase', has: 'type message' },
  skipped: { in: 'testcase', has: 'type message' },
  'system-out': { in: 'testcase testsuite', has: '' },
  'system-err': { in: 'testcase testsuite', has: '' },
};

function junitViolations(text: string): string[] {
  const found: string[] = [];
  const open: string[] = [''];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const allowed = elements[name];
    const names = allowed?.has.split(' ') ?? [];
    if (!allowed?.in.split(' ').includes(open.at(-1)!)) found.push(`${name} in ${open.at(-1)}`);
    found.push(...Object.keys(attributes).filter((key) => !names.some((one) => one.replace('!', '') === key)));
    found.push(...names.filter((one) => one.endsWith('!') && !(one.slice(0, -1) in attributes)));
    open.push(name);
  });
  parser.on('text', (said) => {
    if (said.trim() !== '' && ['', 'testsuites', 'testsuite', 'testcase'].includes(open.at(-1)!)) found.push(`text in ${open.at(-1)}`);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return found;
}
