import { execSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { everyQuestion, plant } from '../testing/hostile/repository.ts';
import { gitQuestions, runAll } from '../testing/hostile/run-all.ts';
import { hostileSettings } from '../testing/hostile/settings.ts';
import { shell } from '../testing/hostile/shell.ts';
import { watch } from '../testing/hostile/watch.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import type { DriftReport } from '../model/report.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const rows = Object.entries(hostileSettings);

describe('settings of a repository', () => {
  test('all together run nothing, fetch nothing and change no answer', async () => {
    const [clean, hostile, watched] = [everyQuestion(), everyQuestion(), await watch()];
    for (const [name, setting] of rows.filter(([, { alone }]) => !alone)) plant(setting, hostile, watched.program(name), watched.port);
    expect(await runAll(hostile)).toEqual(await runAll(clean));
    expect(watched.canaries()).toEqual([]);
  });

  test.each(rows.filter(([, { alone }]) => alone))('%s', async (name, setting) => {
    const [root, watched] = [everyQuestion(), await watch()];
    plant(setting, root, watched.program(name), watched.port);
    await runAll(root);
    expect(watched.canaries()).toEqual([]);
  });

  test('each of them is followed by plain git, so that its canary would be seen', async () => {
    const [clean, watched, copies] = [everyQuestion(), await watch(), siteFrom({})];
    const silent: string[] = [];
    for (const [name, setting] of rows) {
      if (typeof setting.fires !== 'string') continue;
      const root = join(copies, name.replaceAll(/\W/g, '-'));
      cpSync(clean, root, { recursive: true });
      plant(setting, root, watched.program(name), watched.port);
      await shell(setting.fires, root);
      if (watched.canaries().length === 0) silent.push(name);
      watched.clear();
    }
    expect(silent).toEqual([]);
  });
});

const missing = `git cat-file -e ${'1'.repeat(40)}`;
const evil = [
  'core.repositoryFormatVersion=0',
  'core.fsmonitor=RUN',
  'remote.p.promisor=true',
  'remote.p.url=/nowhere',
  'remote.p.uploadpack=RUN',
];

describe('a bare repository as files of a checkout', () => {
  /** What a pull request may add: settings of a repository, with all that git takes one for. */
  async function plantBare(folder: string, watched: Awaited<ReturnType<typeof watch>>) {
    for (const part of ['objects', 'refs']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n');
    mkdirSync(join(folder, '.git'), { recursive: true });
    plant({ settings: evil, fires: missing }, folder, watched.program('bare'), watched.port);
    cpSync(join(folder, '.git/config'), join(folder, 'config'));
    rmSync(join(folder, '.git'), { recursive: true });
    await shell(missing, folder);
    expect(watched.canaries()).toEqual(['bare.canary']);
    watched.clear();
  }

  test.each(['docs', 'fr'])('in %s', async (folder) => {
    const [root, watched] = [everyQuestion(), await watch()];
    const before = await runAll(everyQuestion());
    await plantBare(join(root, folder), watched);
    const after = await runAll(root);
    // Nothing is written beside what git takes for a repository.
    const writing = gitQuestions.filter((line) => line.includes('--write')).length;
    expect(after.slice(0, -writing)).toEqual(before.slice(0, -writing));
    expect(watched.canaries()).toEqual([]);
  });

  test('at the top, with no `.git` or a damaged one', async () => {
    const [root, watched] = [everyQuestion(), await watch()];
    rmSync(join(root, '.git'), { recursive: true });
    await plantBare(root, watched);
    await runAll(root);
    mkdirSync(join(root, '.git'));
    await runAll(root);
    writeFileSync(join(root, '.git/HEAD'), 'nonsense');
    for (const part of ['objects', 'refs']) mkdirSync(join(root, '.git', part));
    await runAll(root);
    expect(watched.canaries()).toEqual([]);
  });

  test('that a `.git` file points at', async () => {
    const [root, watched] = [everyQuestion(), await watch()];
    mkdirSync(join(root, 'docs/x'));
    await plantBare(join(root, 'docs/x'), watched);
    writeFileSync(join(root, 'docs/.git'), 'gitdir: x\n');
    await shell(missing, join(root, 'docs'));
    expect(watched.canaries()).toEqual(['bare.canary']);
    watched.clear();
    await runAll(root);
    expect(watched.canaries()).toEqual([]);
  });
});

describe('the environment', () => {
  const variables: Record<string, { value: string; fires: string | null }> = {
    GIT_DIR: { value: 'EVIL', fires: missing },
    GIT_CONFIG_PARAMETERS: { value: "'core.fsmonitor'='RUN'", fires: 'git status' },
    GIT_EXTERNAL_DIFF: { value: 'RUN', fires: 'git diff' },
    GIT_SSH: { value: 'RUN', fires: 'git fetch ssh://x/y' },
    GIT_SSH_COMMAND: { value: 'RUN', fires: 'git fetch ssh://x/y' },
    GIT_PROXY_COMMAND: { value: 'RUN', fires: 'git fetch git://x/y' },
    GIT_ASKPASS: { value: 'RUN', fires: 'printf "protocol=https\\nhost=x\\n\\n" | git credential fill' },
    GIT_EDITOR: { value: 'RUN', fires: 'git commit --allow-empty' },
    GIT_TRACE: { value: 'FOLDER/trace.canary', fires: 'git log' },
    GIT_TRACE2_EVENT: { value: 'FOLDER/trace.canary', fires: 'git log' },
    GIT_ALLOW_PROTOCOL: { value: 'file:ext:ssh', fires: null },
    GIT_NO_LAZY_FETCH: { value: '0', fires: null },
    GIT_PAGER: { value: 'RUN', fires: null },
    GIT_INDEX_FILE: { value: '/nowhere', fires: null },
    GIT_OBJECT_DIRECTORY: { value: '/nowhere', fires: null },
    GIT_CEILING_DIRECTORIES: { value: '/', fires: null },
    GIT_NAMESPACE: { value: 'x', fires: null },
  };

  async function environment() {
    const [root, watched, folder] = [everyQuestion(), await watch(), siteFrom({ 'evil/.git/x': '' })];
    plant({ settings: evil, fires: missing }, join(folder, 'evil'), watched.program('variable'), watched.port);
    const bare = join(folder, 'evil/.git');
    for (const part of ['objects', 'refs']) mkdirSync(join(bare, part));
    writeFileSync(join(bare, 'HEAD'), 'ref: refs/heads/main\n');
    const filled = (value: string) =>
      value.replace('EVIL', bare).replace('RUN', watched.program('variable')).replace('FOLDER', watched.folder);
    return { root, watched, filled };
  }

  test('that a hook left does not reach git', async () => {
    const { root, watched, filled } = await environment();
    plant({ settings: evil.slice(2), fires: missing }, root, watched.program('variable'), watched.port);
    const before = await runAll(everyQuestion());
    for (const [name, { value }] of Object.entries(variables)) vi.stubEnv(name, filled(value));
    onTestFinished(() => void vi.unstubAllEnvs());
    const after = await runAll(root);
    vi.unstubAllEnvs();
    expect(watched.canaries()).toEqual([]);
    expect(after).toEqual(before);
  });

  test('would be followed by plain git', async () => {
    const { root, watched, filled } = await environment();
    const silent: string[] = [];
    for (const [name, { value, fires }] of Object.entries(variables)) {
      if (fires === null) continue;
      await shell(fires, root, { [name]: filled(value) });
      if (watched.canaries().length === 0) silent.push(name);
      watched.clear();
    }
    expect(silent).toEqual([]);
  });

  test.each(['.:', ':', 'docs:'])('no git of the checkout runs by PATH=%s', async (first) => {
    const [root, watched] = [everyQuestion(), await watch()];
    for (const folder of ['', 'docs']) cpSync(watched.program('git'), join(root, folder, 'git'));
    const PATH = `${first}${process.env.PATH}`;
    await shell('git status', root, { PATH });
    const left = ['git.canary', 'docs/git.canary'].map((name) => join(root, name));
    expect(left.filter((file) => existsSync(file))).toHaveLength(1);
    for (const file of left) rmSync(file, { force: true });
    vi.stubEnv('PATH', PATH);
    onTestFinished(() => void vi.unstubAllEnvs());
    await runAll(root);
    expect(left.filter((file) => existsSync(file))).toEqual([]);
  });
});

describe('the git that is installed', () => {
  const installed = realpathSync(execSync('command -v git', { encoding: 'utf8' }).trim());
  const program = readFileSync(installed, 'latin1');

  /** Puts a git before the others, and gives the PATH that does. */
  function before(content: string): string {
    const folder = siteFrom({});
    writeFileSync(join(folder, 'git'), content, { encoding: 'latin1', mode: 0o755 });
    const PATH = `${folder}:${process.env.PATH}`;
    vi.stubEnv('PATH', PATH);
    onTestFinished(() => void vi.unstubAllEnvs());
    return PATH;
  }

  test.skipIf(!program.includes('GIT_NO_LAZY_FETCH\0'))('may be too old to know GIT_NO_LAZY_FETCH', async () => {
    const [root, watched] = [everyQuestion(), await watch()];
    for (const [name, setting] of rows.filter(([each]) => each.startsWith('promisor')))
      plant(setting, root, watched.program(name), watched.port);
    const PATH = before(program.replaceAll('GIT_NO_LAZY_FETCH\0', 'GIT_NO_SUCH_THING\0'));
    await shell(missing, root, { PATH, GIT_NO_LAZY_FETCH: '1' });
    expect(watched.canaries()).not.toEqual([]);
    watched.clear();
    await runAll(root);
    expect(watched.canaries()).toEqual([]);
  });

  // Git before 2.35.2 has no such judgement.
  test.skipIf(!program.includes('GIT_TEST_ASSUME_DIFFERENT_OWNER\0'))('refuses a repository of another owner, and says so', async () => {
    const [root, watched] = [everyQuestion(), await watch()];
    plant(hostileSettings['core.fsmonitor']!, root, watched.program('owner'), watched.port);
    before(`#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec ${installed} "$@"\n`);
    const refusal = `detected dubious ownership in repository at '${root}'`;
    const advice = `git config --global --add safe.directory ${root}`;
    const { pages } = JSON.parse((await runIn(root, 'drift --format json')).out) as DriftReport;
    expect(pages.map(({ state }) => state)).toEqual(['untracked', 'untracked', 'untracked']);
    for (const { notes } of pages) expect(notes.join()).toContain(`git has no answer: ${refusal} (if you trust it: ${advice})`);
    for (const line of ['check --changed', 'drift --source-ref HEAD']) {
      expect(await runIn(root, line)).toMatchObject({ code: 2, err: expect.stringContaining(refusal) });
    }
    expect(watched.canaries()).toEqual([]);
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(siteFrom({ gitconfig: `[safe]\n\tdirectory = ${root}\n` }), 'gitconfig'));
    expect((await runIn(root, 'drift --format json')).out).toContain('"state": "stale"');
  });

  test('may be absent', async () => {
    const root = everyQuestion();
    vi.stubEnv('PATH', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await runIn(root, 'drift')).out).toContain('git could not be started (spawn /no git in PATH ENOENT)');
    expect(await runIn(root, 'check --changed')).toMatchObject({
      code: 2,
      err: expect.stringContaining('git could not be started (spawn /no git in PATH ENOENT)'),
    });
  });
});
