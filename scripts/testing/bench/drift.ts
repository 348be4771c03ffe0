import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { eightLocales, oneLocale, repositoryPair, type Size } from './repository-pair.ts';

const program = resolve('dist/cli.mjs');

/** A first run, against what git takes to tell the history of the sources. */
export const driftBenchmark: Benchmark = {
  prepare() {
    const folder = makePair(oneLocale);
    return {
      what: '2,000 targets, 160 of them stale, 10,000 commits',
      atMost: 3,
      clock: 'wall',
      floor: { what: '`git log --raw`', run: () => call('git', ['-C', join(folder, 'en'), 'log', '--raw']) },
      work: { what: 'drift', run: () => call(process.execPath, [program, 'drift', '--cwd', folder, '--format', 'json']) },
    };
  },
};

/** Eight locales of the same pages, against one of them: what is worked out of a base serves all of them. */
export const localesBenchmark: Benchmark = {
  prepare() {
    const folder = makePair(eightLocales);
    const drift = (...locales: string[]) =>
      call(process.execPath, [program, 'drift', '--cwd', folder, '--format', 'json', ...locales.flatMap((locale) => ['--locale', locale])]);
    return {
      what: '960 stale targets in eight locales',
      atMost: 4,
      clock: 'wall',
      floor: { what: 'that of one', run: () => drift('fr') },
      work: { what: 'drift of all', run: () => drift(...eightLocales.locales) },
    };
  },
};

/** A run with nothing changed since the last, against a program that reads all files and hashes them. */
export const cachedDriftBenchmark: Benchmark = {
  prepare() {
    const folder = makePair(oneLocale);
    const again = [program, 'drift', '--cache', '--cwd', folder, '--format', 'json'];
    call(process.execPath, again);
    return {
      what: 'the same again',
      atMost: 3,
      clock: 'wall',
      floor: {
        what: 'reading and SHA-1',
        run: () => call(process.execPath, ['-e', hashAll, join(folder, 'en/docs'), join(folder, 'translated/fr')]),
      },
      work: { what: 'drift --cache', run: () => call(process.execPath, again) },
    };
  },
};

function makePair(size: Size): string {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  repositoryPair(folder, size);
  return folder;
}

const call = (command: string, args: string[]): void => void execFileSync(command, args, { maxBuffer: 2 ** 30 });

const hashAll = `
  const { readdirSync, readFileSync } = require('node:fs');
  const { createHash } = require('node:crypto');
  for (const root of process.argv.slice(1))
    for (const folder of readdirSync(root))
      for (const name of readdirSync(root + '/' + folder))
        createHash('sha1').update(readFileSync(root + '/' + folder + '/' + name)).digest('hex');
`;
