import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { root } from '../imports.ts';
import type { Commit, Repository } from '../repository-from.ts';
import { siteFrom } from '../site-from.ts';
import { githubApi } from './github-api.ts';
import { pullRequest, sourcePage, targetPage, translatedSite } from './pull-request.ts';
import { type RanAction, runAction } from './run-action.ts';

vi.setConfig({ testTimeout: 120_000 });

// Below the project, so that what the bundle leaves outside is found.
const action = join(root, 'node_modules/.cache/lockstep/action');

beforeAll(async () => {
  mkdirSync(action, { recursive: true });
  for (const name of ['action', 'action.yml']) cpSync(join(root, name), join(action, name), { recursive: true });
  await build({
    entryPoints: [join(root, 'scripts/cli.ts')],
    outfile: join(action, 'dist/cli.mjs'),
    bundle: true,
    platform: 'neutral',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['node:*', 'satteri', 'picomatch'],
    logLevel: 'error',
  });
}, 60_000);

interface Told extends RanAction {
  report: { check: { errors: number; warnings: number }; drift: { targets: number; words: number; locales: object }; comment: string };
  comments: { body: string; user: { type: 'Bot' | 'User' } }[];
}

interface Circumstances {
  meanwhile?: Commit;
  head?: string;
  token?: string;
  inputs?: Record<string, string>;
  comments?: Told['comments'];
}

/** Opens a pull request with these files, and runs the action on it as GitHub would. */
async function judged(site: Repository, files: Commit, how: Circumstances = {}): Promise<Told> {
  const { root: workspace, event } = pullRequest(site, files, how.meanwhile, how.head);
  const api = await githubApi('may-write');
  api.comments.push(...(how.comments ?? []).map((comment, index) => ({ ...comment, id: index + 1 })));
  const given = { action, workspace, event, repository: 'owner/site', api: api.address, token: how.token ?? 'may-write' };
  const ran = await runAction({ ...given, ...(how.inputs && { inputs: how.inputs }) });
  return { ...ran, report: JSON.parse(ran.outputs.report || 'null') as Told['report'], comments: api.comments };
}

const annotations = ({ log }: RanAction): string[] => log.split('\n').filter((line) => line.startsWith('::'));

