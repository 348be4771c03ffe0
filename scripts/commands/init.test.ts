import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DriftReport, InitReport } from '../model/report.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { transcript } from '../testing/transcript.ts';

const page = (more = '') => `---\ntitle: A\ndescription: A\n${more}---\n\nText.\n`;

const french = 'i18n/fr/docusaurus-plugin-content-docs/current';

/** A Docusaurus site of one translated locale, and of one that only the settings name. */
const site = {
  'docusaurus.config.ts': "export default { i18n: { defaultLocale: 'en', locales: ['en', 'fr', 'pt-BR'] } };\n",
  'docs/a.md': page(),
  'docs/b.md': page(),
  'blog/c.md': page(),
  [`${french}/a.md`]: page('default_lang_commit: 0123456789012345678901234567890123456789\n'),
  [`${french}/gone.md`]: page(),
  'i18n/zh-Hant/docusaurus-plugin-content-blog/c.md': page(),
};

const existing =
  '\ufeff{\r\n  "sourceLocale": "en",\r\n  "locales": ["fr"],\r\n  "pages": [{ "source": "docs/{path}", "target": "{locale}/{path}" }]\r\n}';

test.each([
  ['init', 'init'],
  ['init-json', 'init --format json'],
])('%s', async (name, line) => {
  const root = siteFrom(site);
  await expect(transcript(line, await runIn(root, line), root)).toMatchFileSnapshot(`transcripts/${name}.md`);
  expect(existsSync(join(root, 'lockstep.config.json'))).toBe(false);
});

test('as a job summary', async () => {
  const { out } = await runIn(siteFrom(site), 'init --format markdown --locale sv-SE');
  expect(out).toMatch(/^<!-- lockstep init -->\n### lockstep init: `lockstep\.config\.json`\n\n```json\n\{\n {2}"sourceLocale": "en",\n/);
  expect(out).toContain('}\n```\n\n- `docs/{path}`: 2 sources; fr: 2 (1 without source), pt-BR: 0, zh-Hant: 0, sv-SE: 0\n');
});

test.each(['mkdocs.yml', 'config.json'])(
  'takes the flavour of the settings that tell the layout, though %s lies beside them',
  async (other) => {
    const { out } = await runIn(siteFrom({ ...site, [other]: '{\n  "title": "A"\n}\n' }), 'init --format json');
    expect((JSON.parse(out) as InitReport).config).toMatchObject({ markdown: 'docusaurus' });
  },
);

describe('what it writes', () => {
  test('is what it printed, and drift and check take it', async () => {
    const root = siteFrom(site);
    const { text } = JSON.parse((await runIn(root, 'init --format json')).out) as InitReport;
    const ran = await runIn(root, 'init --write');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(readFileSync(join(root, 'lockstep.config.json'), 'utf8')).toBe(text);
    expect(await runIn(root, 'check')).toMatchObject({ err: '' });
    expect((await runIn(root, 'drift')).out).toContain('\n10 targets: 7 missing, 1 orphaned, 2 untracked;');
  });

  test('never stands in the place of what is there', async () => {
    const root = siteFrom({ ...site, 'lockstep.config.json': existing });
    for (const line of ['init', 'init --write']) {
      expect(await runIn(root, line)).toMatchObject({
        code: 2,
        out: '',
        err: 'lockstep: lockstep.config.json: Unexpected configuration, expected none: --locale L adds a locale to it\n',
      });
    }
    expect(readFileSync(join(root, 'lockstep.config.json'), 'utf8')).toBe(existing);
  });

  test.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link that leads out', (path: string) => symlinkSync('/nowhere/at/all', path)],
  ])('%s in its place', async (_, place) => {
    const root = siteFrom(site);
    place(join(root, 'lockstep.config.json'));
    expect(await runIn(root, 'init --write')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^lockstep: Unexpected (folder|symbolic link)/),
    });
  });

  test('to a file of another name, in whose folder it looks', async () => {
    const root = siteFrom({
      'x/crowdin.yml': 'files: [{ source: /a/**/*, translation: /%locale%/**/%original_file_name% }]',
      'x/a/b.md': '',
      'x/fr/b.md': '',
    });
    expect(await runIn(root, 'init --write --config x/own.json')).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(root, 'x/own.json'), 'utf8'))).toMatchObject({
      pages: [{ source: 'a/{path}', target: '{locale}/{path}' }],
    });
  });
});

