import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AlignReport } from '../model/report.ts';
import { handBack } from '../testing/hand-back.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { transcript } from '../testing/transcript.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr', 'sv'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
});

const withId = (id: string) => `---\ntitle: A\nms.locfileid: ${id}\n---\n# A\n`;

async function findingsOf(files: Record<string, string>, flags = '') {
  const { out, code } = await runIn(
    siteFrom({ 'lockstep.config.json': config, 'docs/a.md': '# A\n', ...files }),
    `align --format json ${flags}`,
  );
  return { code, findings: (JSON.parse(out) as AlignReport).findings.map(({ check, path, line, column }) => [check, path, line, column]) };
}

test('the pages of a hand-back', async () => {
  const root = siteFrom(handBack());
  await expect(transcript('align', await runIn(root, 'align'), root)).toMatchFileSnapshot('transcripts/align.md');
  const line = 'align --format json --locale nl-NL';
  await expect(transcript(line, await runIn(root, line), root)).toMatchFileSnapshot('transcripts/align-json.md');
});

test.each([
  ['"43633489"', []],
  ["'43633489'", []],
  ['43633489', ['locfileid-string']],
  ['"4363348x"', ['locfileid-digits']],
  ['', ['locfileid-digits']],
  ['[1, 2]', ['locfileid-digits']],
])('the locfileid %s: %j', async (id, checks) => {
  const { findings } = await findingsOf({ 'i18n/fr/a.md': withId(id) });
  expect(findings.map(([check]) => check)).toEqual(checks);
});

test('a target without a locfileid is no error', async () => {
  expect(await findingsOf({ 'i18n/fr/a.md': '# A\n' })).toEqual({ code: 0, findings: [] });
});

test('one locfileid on two targets, over all locales', async () => {
  const { code, findings } = await findingsOf({ 'i18n/fr/a.md': withId('"1"'), 'i18n/sv/a.md': withId('"1"') });
  expect({ code, findings }).toEqual({ code: 1, findings: [['locfileid-unique', 'i18n/sv/a.md', 3, 15]] });
});

test('--check fails on a target without a source, and on a folder of a locale that is not configured', async () => {
  expect(await findingsOf({ 'i18n/fr/b.md': '# B\n' })).toEqual({ code: 0, findings: [] });
  expect((await findingsOf({ 'i18n/fr/b.md': '# B\n' }, '--check')).code).toBe(1);
  const stray = await findingsOf({ 'i18n/de/a.md': '# A\n' }, '--check');
  expect(stray).toEqual({ code: 1, findings: [['locale-configured', 'i18n/de/a.md', 1, 1]] });
});

describe('a target whose source moved', () => {
  const page = (name: string) => `# ${name}\n\nText with \`${name}\` and [a link](${name}.md).\n\n- one\n- two\n`;
  const moved = async (files: Record<string, string>, flags = '') => {
    const root = siteFrom({ 'lockstep.config.json': config, 'docs/a.md': '# A\n', 'i18n/fr/a.md': '# A\n', ...files });
    const { out } = await runIn(root, `align --format json --locale fr ${flags}`);
    return {
      root,
      moves: (JSON.parse(out) as AlignReport).pages.flatMap(({ target, move }) => (move ? [[target, move.target, move.by]] : [])),
    };
  };

  test('by a redirection file', async () => {
    const redirections = JSON.stringify({ redirections: [{ source_path: 'docs/old.md', redirect_url: '/site/sub/new' }] });
    const { moves } = await moved({
      '.openpublishing.redirection.json': redirections,
      'docs/sub/new.md': '# Entirely other\n',
      'i18n/fr/old.md': '# Ancien\n',
    });
    expect(moves).toEqual([['i18n/fr/old.md', 'i18n/fr/sub/new.md', 'redirection']]);
  });

  test('by the hash that it records', async () => {
    const source = '# Some page\n';
    const hash = createHash('sha1').update(source).digest('hex');
    const { moves } = await moved({
      'docs/new.md': source,
      'docs/other.md': '# Other\n',
      'i18n/fr/old.md': `---\nms.openlocfilehash: ${hash}\n---\n# Page\n`,
    });
    expect(moves).toEqual([['i18n/fr/old.md', 'i18n/fr/new.md', 'hash']]);
  });

  test('by its structure, where that is like one source only', async () => {
    const files = {
      'docs/new.md': page('Get-Item'),
      'docs/other.md': page('Set-Item'),
      'i18n/fr/old.md': page('Get-Item').replace('Text with', 'Texte avec'),
    };
    expect((await moved(files)).moves).toEqual([['i18n/fr/old.md', 'i18n/fr/new.md', 'structure']]);
    expect((await moved({ ...files, 'docs/twin.md': page('Get-Item') })).moves).toEqual([]);
  });

  test('by git, and --write moves it with its sidecar', async () => {
    const sidecars = JSON.stringify({ ...JSON.parse(config), sidecar: 'xliff/{locale}/{path}.xlf' });
    const { root, commit } = repositoryFrom([
      { 'lockstep.config.json': sidecars, 'docs/old.md': page('x'), 'i18n/fr/old.md': withId('12'), 'xliff/fr/old.md.xlf': '<x/>' },
    ]);
    commit({ 'docs/old.md': null, 'docs/sub/new.md': page('x') });
    expect((await runIn(root, 'align --write')).out).toContain('i18n/fr/old.md belongs to docs/sub/new.md');
    expect(readFileSync(join(root, 'i18n/fr/sub/new.md'), 'utf8')).toBe(withId('"12"'));
    expect(readFileSync(join(root, 'xliff/fr/sub/new.md.xlf'), 'utf8')).toBe('<x/>');
    expect((await runIn(root, 'align --check --locale fr')).code).toBe(0);
  });

  test('two pages for one source: the second is named', async () => {
    const redirections = JSON.stringify({
      redirections: ['old', 'older'].map((name) => ({ source_path: `docs/${name}.md`, redirect_url: '/site/new' })),
    });
    const files = {
      '.openpublishing.redirection.json': redirections,
      'docs/new.md': '# N\n',
      'i18n/fr/old.md': '# Un\n',
      'i18n/fr/older.md': '# Deux\n',
    };
    const { root, moves } = await moved(files, '--write');
    expect(moves).toEqual([['i18n/fr/old.md', 'i18n/fr/new.md', 'redirection']]);
    expect(readFileSync(join(root, 'i18n/fr/older.md'), 'utf8')).toBe('# Deux\n');
    expect((await runIn(siteFrom({ 'lockstep.config.json': config, ...files }), 'align --locale fr')).out).toContain(
      '(source-claimed-twice)',
    );
  });

  test('a place that is taken is no place to move to', async () => {
    const { root, commit } = repositoryFrom([{ 'lockstep.config.json': config, 'docs/old.md': page('x'), 'i18n/fr/old.md': '# Un\n' }]);
    commit({ 'docs/old.md': null, 'docs/new.md': page('x'), 'i18n/fr/new.md': '# Deux\n' });
    const { out } = await runIn(root, 'align --format json --write --locale fr');
    expect((JSON.parse(out) as AlignReport).pages.map(({ state, move }) => [state, move])).toEqual([
      ['paired', null],
      ['missing-source', null],
    ]);
  });
});
