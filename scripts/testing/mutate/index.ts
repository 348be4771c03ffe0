import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadParser } from '../../markdown/parser/parser.ts';
import { catchRate, type TranslatedPair } from './catch-rate.ts';
import { catchTable } from './catch-table.ts';
import { ownPairs } from './own-pairs.ts';

/**
 * `npm run mutate [-- --source DIR --target DIR --locale L] [--most N] [--seed N] [--json FILE]`: damages translated pages, of this
 * repository or of two folders whose files have the same paths, and prints how much of it the checks catch. Exit code 2 where it is
 * called in another way, or a folder can't be read.
 */
try {
  await mutate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function mutate(): Promise<void> {
  const { most, seed, json, ...folders } = readFlags();
  const pairs = pairsOf(folders);
  const rate = catchRate(pairs, { most: wholeNumber('--most', most), seed: wholeNumber('--seed', seed) }, await loadParser());
  console.log(`${pairs.length} translated pages\n\n${catchTable(rate)}`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(rate, null, 2)}\n`);
}

function readFlags() {
  const text = { type: 'string' } as const;
  const options = { source: text, target: text, locale: text, json: text };
  return parseArgs({ options: { ...options, most: { ...text, default: '20' }, seed: { ...text, default: '1' } } }).values;
}

function wholeNumber(flag: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Error(`Unexpected ${flag} ${value}, expected a whole number`);
}

function pairsOf({ source, target, locale }: { source?: string; target?: string; locale?: string }): TranslatedPair[] {
  if (source !== undefined && target !== undefined && locale !== undefined) return pairsIn(source, target, locale);
  if ((source ?? target ?? locale) === undefined) return ownPairs('.');
  throw new Error('Unexpected part of --source, --target and --locale, expected all three or none');
}

function pairsIn(sources: string, targets: string, locale: string): TranslatedPair[] {
  const pages = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const both = pages.filter((path) => existsSync(join(targets, path))).sort();
  if (both.length === 0) throw new Error(`Unexpected folders ${sources} and ${targets}, expected pages (.md) at the same paths in both`);
  const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
  return both.map((path) => ({ path, source: read(sources, path), target: read(targets, path), locale }));
}