describe('--locale', () => {
  test('adds to a configuration that is there, and keeps every other byte', async () => {
    const root = siteFrom({ 'lockstep.config.json': existing, 'docs/a.md': page(), 'sv/a.md': page() });
    const read = () => readFileSync(join(root, 'lockstep.config.json'), 'utf8');
    const shown = await runIn(root, 'init --locale sv --locale zh-Hans');
    expect(shown.out).toContain('docs/{path}: 1 source; fr: 0, sv: 1, zh-Hans: 0');
    expect(read()).toBe(existing);
    expect(await runIn(root, 'init --locale sv --locale zh-Hans --write')).toMatchObject({ code: 0, err: '' });
    expect(read()).toBe(existing.replace('["fr"]', '["fr", "sv", "zh-Hans"]'));
  });

  test('adds to what is found, and makes up for settings that name none', async () => {
    const files = { 'docusaurus.config.js': "module.exports = { i18n: { locales: ['en'] } };", 'docs/a.md': page() };
    expect(await runIn(siteFrom(files), 'init')).toMatchObject({ code: 2, err: expect.stringContaining('name it with --locale L') });
    const { config } = JSON.parse((await runIn(siteFrom(files), 'init --locale pt-BR --format json')).out) as InitReport;
    expect(config.locales).toEqual(['pt-BR']);
  });

  test.each([
    ['../fr', 'Unexpected --locale ../fr, expected the name of a locale'],
    ['fr"', 'expected the name of a locale'],
    ['fr', 'Unexpected --locale fr, expected one that lockstep.config.json does not list'],
    ['en', 'Unexpected --locale en, expected one that lockstep.config.json does not list'],
  ])('%s is none to add', async (locale, message) => {
    const root = siteFrom({ 'lockstep.config.json': existing, 'docs/a.md': page() });
    expect(await runIn(root, `init --write --locale ${locale}`)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
    expect(readFileSync(join(root, 'lockstep.config.json'), 'utf8')).toBe(existing);
  });

  test('a configuration of one locale without {locale} takes no second one', async () => {
    const text = existing.replace('{locale}/', 'fr/');
    const root = siteFrom({ 'lockstep.config.json': text, 'docs/a.md': page() });
    expect(await runIn(root, 'init --locale sv --write')).toMatchObject({
      code: 2,
      err: expect.stringContaining('absence of {locale} with 2 locales'),
    });
    expect(readFileSync(join(root, 'lockstep.config.json'), 'utf8')).toBe(text);
  });
});

test('nothing known: one line says what was looked for, and what to write', async () => {
  const { code, out, err } = await runIn(siteFrom({ 'README.md': page() }), 'init');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(
    /^lockstep: Unexpected folder [^\n]+ lunaria\.config\.json, docusaurus\.config\.\*, [^\n]+ by hand, as \{ "sourceLocale"[^\n]+\n$/,
  );
});

test('control characters of settings do not reach the terminal', async () => {
  const settings =
    "module.exports = { i18n: { locales: ['fr', '\u001b[31m'] }, presets: [['classic', { docs: { path: 'a\u009b31m' } }]] };";
  const { code, out, err } = await runIn(siteFrom({ 'docusaurus.config.js': settings, 'a\u009b31m/b.md': page() }), 'init');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('"source": "a\\u009b31m/{path}"');
  expect(out).toContain('"\\u001b[31m" is left out: it is no locale');
  expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  const refused = await runIn(siteFrom({ 'docusaurus.config.js': settings }), 'init');
  expect([refused.code, refused.err.replaceAll('\n', '')]).toEqual([2, expect.not.stringMatching(/\p{Cc}/u)]);
});

test('it takes no paths', async () => {
  expect(await runIn(siteFrom(site), 'init docs')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Unexpected docs, expected no paths'),
  });
});

test('a configuration further up is told of', async () => {
  const root = siteFrom({
    'lockstep.config.json': existing,
    ...Object.fromEntries(Object.entries(site).map(([path, text]) => [`sub/${path}`, text])),
  });
  expect((await runIn(root, 'init --cwd sub')).out).toContain(`${join(root, 'lockstep.config.json')} holds here`);
});

describe('two checkouts beside each other', () => {
  const files = { 'a.md': '# A\n\nHello.\n', 'b/c.md': '# C\n\nHello.\n' };

  test('are the roots, and a fork of the sources goes by the history that it shares with them', async () => {
    const root = siteFrom({});
    const source = repositoryFrom([files], join(root, 'docs'));
    execFileSync('git', ['clone', '-q', source.root, join(root, 'docs-ja')]);
    const { config, text } = JSON.parse((await runIn(root, 'init --format json')).out) as InitReport;
    expect(config).toEqual({
      sourceLocale: 'en',
      locales: ['ja'],
      pages: [{ source: '{path}', target: '{path}' }],
      sourceRoot: 'docs',
      targetRoot: 'docs-ja',
      provenance: 'fork',
    });
    expect((await runIn(root, 'init --write')).code).toBe(0);
    expect(readFileSync(join(root, 'lockstep.config.json'), 'utf8')).toBe(text);
    expect((await runIn(root, 'drift')).out).toContain('2 targets: 2 ');
  });

  test('are no fork where each began by itself', async () => {
    const root = siteFrom({});
    repositoryFrom([files], join(root, 'docs'));
    repositoryFrom([{ 'a.md': '# A\n\nBonjour.\n', 'b/c.md': '# C\n' }], join(root, 'docs.fr'));
    const { config } = JSON.parse((await runIn(root, 'init --format json')).out) as InitReport;
    expect(config).toMatchObject({ sourceRoot: 'docs', targetRoot: 'docs.fr' });
    expect(config).not.toHaveProperty('provenance');
  });

  test('seen from one of them: --checkout names the other, and drift goes by it', async () => {
    const root = siteFrom({});
    const source = repositoryFrom([files], join(root, 'docs-en'));
    execFileSync('git', ['clone', '-q', source.root, join(root, 'docs-fr')]);
    writeFileSync(join(root, 'docs-fr/a.md'), '# A\n\nBonjour.\n');
    source.commit({ 'a.md': '# A\n\nInstall the compiler first.\n' });
    const [here, there] = [join(root, 'docs-fr'), join(root, 'docs-en')];
    const { config, notes } = JSON.parse((await runIn(here, 'init --checkout ../docs-en --format json')).out) as InitReport;
    expect(config).toEqual({
      sourceLocale: 'en',
      locales: ['fr'],
      pages: [{ source: '{path}', target: '{path}' }],
      sourceRoot: '../docs-en',
      provenance: 'fork',
    });
    expect(notes).toContainEqual(expect.stringContaining('every command takes --checkout ../docs-en as well'));
    const reversed = JSON.parse((await runIn(there, 'init --checkout ../docs-fr --format json')).out) as InitReport;
    expect(reversed.config).toEqual({ ...config, sourceRoot: undefined, targetRoot: '../docs-fr' });
    expect(await runIn(here, 'init --checkout ../docs-en --write')).toMatchObject({ code: 0, err: '' });
    const { pages } = JSON.parse((await runIn(here, 'drift --checkout ../docs-en --format json')).out) as DriftReport;
    expect(pages.map(({ target, state, base }) => [target, state, base.by])).toEqual([
      ['a.md', 'stale', 'merge-base'],
      ['b/c.md', 'current', 'merge-base'],
    ]);
    expect(await runIn(here, 'drift')).toMatchObject({ code: 2, err: expect.stringContaining('--checkout ../docs-en') });
  });

  test.each([
    ['../nowhere', 'Unexpected --checkout ../nowhere, expected a folder that is there'],
    ['../other --locale fr', '../other: less than half of the pages of one checkout are in the other'],
    ['../docs', '../docs: no locale beside en: name it with --locale L'],
    ['b', 'Unexpected --checkout b, expected the folder of "sourceRoot"'],
  ])('--checkout %s is none of them', async (checkout, message) => {
    const root = siteFrom({ 'other/z.md': '', 'docs/a.md': '', 'here/a.md': '', 'here/b/en/c.md': '', 'here/b/fr/c.md': '' });
    const ran = await runIn(join(root, 'here'), `init --write --checkout ${checkout}`);
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
    expect(existsSync(join(root, 'here/lockstep.config.json'))).toBe(false);
  });
});

describe('a repository that was translated in place', () => {
  const files = { 'docs/a.md': '# A\n\nHello.\n', 'docs/b.md': '# B\n\nHello.\n' };

  /** A clone whose remote `upstream` was fetched after the clone was translated, and its source went on. */
  function forkOf(root: string, remote: string) {
    const source = repositoryFrom([files], join(root, 'their'));
    execFileSync('git', ['clone', '-q', '-o', remote, source.root, join(root, 'fork')]);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: join(root, 'fork') });
    writeFileSync(join(root, 'fork/docs/a.md'), '# A\n\nBonjour.\n');
    writeFileSync(join(root, 'fork/docs/b.md'), '# B\n\nBonjour.\n');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qam', 'French');
    source.commit({ 'docs/a.md': '# A\n\nInstall the compiler first.\n' });
    git('fetch', '-q', remote);
    return { root: join(root, 'fork'), git };
  }

  test('is told how to lay its sources beside it, and then goes by where it left them', async () => {
    const { root, git } = forkOf(siteFrom({}), 'upstream');
    const told = await runIn(root, 'init');
    await expect(transcript('init', told, root)).toMatchFileSnapshot('transcripts/init-fork.md');
    const [, worktree] = /^ {2}git (worktree .+)$/m.exec(told.err)!;
    git(...worktree!.split(' '));
    const shown = await runIn(root, 'init --checkout ../upstream --locale fr --write');
    expect([shown.code, shown.err]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(join(root, 'lockstep.config.json'), 'utf8'))).toMatchObject({
      sourceRoot: '../upstream',
      provenance: 'fork',
    });
    const { pages } = JSON.parse((await runIn(root, 'drift --checkout ../upstream --format json')).out) as DriftReport;
    expect(pages.map(({ target, state }) => [target, state])).toEqual([
      ['docs/a.md', 'stale'],
      ['docs/b.md', 'current'],
    ]);
  });

  test('is not known for one where nobody has fetched its upstream, or that shares no commit', async () => {
    const { root, git } = forkOf(siteFrom({}), 'origin');
    const unknown = await runIn(root, 'init');
    expect(unknown).toMatchObject({ code: 2, err: expect.stringMatching(/^lockstep: Unexpected folder/) });
    const other = repositoryFrom([{ 'z.md': '# Z\n' }]);
    git('fetch', '-q', other.root, 'main:refs/remotes/upstream/main');
    expect(await runIn(root, 'init')).toEqual(unknown);
  });
});
