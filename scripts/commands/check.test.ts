import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { transcript } from '../testing/transcript.ts';

const project = join(import.meta.dirname, '../..');

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
});

const good = '---\ntitle: A\ndescription: B\n---\n\n# A\n';

/** The articles of this repository, in a folder of their own. */
function articles(): string {
  const root = siteFrom({});
  for (const path of ['docs', 'i18n', 'lockstep.config.json']) cpSync(join(project, path), join(root, path), { recursive: true });
  return root;
}

/** The same as a repository, everything committed. */
async function repositoryOfArticles(): Promise<string> {
  const root = articles();
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid', ...args], { cwd: root });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'articles');
  return root;
}

test('the articles of this repository: their known findings are warnings', async () => {
  const site = articles();
  await expect(transcript('check --sources', await runIn(site, 'check --sources'), site)).toMatchFileSnapshot('transcripts/check.md');
});

test('as data', async () => {
  const site = articles();
  await expect(transcript('check --format json', await runIn(site, 'check --locale sv-SE --format json'), site)).toMatchFileSnapshot(
    'transcripts/check-json.md',
  );
});

test('--max-warnings', async () => {
  expect((await runIn(articles(), 'check --sources --max-warnings 0')).code).toBe(1);
  expect((await runIn(articles(), 'check --sources --max-warnings 99')).code).toBe(0);
});

test('--baseline: known debt is not told again, whatever its line', async () => {
  const site = articles();
  await runIn(site, 'check --sources --format json --output known.json');
  writeFileSync(join(site, 'docs/security/mtp/new.md'), '# No front matter\n');
  const { code, out } = await runIn(site, 'check --sources --baseline known.json');
  expect(out.split('\n')[0]).toContain('docs/security/mtp/new.md:1:1: error: Unexpected page without front matter');
  expect(out).toContain('7 pages checked: 1 error, 0 warnings');
  expect(code).toBe(1);
});

test('--fix mends what is certain, byte for byte, and only with --write', async () => {
  const before = '\ufeff---\r\ntitle:   "A"  # kept\r\ndescription: B\r\nms.locfileid: 0123456\r\n---\r\ntext  \r\n';
  const site = siteFrom({ 'a.md': before });
  const file = join(site, 'a.md');
  expect((await runIn(site, 'check --fix --diff a.md')).out).toContain('+ms.locfileid: "0123456"');
  expect((await runIn(site, 'check --fix a.md')).out).toMatch(/; 2 places of 1 file can be mended: --write does it\n$/);
  expect(JSON.parse((await runIn(site, 'check --fix --format json a.md')).out)).toMatchObject({
    mended: { places: 2, files: 1, written: false },
  });
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect((await runIn(site, 'check --fix --write a.md')).out).toMatch(/; 2 places of 1 file mended\n$/);
  expect((await runIn(site, 'check --fix a.md')).out).toMatch(/; nothing can be mended for certain\n$/);
  expect(readFileSync(file, 'utf8')).toBe(before.slice(1).replace('0123456', '"0123456"'));
});

test('--changed judges what differs from a revision, and what is not tracked yet', async () => {
  const site = await repositoryOfArticles();
  writeFileSync(join(site, 'docs/security/mtp/new.md'), '# New\n');
  expect((await runIn(site, 'check --sources --changed')).out).toMatch(/new\.md:1:1[^]*1 page checked: 1 error/);
  expect((await runIn(site, 'check --changed=nowhere')).err).toContain('Unexpected --changed=nowhere, expected a revision that git knows');
  expect((await runIn(articles(), 'check --changed')).err).toContain('expected a git repository');
});

test.each(['write', 'diff'])('--%s without --fix would do nothing: it says so', async (flag) => {
  const { code, err, out } = await runIn(articles(), `check --${flag}`);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(`lockstep: Unexpected --${flag} without --fix, expected both: lockstep check --fix --${flag}\n`);
});

test('source pages are judged where that is asked for, or where nothing else is named', async () => {
  const root = siteFrom({ 'lockstep.config.json': config, 'docs/a.md': '\ufeff# A\n', 'i18n/fr/a.md': '\ufeff# Ä\n' });
  const paths = async (line: string) => {
    const { findings } = JSON.parse((await runIn(root, `${line} --format json`)).out) as { findings: { path: string }[] };
    return findings.map(({ path }) => path);
  };
  expect(await paths('check')).toEqual(['i18n/fr/a.md']);
  expect(await paths('check .')).toEqual(['i18n/fr/a.md']);
  expect(await paths('check --sources')).toEqual(['docs/a.md', 'i18n/fr/a.md']);
  expect(await paths('check docs')).toEqual(['docs/a.md']);
  expect(await paths('check docs/a.md')).toEqual(['docs/a.md']);
});