describe('a pull request with', () => {
  test('a change of the source informs: which targets become stale, in which locale, by how many words', async () => {
    const ran = await judged(translatedSite(), { 'docs/a.md': sourcePage('The new words of this page.') });
    expect([ran.failed, annotations(ran)]).toEqual([null, []]);
    expect(ran.report).toEqual({
      check: { errors: 0, warnings: 0, pages: 2 },
      drift: { targets: 2, words: 12, locales: { fr: { targets: 1, words: 6 }, ja: { targets: 1, words: 6 } } },
      comment: 'created',
    });
    expect(ran.summary).toContain('2 translations to bring up to date\n\n`fr`: 1 page, 6 words; `ja`: 1 page, 6 words');
    expect(ran.comments.map(({ body }) => body.trim())).toEqual([ran.summary.trim()]);
  });

  test('a translation that is right passes', async () => {
    const site = translatedSite();
    const ran = await judged(site, { 'i18n/fr/a.md': targetPage(site.first, 'Le texte, mieux dit.') });
    expect(ran.failed).toBeNull();
    expect(ran.report).toMatchObject({ check: { errors: 0 }, drift: { targets: 0 }, comment: 'none' });
  });

  test('a translation that is wrong is blocked, with an annotation at the line', async () => {
    const ran = await judged(translatedSite(), { 'i18n/fr/a.md': targetPage('main', 'Le texte.') });
    expect(ran.failed).toEqual({ step: 'Verdict', code: 1 });
    expect(annotations(ran)).toEqual([expect.stringMatching(/^::error file=i18n\/fr\/a\.md,line=4,col=22,.*title=record-malformed::/)]);
    expect(ran.report).toMatchObject({ check: { errors: 1 }, comment: 'created' });
    expect(readFileSync(ran.outputs.sarif!, 'utf8')).toContain('"ruleId": "record-malformed"');
  });

  test('both: the source and one of its translations', async () => {
    const site = translatedSite();
    const source = site.commit({ 'docs/a.md': sourcePage('The new words of this page.') });
    const ran = await judged(site, {
      'docs/b.md': sourcePage('What the second page says since.'),
      'i18n/fr/a.md': targetPage(source, 'Les nouveaux mots.'),
    });
    expect([ran.failed, ran.report.drift.targets]).toEqual([null, 2]);
  });

  test('a rename of a page in all its locales', async () => {
    const site = translatedSite();
    const moved = ['docs', 'i18n/fr', 'i18n/ja'].flatMap((folder): [string, string | null][] => [
      [`${folder}/a.md`, null],
      [`${folder}/new.md`, readFileSync(join(site.root, folder, 'a.md'), 'utf8')],
    ]);
    const ran = await judged(site, Object.fromEntries(moved));
    expect([ran.failed, ran.report.check.errors, ran.report.drift.targets]).toEqual([null, 0, 0]);
  });

  test('a deletion of a source tells which targets lose it', async () => {
    const ran = await judged(translatedSite(), { 'docs/b.md': null });
    expect([ran.failed, ran.report.drift.targets]).toEqual([null, 2]);
    expect(ran.summary).toMatch(/`fr` \| `docs\/b\.md` \| orphaned/);
  });

  test('a forged record is blocked: the pin moved, and the text stayed', async () => {
    const site = translatedSite();
    const now = site.commit({ 'docs/a.md': sourcePage('The new words of this page.') });
    const ran = await judged(site, { 'i18n/fr/a.md': targetPage(now, 'Le texte a.') });
    expect(ran.failed).toEqual({ step: 'Verdict', code: 1 });
    expect(annotations(ran)).toEqual([
      expect.stringMatching(/^::error file=i18n\/fr\/a\.md,line=4,.*title=record-unearned::.*%0ASource, docs\/a\.md:8/),
    ]);
  });

  test('hostile file names commands nothing, steers nothing and mentions nobody', async () => {
    const names = [
      'a::error::x.md',
      'a%0A::error::x.md',
      'a|b.md',
      '@team.md',
      'a`b`.md',
      '$(touch pwned).md',
      '-rf.md',
      '\u001b[31m\u202e.md',
      'a\nb.md',
    ];
    const files = names.map((name) => [`i18n/fr/${name}`, targetPage('main', 'Texte.')]);
    const ran = await judged(translatedSite(), Object.fromEntries(files) as Commit);
    expect(ran.failed).toEqual({ step: 'Verdict', code: 1 });
    expect(ran.report.check.errors).toBe(names.length);
    for (const line of annotations(ran))
      expect(line).toMatch(/^::error file=i18n\/fr\/[^:,]*,line=4,col=22,endLine=4,endColumn=26,title=record-malformed::/);
    expect(annotations(ran)).toHaveLength(names.length);
    // oxlint-disable-next-line no-control-regex -- that is what is looked for
    for (const text of [ran.log, ran.summary]) expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
    expect(ran.comments[0]!.body).toContain('`i18n/fr/@team.md:4:22`');
  });

  test('files that git would take for a bare repository is told from the repository that they lie in', async () => {
    const bare = {
      'docs/HEAD': 'ref: refs/heads/x\n',
      'docs/config': '[core]\n\tbare = true\n',
      'docs/objects/a': 'a',
      'docs/refs/a': 'a',
    };
    const files = { ...bare, 'i18n/fr/a.md': targetPage('main', 'Le texte.') };
    const ran = await judged(translatedSite(), files, { inputs: { 'working-directory': 'docs' } });
    expect(ran.failed).toEqual({ step: 'Verdict', code: 1 });
    expect(ran.report).toMatchObject({ check: { errors: 1 } });
    expect(annotations(ran)).toEqual([expect.stringMatching(/^::error file=i18n\/fr\/a\.md,/)]);
  });

  test('a fork without secrets gets the same summary and verdict, and no comment', async () => {
    const ran = await judged(
      translatedSite(),
      { 'i18n/fr/a.md': targetPage('main', 'Le texte.') },
      { head: 'somebody/site', token: 'may-read' },
    );
    expect(ran.failed).toEqual({ step: 'Verdict', code: 1 });
    expect([ran.report.comment, ran.comments]).toEqual(['none', []]);
    expect(ran.log).toContain('No comment: the pull request is of a fork');
    expect(ran.summary).toContain('### lockstep check: 1 error, 0 warnings');
  });
});

