import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadParser } from '../../markdown/parser/parser.ts';
import { ParseError } from '../../model/page.ts';
import type { XliffVersion } from '../../xliff/write.ts';
import { packageOf } from '../package-of.ts';
import { hasSchemas, schemaViolations } from '../schema-violations.ts';
import { xliff1Violations } from '../xliff1-violations.ts';
import { xliff2Violations } from '../xliff2-violations.ts';
import type { Section } from './section.ts';

const parse = await loadParser();

/** Exports of real pages against the schemas of XLIFF, where they are on this machine, and the rules that no schema holds. */
export const validity: Section = {
  title: 'validity of exports',
  run: (folder) => Promise.resolve(existsSync(folder) ? (['1.2', '2.0'] as const).flatMap((version) => linesOf(folder, version)) : null),
};

function linesOf(folder: string, version: XliffVersion): string[] {
  const violations: string[] = [];
  const packages = [...packagesBelow(folder, version)];
  for (const { name, xliff } of packages) {
    const broken = version === '1.2' ? xliff1Violations(xliff) : xliff2Violations(xliff);
    violations.push(...broken.map((violation) => `- ${name}: ${violation}`));
  }
  const schema = hasSchemas() ? invalid(packages, version) : null;
  return [
    `XLIFF ${version}: ${packages.length} exports; ${violations.length} violations of rules that no schema holds`,
    schema
      ? `XLIFF ${version}: ${schema.length} messages of xmllint against the schema`
      : `XLIFF ${version}: skipped xmllint: the schemas are not on this machine`,
    ...violations,
    ...(schema ?? []).map((message) => `- ${message}`),
  ];
}

interface Package {
  name: string;
  xliff: string;
}

function* packagesBelow(folder: string, version: XliffVersion): Generator<Package> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.mdx?$/i.test(name) || name.includes('bilingual')) continue;
    const xliff = packageOrNothing(readFileSync(join(folder, name), 'utf8'), version, name);
    if (xliff !== '') yield { name, xliff };
  }
}

function packageOrNothing(text: string, version: XliffVersion, name: string): string {
  try {
    return packageOf(text, parse, version, name);
  } catch (error) {
    if (error instanceof ParseError) return '';
    throw error;
  }
}

/** So many files at once as a command line holds. */
const batch = 500;

function invalid(packages: readonly Package[], version: XliffVersion): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-corpus-'));
  try {
    const files = packages.map(({ xliff }, index) => {
      const file = join(folder, `${index}.xlf`);
      writeFileSync(file, xliff);
      return file;
    });
    const batches = Array.from({ length: Math.ceil(files.length / batch) }, (_, index) => files.slice(index * batch, (index + 1) * batch));
    return batches.flatMap((some) => schemaViolations(some, version)).map((line) => named(line, folder, packages));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `/tmp/x/12.xlf:3: …` -> `<name of the page>:3: …` */
const named = (line: string, folder: string, packages: readonly Package[]): string =>
  line.replace(new RegExp(`${folder}/(\\d+)\\.xlf`), (_, index: string) => packages[Number(index)]!.name);