test('with no configuration of checks a page is free to have what it has', async () => {
  const root = siteFrom({
    'lockstep.config.json': config,
    'docs/README.md': '# A\n',
    'docs/a.md': '# A\n',
    'docs/b.md': '---\ntitle: A\ncategory: concept\n---\n',
    'i18n/fr/README.md': '',
    'i18n/fr/a.md': '# Ä\n',
    'i18n/fr/b.md': '---\ntitle: Ä\ncategory: concept\n---\n',
    'i18n/fr/c.md': '# Orphaned\n',
  });
  const { out } = await runIn(root, 'check');
  expect(out).toContain('4 pages checked: 1 error, 0 warnings');
  expect(out).toContain('i18n/fr/README.md:1:1: error: Unexpected empty page');
});

test('what most targets do with a key is how the project does it', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const site = (category: (name: string) => string) =>
    siteFrom({
      'lockstep.config.json': config,
      ...Object.fromEntries(names.map((name) => [`docs/${name}.md`, '---\ntitle: A\ncategory: concept\n---\n'])),
      ...Object.fromEntries(names.map((name) => [`i18n/fr/${name}.md`, `---\ntitle: Ä\ncategory: ${category(name)}\n---\n`])),
    });
  expect(
    (
      await runIn(
        site(() => 'idée'),
        'check i18n/fr/a.md',
      )
    ).out,
  ).toContain('0 warnings');
  const { out } = await runIn(
    site((name) => (name === 'a' ? 'idée' : 'concept')),
    'check',
  );
  expect(out).toContain('i18n/fr/a.md:3:11: warning: Unexpected "idée" in "category", expected "concept"');
});

test('of pages that record in several ways each is judged by its own record', async () => {
  const source = '---\ntitle: A\naudience: b\n---\n';
  const hash = createHash('sha1').update(source).digest('hex');
  const record = `ms.openlocfilehash: ${hash}\nms.sourcegitcommit: ${'a'.repeat(40)}\nms.translationtype: MT\nms.contentlocale: fr\nms.lasthandoff: 05/04/2020\n`;
  const others = ['a', 'b', 'c'].map((name) => [`i18n/fr/${name}.md`, '---\ntitle: Ä\naudience: b\ndefault_lang_commit: abcdef1\n---\n']);
  const root = siteFrom({
    'lockstep.config.json': config,
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`docs/${name}.md`, source])),
    ...Object.fromEntries(others),
    'i18n/fr/d.md': `---\ntitle: Ä\n${record}---\n`,
  });
  expect((await runIn(root, 'check')).out).toContain('i18n/fr/d.md:1:1: error: Unexpected absence of "audience"');
});

test('a value that was translated is an error where the source is known to be the one that was translated', async () => {
  const source = '---\ntitle: A\ndescription: B\nms.topic: conceptual\n---\n';
  const hash = createHash('sha1').update(source).digest('hex');
  const record = `ms.openlocfilehash: ${hash}\nms.sourcegitcommit: ${'a'.repeat(40)}\nms.translationtype: MT\nms.contentlocale: fr\nms.lasthandoff: 05/04/2020\n`;
  const target = source.replace('conceptual', 'conceptuel').replace('---\n', `---\n${record}`);
  const { out, code } = await runIn(siteFrom({ 'lockstep.config.json': config, 'docs/a.md': source, 'i18n/fr/a.md': target }), 'check');
  expect(out).toContain('error: Unexpected "conceptuel" in "ms.topic", expected "conceptual" as in docs/a.md');
  expect(code).toBe(1);
});

