import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Benchmark, Timed } from './benchmark.ts';
import { checkProject } from './check-project.ts';
import { checkShares } from './check-shares.ts';

const program = resolve('dist/cli.mjs');

/** What a linter of Markdown does, which looks at each file by itself, in JavaScript as well. */
export const checkBenchmark: Benchmark = {
  prepare: (folder) => ({
    ...against(folder, 1 / 15, { what: 'markdownlint-cli2', run: () => timed([bin('markdownlint-cli2'), '**/*.md']) }),
    more: () => checkShares(project),
  }),
};

/** The fastest linter there is, in Rust: some registries have it for few machines, so that it is no dependency. */
export const rustBenchmark: Benchmark = {
  lacks: () => (existsSync(bin('rumdl')) ? null : 'rumdl is not at hand: npm install --no-save rumdl'),
  prepare: (folder) => against(folder, 1, { what: 'rumdl check --no-cache', run: () => timed([bin('rumdl'), 'check', '--no-cache', '.']) }),
};

/** A second run, with nothing changed since the first one: both are processes, which a run of Node is before it does anything. */
export const checkAgainBenchmark: Benchmark = {
  prepare(folder) {
    const again = [...check, '--cache'];
    const floor = { what: 'reading and hashing', run: () => timed([process.execPath, '-e', readAndHash]) };
    const prepared = against(folder, 3, floor);
    timed(again);
    return { ...prepared, work: { what: 'check, again', run: () => timed(again) } };
  },
};

const readAndHash = `
  const { readdirSync, readFileSync } = require('node:fs');
  const { hash } = require('node:crypto');
  for (const path of readdirSync('.', { recursive: true })) if (path.endsWith('.md')) hash('sha1', readFileSync(path));
`;

let project: string;

const check = [process.execPath, program, 'check', '--format', 'json'];

function against(folder: string, atMost: number, floor: Timed): ReturnType<Benchmark['prepare']> {
  project = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
  process.on('exit', () => rmSync(project, { recursive: true }));
  return { what: checkProject(project, folder), atMost, floor, work: { what: 'check', run: () => timed(check) } };
}

/** What npm has put beside the other programs. */
const bin = (name: string): string => resolve('node_modules/.bin', name);

/** Milliseconds of the processor, on all cores, that a program and what it starts take. */
function timed(command: readonly string[]): number {
  const { stdout } = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1; times', 'sh', ...command], { cwd: project, encoding: 'utf8' });
  const [, ofChildren = ''] = stdout.split('\n');
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000,
    0,
  );
}