describe('the comment', () => {
  const changed = { 'docs/a.md': sourcePage('The new words of this page.') };
  const old = { body: '<!-- lockstep check -->\nold', user: { type: 'Bot' as const } };

  test('is one: a later run writes it anew, whatever others have said', async () => {
    const others = Array.from({ length: 120 }, (_, index) => ({ body: `comment ${index}`, user: { type: 'User' as const } }));
    const quoted = { body: `${old.body}, I think`, user: { type: 'User' as const } };
    const ran = await judged(translatedSite(), changed, { comments: [quoted, ...others, old] });
    expect([ran.report.comment, ran.comments.length]).toEqual(['updated', 122]);
    expect([ran.comments[0]!.body, ran.comments.at(-1)!.body]).toEqual([
      quoted.body,
      expect.stringContaining('2 translations to bring up to date'),
    ]);
  });

  test('is one for each folder that a job judges', async () => {
    const files = { 'i18n/fr/a.md': targetPage('main', 'Le texte.') };
    const ran = await judged(translatedSite(), files, { inputs: { 'working-directory': './docs/' }, comments: [old] });
    expect(ran.comments.map(({ body }) => body.split('\n')[0])).toEqual(['<!-- lockstep check -->', '<!-- lockstep check docs -->']);
    const again = await judged(translatedSite(), files, { inputs: { 'working-directory': 'docs' }, comments: ran.comments });
    expect([again.report.comment, again.comments.length]).toEqual(['updated', 2]);
  });

  test('says that all is well only where it said something else before', async () => {
    const fine = { 'other.txt': 'nothing of ours\n' };
    expect((await judged(translatedSite(), fine)).comments).toEqual([]);
    const ran = await judged(translatedSite(), fine, { comments: [old] });
    expect(ran.comments[0]!.body).toContain('### lockstep check: 0 errors, 0 warnings');
  });

  test('is none where nobody wants one, and fails nobody where it may not be written', async () => {
    expect((await judged(translatedSite(), changed, { inputs: { comment: 'false' } })).comments).toEqual([]);
    const ran = await judged(translatedSite(), changed, { token: 'may-read' });
    expect([ran.failed, ran.report.comment]).toEqual([null, 'none']);
    expect(ran.log).toContain('::notice title=lockstep::No comment: GitHub answered 403 to POST');
  });

  test('has room for what hundreds of pages become', async () => {
    const pages = Array.from({ length: 400 }, (_, index) => [`i18n/fr/${'long-name-'.repeat(8)}${index}.md`, targetPage('main', 'Texte.')]);
    const ran = await judged(translatedSite(), Object.fromEntries(pages) as Commit);
    expect(ran.report).toMatchObject({ check: { errors: 400 }, comment: 'created' });
    expect(ran.comments[0]!.body).toMatch(/…and \d+ more: \d+ record-malformed/);
  });
});