describe('bad input: one finding with its place, the rest goes on, nothing is written', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['no front matter', '# A\n', 'i18n/fr/bad.md:1:1: error: Unexpected page without front matter'],
    ['a broken fence', '---\ntitle: A\n\n# A\n', 'i18n/fr/bad.md:1:1: error: Unexpected end of file'],
    ['invalid YAML', '---\ntitle: a: b\n---\n', 'i18n/fr/bad.md:2:8: error: Unexpected ": " in a value'],
    ['a byte order mark', `\ufeff${good}`, 'i18n/fr/bad.md:1:1: warning: Unexpected byte order mark'],
    ['mixed line ends', good.replace('\n', '\r\n'), 'i18n/fr/bad.md:1:4: warning: Unexpected mixed line ends'],
    ['an empty file', '', 'i18n/fr/bad.md:1:1: error: Unexpected empty page'],
    [
      'no UTF-8',
      Uint8Array.from([...Buffer.from('---\ntitle: '), 0xe9, 10]),
      'i18n/fr/bad.md:2:8: error: Unexpected byte 0xE9 at offset 11, expected UTF-8',
    ],
  ])('%s', async (_, bytes, line) => {
    const files = {
      'lockstep.config.json': config,
      'docs/bad.md': good,
      'docs/good.md': good,
      'i18n/fr/bad.md': bytes,
      'i18n/fr/good.md': good,
    };
    const site = siteFrom(files);
    const { code, out } = await runIn(site, 'check --sources');
    expect(out.split('\n').filter((text) => text.includes('error') || text.includes('warning'))).toEqual([
      expect.stringContaining(line),
      expect.stringMatching(/^4 pages checked/),
    ]);
    expect(code).toBe(line.includes(': error:') ? 1 : 0);
    expect(readdirSync(site, { recursive: true }).length).toBe(8);
    expect(readFileSync(join(site, 'i18n/fr/bad.md')).equals(Buffer.from(bytes))).toBe(true);
  });

  test('a locale folder where none is configured', async () => {
    const none = config.replace(/"locales": ?\[[^\]]*\]/, '"locales":[]');
    const site = siteFrom({ 'lockstep.config.json': none, 'docs/a.md': good, 'i18n/de/a.md': good });
    expect((await runIn(site, 'check')).out).toContain('Unexpected locale folder "de", expected none, for none is configured: add it');
  });

  test('a locale folder that is not configured', async () => {
    const site = siteFrom({ 'lockstep.config.json': config, 'docs/a.md': good, 'i18n/de/a.md': good });
    const { code, out } = await runIn(site, 'check');
    expect(out).toContain('i18n/de/a.md:1:1: warning: Unexpected locale folder "de", expected one of fr');
    expect((await runIn(site, 'align')).out).toContain(out.split('\n').find((line) => line.includes('"de"')));
    expect(code).toBe(0);
  });

  test('no docs/', async () => {
    const { code, err } = await runIn(siteFrom({ 'lockstep.config.json': config }), 'check');
    expect(err).toBe(
      'lockstep: docs: Unexpected absence, expected the folder of the source pages, as "docs/{path}" in lockstep.config.json says\n',
    );
    expect(code).toBe(2);
  });

  test('control characters do not reach the terminal', async () => {
    const site = siteFrom({ 'a.md': '---\ntitle: A\ndescription: B\nms.translationtype: "\\e]0;x\\a"\n---\n' });
    const { out } = await runIn(site, 'check a.md');
    expect(out).toContain('Unexpected "\\u001b]0;x\\u0007"');
  });
});

test('a target needs the required keys that its source has, and those of its own record', async () => {
  const root = siteFrom({
    'lockstep.config.json': config.replace('{', '{"frontMatter":{"required":["title","audience","default_lang_commit"]},'),
    'docs/a.md': '---\ntitle: A\n---\n\n# A\n',
    'i18n/fr/a.md': '---\n---\n\n# A\n',
  });
  const { out } = await runIn(root, 'check --format json');
  const { findings } = JSON.parse(out) as { findings: { path: string; check: string; expected: string | null }[] };
  const missing = findings.filter(({ check, path }) => check === 'front-matter-required' && path.startsWith('i18n'));
  expect(missing.map(({ expected }) => expected)).toEqual(['title', 'default_lang_commit']);
});

test('an include that no layout places is one, wherever its repository lies', async () => {
  const files = { 'lockstep.config.json': config, 'docs/a.md': good, 'includes/a.md': 'No front matter.\n' };
  const site = siteFrom(Object.fromEntries(Object.entries(files).map(([path, text]) => [`.w/r/${path}`, text])));
  const { out } = await runIn(join(site, '.w/r'), 'check includes --format json');
  expect(JSON.parse(out)).toMatchObject({ findings: [], pages: 0 });
});
