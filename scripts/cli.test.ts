import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteFrom } from './testing/site-from.ts';

const root = join(import.meta.dirname, '..');
// Below the project, so that what the bundle leaves outside is found.
const cli = join(root, 'node_modules/.cache/lockstep/cli.test.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'scripts/cli.ts')],
    outfile: cli,
    bundle: true,
    platform: 'neutral',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['node:*', 'satteri', 'picomatch'],
    logLevel: 'error',
  });
}, 60_000);

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });

const page = '\ufeff---\ntitle: A\n---\n# A\n';

const site = (pages: number) =>
  siteFrom({
    'lockstep.config.json': config,
    ...Object.fromEntries(Array.from({ length: pages }, (_, index) => [`docs/p${index}.md`, page])),
  });

const shell = (cwd: string, line: string) =>
  spawnSync('bash', ['-c', line.replaceAll('lockstep', `"${process.execPath}" "${cli}"`)], { cwd, encoding: 'utf8' });

describe('what is printed', () => {
  test.skipIf(!existsSync('/dev/full'))('can not be written: a line, and exit 2; the files are written all the same', () => {
    const cwd = site(1);
    const { status, stderr } = shell(cwd, 'lockstep check --sources --fix --write > /dev/full');
    expect(stderr).toBe(
      'lockstep: standard output: Unexpected failure to write: no space left on device (ENOSPC), expected room for what is printed\n',
    );
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, 'docs/p0.md'), 'utf8')).toBe(page.slice(1));
  });

  test('for a reader that stops early: quiet, and the exit code is that of what was found', () => {
    const { stdout, stderr } = shell(site(300), '(lockstep check --sources --max-warnings 0; echo "exit $?" >&2) | head -n 1');
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('exit 1\n');
  });
});

test('in a folder that is gone, a line says so', () => {
  const { status, stderr } = shell(site(1), 'mkdir gone && cd gone && rmdir ../gone && lockstep check');
  expect([status, stderr]).toEqual([2, 'lockstep: Unexpected absence of the working directory, expected a folder that is there\n']);
});

describe('a run that is stopped', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'by %s says what it did, and leaves nothing half done',
    async (signal, code) => {
      const bilingual = '<span data-ttu-id="c4c43-101">Un</span><span class="sxs-lookup"><span data-stu-id="c4c43-101">One</span></span>\n';
      const many = siteFrom(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p${index}.md`, bilingual])));
      const child = spawn(process.execPath, [cli, 'strip', '--write', '.'], { cwd: many, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (text) => (said += text));
      const ended = new Promise((resolve) => child.on('close', resolve));
      const hasBegun = () => child.exitCode !== null || readdirSync(many).some((name) => name.endsWith('.tmp'));
      while (!hasBegun()) await setTimeout(5);
      child.kill(signal);
      expect(await ended).toBe(code);
      expect(said).toBe(`lockstep: stopped by ${signal}: nothing was written\n`);
      expect(readdirSync(many).filter((name) => name.startsWith('.'))).toEqual([]);
      expect(readFileSync(join(many, 'p0.md'), 'utf8')).toBe(bilingual);
    },
    60_000,
  );
});