describe('what can not be judged has not passed', () => {
  test.each<[string, Circumstances['inputs'], Commit, string]>([
    ['no such base', { base: 'no-such-branch' }, {}, 'Unexpected base that git does not know'],
    ['a base that is a flag', { base: '--output=x' }, {}, 'Unexpected base that git does not know'],
    ['a configuration that is none', {}, { 'lockstep.config.json': '{' }, 'lockstep.config.json:1:'],
    ['no such baseline', { baseline: 'gone.json' }, {}, 'gone.json: Unexpected absence'],
    ['a number of warnings that is none', { 'max-warnings': '$(id)' }, {}, 'Unexpected --max-warnings'],
  ])('%s', async (_, inputs, files, message) => {
    const ran = await judged(translatedSite(), files, { inputs: inputs! });
    expect(ran.failed).toMatchObject({ code: 2 });
    expect(ran.log).toContain(message);
  });

  test('what others changed on the main branch meanwhile is not told of the pull request', async () => {
    const meanwhile = { 'docs/b.md': sourcePage('Others wrote this.'), 'i18n/ja/b.md': targetPage('main', 'Texte.') };
    const ran = await judged(translatedSite(), { 'docs/a.md': sourcePage('The new words of this page.') }, { meanwhile });
    expect([ran.failed, ran.report.check.errors, ran.report.drift.targets]).toEqual([null, 0, 2]);
  });
});

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: { translations: { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] } };
}

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
    entry: string;
    language: string;
    pass_filenames: boolean;
    always_run: boolean;
  }[];

  /** Runs the hook in a repository as pre-commit does where nothing is to be installed: its entry, by the package that the project has. */
  function commitIn(cwd: string): number | null {
    const bin = join(cwd, 'node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'lockstep'), `#!/bin/sh\nexec node "${join(action, 'dist/cli.mjs')}" "$@"\n`);
    chmodSync(join(bin, 'lockstep'), 0o755);
    return runHook(cwd);
  }

  function runHook(cwd: string): number | null {
    const [program, ...words] = hook!.entry.split(' ') as [string, ...string[]];
    return spawnSync(program, words, { cwd }).status;
  }

  test('takes what the project has installed, and fetches nothing', () => {
    expect(hook!.language).toBe('system');
    expect(runHook(translatedSite().root)).not.toBe(0);
  });

  test('stops a commit with an error, and lets the others go', () => {
    const { root: cwd, first } = translatedSite();
    expect(commitIn(cwd)).toBe(0);
    writeFileSync(join(cwd, 'i18n/fr/a.md'), targetPage('main', 'Texte.'));
    expect(commitIn(cwd)).toBe(1);
    writeFileSync(join(cwd, 'i18n/fr/a.md'), targetPage(first, 'Texte.'));
    expect(commitIn(cwd)).toBe(0);
  });

  test('stops every commit where it can judge nothing', () => {
    expect([hook!.pass_filenames, hook!.always_run]).toEqual([false, true]);
    expect(commitIn(siteFrom({ 'a.md': '# A\n' }))).toBe(2);
    const { root: cwd } = translatedSite();
    writeFileSync(join(cwd, 'lockstep.config.json'), '{');
    expect(commitIn(cwd)).toBe(2);
  });
});

describe('the files that other repositories take', () => {
  const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

  test.each(['action.yml', '.github/workflows/translations.yml'])('%s puts nothing of an event into the text of a step', (path) => {
    const runs: string[] = [];
    JSON.stringify(parse(textOf(path)), (key, value: unknown) => (key === 'run' ? runs.push(String(value)) : 0, value));
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });

  test('the workflow runs on pull requests, forks too, with a token that can do nothing but comment', () => {
    const { on, permissions, jobs } = parse(textOf('.github/workflows/translations.yml')) as Workflow;
    expect(Object.keys(on)).toEqual(['pull_request', 'workflow_call']);
    expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(textOf('.github/workflows/translations.yml')).not.toMatch(/secrets\.|pull_request_target/);
    const [checkout, ...others] = jobs.translations.steps;
    expect(checkout).toMatchObject({ with: { 'fetch-depth': 0, 'persist-credentials': false } });
    const own = others.find(({ uses }) => uses === './node_modules/lockstep')!;
    const { inputs } = parse(textOf('action.yml')) as { inputs: object };
    expect(Object.keys(own.with!).filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
  });

  test.each([
    ['package-lock.json', 'npm ci --no-audit --no-fund'],
    ['pnpm-lock.yaml', 'corepack enable, pnpm install --frozen-lockfile'],
    ['yarn.lock', 'corepack enable, yarn install --frozen-lockfile'],
    ['.yarnrc.yml', 'corepack enable, yarn install --immutable'],
  ])('the workflow installs by %s', (lock, calls) => {
    const { jobs } = parse(textOf('.github/workflows/translations.yml')) as Workflow;
    const { run } = jobs.translations.steps.find((step) => step.run?.includes('npm ci'))!;
    const cwd = siteFrom({ [lock]: '', 'node_modules/lockstep/package.json': '{}' });
    const said = ['npm', 'pnpm', 'yarn', 'corepack'].map((name) => `${name}() { echo ${name} "$@"; }`).join('\n');
    const { stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', `${said}\n${run}`], { cwd, encoding: 'utf8' });
    expect(stdout.trim().split('\n').join(', ')).toBe(calls);
  });

  test('the package brings the action', () => {
    const { files } = JSON.parse(textOf('package.json')) as { files: string[] };
    expect(files).toEqual(expect.arrayContaining(['action', 'action.yml']));
  });
});
