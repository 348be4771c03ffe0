import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InitReport } from '../model/report.ts';
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
  expect(out).toContain('}\n```\n\n- `docs/{path}:` 2 sources; fr: 2 (1 without source), pt-BR: 0, zh-Hant: 0, sv-SE: 0\n');
});

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
});
