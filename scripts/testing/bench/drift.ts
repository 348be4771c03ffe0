import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { repositoryPair } from './repository-pair.ts';

const program = resolve('dist/cli.mjs');

/** A first run, against what git takes to tell the history of the sources. */
export const driftBenchmark: Benchmark = {
  prepare() {
    const folder = makePair();
    return {
      what: '2,000 targets, 160 of them stale, 10,000 commits',
      atMost: 3,
      clock: 'wall',
      floor: { what: '`git log --raw`', run: () => call('git', ['-C', join(folder, 'en'), 'log', '--raw']) },
      work: { what: 'drift', run: () => call(process.execPath, [program, 'drift', '--cwd', folder, '--format', 'json']) },
    };
  },
};

/** A run with nothing changed since the last, against a program that reads all files and hashes them. */
export const cachedDriftBenchmark: Benchmark = {
  prepare() {
    const folder = makePair();
    const again = [program, 'drift', '--cache', '--cwd', folder, '--format', 'json'];
    call(process.execPath, again);
    return {
      what: 'the same again',
      atMost: 3,
      clock: 'wall',
      floor: { what: 'reading and SHA-1', run: () => call(process.execPath, ['-e', hashAll, join(folder, 'en'), join(folder, 'fr')]) },
      work: { what: 'drift --cache', run: () => call(process.execPath, again) },
    };
  },
};

function makePair(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  repositoryPair(folder);
  return folder;
}

const call = (command: string, args: string[]): void => void execFileSync(command, args, { maxBuffer: 2 ** 30 });

const hashAll = `
  const { readdirSync, readFileSync } = require('node:fs');
  const { createHash } = require('node:crypto');
  for (const root of process.argv.slice(1))
    for (const folder of readdirSync(root + '/docs'))
      for (const name of readdirSync(root + '/docs/' + folder))
        createHash('sha1').update(readFileSync(root + '/docs/' + folder + '/' + name)).digest('hex');
`;
