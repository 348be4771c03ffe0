import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DriftReport } from '../model/report.ts';
import type { Status } from '../model/status.ts';
import { exportedSite, smallSite } from '../testing/exported-site.ts';
import { handBack } from '../testing/hand-back.ts';
import { type Commit, repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { transcript } from '../testing/transcript.ts';

const config = (more: object = {}) =>
  JSON.stringify({
    sourceLocale: 'en',
    locales: ['fr'],
    pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
    provenance: 'opentelemetry',
    ...more,
  });

const source = '---\ntitle: Title\n---\n\n# Heading\n\nFirst paragraph of the page.\n\nSecond paragraph, with `code`.\n';
const target = '# Titre\n\nPremier alinéa de la page.\n\nSecond alinéa, avec `code`.\n';
const pinned = (commit: string) => `---\ntitle: Titre\ndefault_lang_commit: ${commit}\n---\n\n${target}`;

/** A source, its translation pinned to the first commit, then more commits. */
function site(...later: Commit[]) {
  const repository = repositoryFrom([{ 'lockstep.config.json': config(), 'docs/a.md': source }]);
  repository.commit({ 'fr/a.md': pinned(repository.commits[0]!) });
  later.forEach((files) => repository.commit(files));
  return repository;
}

const asSomebody = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];

async function pagesOf(root: string, flags = '') {
  const { out, err } = await runIn(root, `drift --format json ${flags}`);
  expect(err).toBe('');
  return (JSON.parse(out) as DriftReport).pages;
}

describe('a hand-back', () => {
  test('in words', async () => {
    const root = siteFrom(handBack());
    await expect(transcript('drift', await runIn(root, 'drift'), root)).toMatchFileSnapshot('transcripts/drift.md');
  });

  test('what changed in a page', async () => {
    const root = siteFrom(handBack());
    const line = 'drift --segments --locale sv-SE docs/security/mtp/data-privacy.md';
    await expect(transcript(line, await runIn(root, line), root)).toMatchFileSnapshot('transcripts/drift-segments.md');
  });

  test('as data', async () => {
    const root = siteFrom(handBack());
    const line = 'drift --format json --locale sv-SE --segments';
    await expect(transcript(line, await runIn(root, line), root)).toMatchFileSnapshot('transcripts/drift-json.md');
  });

  test('recorded commits that no repository here holds are no error', async () => {
    const { root } = repositoryFrom([handBack()]);
    const pages = await pagesOf(root);
    expect(pages.map(({ locale, source: path, state, base }) => [locale, path.slice(18), state, base.by])).toEqual([
      ['fr-FR', 'data-privacy.md', 'stale', 'none'],
      ['nl-NL', 'data-privacy.md', 'stale', 'none'],
      ['sv-SE', 'data-privacy.md', 'stale', 'spans'],
      ['fr-FR', 'mtp-enable.md', 'current', 'spans'],
      ['nl-NL', 'mtp-enable.md', 'missing', 'none'],
      ['sv-SE', 'mtp-enable.md', 'missing', 'none'],
    ]);
    expect(pages[0]).toMatchObject({ commitsBehind: null, wordsToTranslate: null, segments: null });
    expect(pages[0]!.notes[0]).toContain('is not in this repository');
    expect(pages[3]).toMatchObject({ sourceReconstructed: true, base: { hashMatches: false }, wordsToTranslate: 0 });
  });
});

describe('cases that dates get wrong', () => {
  const changed = source.replace('First paragraph', 'The first paragraph, rewritten,');

  test('the source changed, then the translation was touched for a comma', async () => {
    const repository = site({ 'docs/a.md': changed });
    repository.commit({ 'fr/a.md': pinned(repository.commits[0]!).replace('Second alinéa,', 'Second alinéa') });
    expect(await pagesOf(repository.root)).toMatchObject([{ state: 'stale', commitsBehind: 1, segments: { changed: 1 } }]);
  });

  test('a blank line only', async () => {
    const { root } = site({ 'docs/a.md': source.replace('# Heading\n', '# Heading\n\n') });
    expect(await pagesOf(root)).toMatchObject([{ state: 'current', commitsBehind: 1, wordsToTranslate: 0 }]);
  });

  test('a rename', async () => {
    const { root } = site({ 'docs/a.md': null, 'docs/sub/b.md': source });
    expect(await pagesOf(root)).toMatchObject([
      { state: 'current', source: 'docs/sub/b.md', target: 'fr/a.md', renamedFrom: 'docs/a.md', base: { by: 'commit' } },
    ]);
  });

  test('a rename, where one of its two names is asked for', async () => {
    const repository = site();
    repository.commit({ 'docs/a.md': null, 'docs/b.md': source, 'docs/c.md': source.replace('First', 'Other') });
    for (const name of ['docs/b.md', 'fr/a.md']) {
      const { out } = await runIn(repository.root, `drift --format json ${name}`);
      expect((JSON.parse(out) as DriftReport).pages).toMatchObject([{ source: 'docs/b.md', target: 'fr/a.md', renamedFrom: 'docs/a.md' }]);
    }
  });

  test('a rename with a change', async () => {
    const { root } = site({ 'docs/a.md': null, 'docs/b.md': changed });
    expect(await pagesOf(root)).toMatchObject([
      { state: 'stale', source: 'docs/b.md', renamedFrom: 'docs/a.md', segments: { changed: 1 } },
    ]);
  });

  test('a change and its revert', async () => {
    const { root } = site({ 'docs/a.md': changed }, { 'docs/a.md': source });
    expect(await pagesOf(root)).toMatchObject([{ state: 'current', commitsBehind: 2 }]);
  });

  test('an uncommitted edit', async () => {
    const { root } = site();
    writeFileSync(join(root, 'docs/a.md'), changed);
    expect(await pagesOf(root)).toMatchObject([{ state: 'stale', commitsBehind: 0, wordsToTranslate: 7 }]);
  });
});

describe('changes', () => {
  test('name the target segment that each concerns, and where a new one goes', async () => {
    const { root } = site({
      'docs/a.md': source.replace('with `code`', 'with `other code`').replace('\nSecond', '\nA new one.\n\nSecond'),
    });
    const [page] = await pagesOf(root, '--segments');
    expect(page!.changes).toEqual([
      expect.objectContaining({ kind: 'added', source: 'A new one.', sourceLines: [9, 9], targetLines: [8, 8], target: null }),
      expect.objectContaining({ kind: 'changed', class: 'code', targetLines: [10, 10], target: 'Second alinéa, avec `code`.' }),
    ]);
    expect(await pagesOf(root)).toEqual([expect.not.objectContaining({ changes: expect.anything() })]);
  });

  test('of a class that the configuration ignores are none', async () => {
    const { root } = site({
      'docs/a.md': source.replace('with `code`', 'with `other code`'),
      'lockstep.config.json': config({ ignoreChanges: ['code'] }),
    });
    expect(await pagesOf(root)).toMatchObject([{ state: 'current', segments: { unchanged: 4 } }]);
  });
});

describe('states', () => {
  test('of pages without a counterpart', async () => {
    const { root } = site({ 'docs/new.md': '# New\n\nThree more words.\n', 'fr/gone.md': '# Parti\n' });
    expect((await pagesOf(root)).map(({ source: path, state, wordsToTranslate }) => [path, state, wordsToTranslate])).toEqual([
      ['docs/a.md', 'current', 0],
      ['docs/gone.md', 'orphaned', null],
      ['docs/new.md', 'missing', 4],
    ]);
  });

  test('a source that was deleted is orphaned, not missing elsewhere', async () => {
    const { root } = site({ 'docs/a.md': null });
    expect(await pagesOf(root)).toMatchObject([{ state: 'orphaned', renamedFrom: null }]);
  });

  test('a commit before the source existed is base-missing', async () => {
    const repository = repositoryFrom([{ 'lockstep.config.json': config() }, { 'docs/a.md': source }]);
    repository.commit({ 'fr/a.md': pinned(repository.commits[0]!) });
    const [page] = await pagesOf(repository.root);
    expect(page).toMatchObject({ state: 'base-missing', notes: [expect.stringContaining('holds no docs/a.md')] });
  });

  test.each([
    ['12e4567', 'is not in this repository'],
    ['main', 'is no commit id'],
    ['f'.repeat(40), 'is not in this repository'],
    ['"; rm -rf /"', 'is no commit id'],
    ['[1]', '"[1]" is no commit id'],
    ['\n  - 1\n  - 2', '"- 1 - 2" is no commit id'],
    ['{ a: b }', 'is no commit id'],
  ])('the pin %s is untracked, and says why', async (pin, why) => {
    const { root } = site({ 'fr/a.md': pinned(pin) });
    expect(await pagesOf(root)).toMatchObject([{ state: 'untracked', notes: [expect.stringContaining(why)] }]);
  });

  test.each([
    ['microsoft', 'ms.sourcegitcommit: [1]'],
    ['adobe', 'source-git-commit: [1]'],
    ['mdn', 'l10n:\n  sourceCommit: [1]'],
  ])('a pin of %s that is no text is untracked, and says why', async (provenance, pin) => {
    const files = { 'lockstep.config.json': config({ provenance }), 'fr/a.md': `---\n${pin}\n---\n\n${target}` };
    expect(await pagesOf(site(files).root)).toMatchObject([{ state: 'untracked', notes: [expect.stringContaining('is no commit id')] }]);
  });

  test('a recorded hash that only an older version of the source has is stale, by so much', async () => {
    const hash = createHash('sha1').update(source).digest('hex');
    const recorded = `---\nms.openlocfilehash: ${hash}\n---\n\n${target}`;
    const files = { 'lockstep.config.json': config({ provenance: 'microsoft' }), 'docs/a.md': source, 'fr/a.md': recorded };
    const repository = repositoryFrom([files]);
    expect(await pagesOf(repository.root)).toMatchObject([{ state: 'current', base: { by: 'hash', hashMatches: true } }]);
    repository.commit({ 'docs/a.md': source.replace('First', 'A first new') });
    repository.commit({ 'docs/a.md': source.replace('First', 'An entirely new') });
    expect(await pagesOf(repository.root)).toMatchObject([
      {
        state: 'stale',
        commitsBehind: 2,
        base: { by: 'hash', commit: repository.commits[0], hashMatches: false },
        segments: { changed: 1 },
      },
    ]);
    repository.commit({ 'fr/a.md': recorded.replace(hash, '0'.repeat(40)) });
    expect(await pagesOf(repository.root)).toMatchObject([{ state: 'stale', commitsBehind: null, base: { by: 'none' }, segments: null }]);
  });

  test('an abbreviated pin is completed', async () => {
    const repository = site();
    repository.commit({ 'fr/a.md': pinned(repository.commits[0]!.slice(0, 9)) });
    expect(await pagesOf(repository.root)).toMatchObject([{ state: 'current', base: { by: 'commit', commit: repository.commits[0] } }]);
  });

  test('an abbreviated pin that fits two commits is untracked, and says what to record', async () => {
    const { root, git } = site({ 'fr/a.md': pinned('36686a7') });
    const tree = git('mktree', '--missing');
    for (const second of [7671, 13640]) commitOf(root, tree, second);
    expect(await pagesOf(root)).toMatchObject([{ state: 'untracked', notes: [expect.stringContaining('fits more than one commit')] }]);
  });

  test('of pages of the first commit are told by history whatever the settings of a repository hide', async () => {
    const own = config({ provenance: 'git', pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });
    const { root, git } = repositoryFrom([{ 'lockstep.config.json': own, 'docs/a.md': source, 'fr/a.md': target }]);
    git('config', 'log.showRoot', 'false');
    expect(await pagesOf(root, '')).toMatchObject([{ state: 'current', base: { by: 'history' } }]);
  });

  test('of sources in a bare repository are those of its HEAD', async () => {
    const upstream = repositoryFrom([{ 'docs/a.md': source, 'docs/b.md': source, 'docs/fr.txt': '' }]);
    const two = config({ sourceRoot: 'en.git', pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });
    const root = siteFrom({ 'lockstep.config.json': two, 'fr/a.md': pinned(upstream.commits[0]!), 'fr/c.md': target });
    upstream.commit({ 'docs/a.md': source.replace('First', 'A first new') });
    upstream.git('clone', '-q', '--bare', upstream.root, join(root, 'en.git'));
    const expected = [
      { source: 'en.git/docs/a.md', state: 'stale', commitsBehind: 1, segments: { changed: 1 } },
      { source: 'en.git/docs/b.md', state: 'missing' },
      { source: 'en.git/docs/c.md', state: 'orphaned' },
    ];
    expect(await pagesOf(root, '--checkout en.git')).toMatchObject(expected);
    expect(
      (JSON.parse((await runIn(root, 'status --format json --checkout en.git')).out) as Status).pages.map((page) => page.source),
    ).toEqual(expected.map((page) => page.source));
    expect(await runIn(root, 'sync --checkout en.git')).toMatchObject({
      code: 2,
      err: expect.stringContaining('only drift and status read sources from git'),
    });
    expect(await runIn(root, 'drift --checkout en.git --checkout nope')).toMatchObject({
      code: 2,
      err: 'lockstep: Unexpected --checkout nope, expected the folder of "sourceRoot" (en.git) or "targetRoot" (.) of the configuration\n',
    });
    expect(await runIn(upstream.root, 'drift --checkout nope')).toMatchObject({
      code: 2,
      err: 'lockstep: Unexpected --checkout nope, expected a lockstep.config.json that names it\n',
    });
    expect(await runIn(root, 'drift')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'Unexpected sourceRoot "en.git" that is a bare repository, expected the command line to name it as well: --checkout en.git',
      ),
    });
  });

  test('without git, what only history knows is untracked', async () => {
    const root = siteFrom({ 'lockstep.config.json': config(), 'docs/a.md': source, 'fr/a.md': pinned('f'.repeat(40)) });
    expect(await pagesOf(root)).toMatchObject([{ state: 'untracked', notes: [expect.stringContaining('no git history')] }]);
  });

  test('a shallow clone says how to get the rest', async () => {
    const { root } = site();
    const clone = repositoryFrom([]);
    clone.git('clone', '-q', '--depth', '1', `file://${root}`, 'clone');
    expect(await pagesOf(join(clone.root, 'clone'))).toMatchObject([
      { state: 'untracked', notes: [expect.stringContaining('fetch-depth: 0')] },
    ]);
  });

  test('a page that is not UTF-8 is untracked, and the run goes on', async () => {
    const { root } = site({ 'fr/b.md': new Uint8Array([35, 32, 0xff]), 'docs/b.md': '# B\n' });
    expect((await pagesOf(root)).map(({ state }) => state)).toEqual(['current', 'untracked']);
  });
});

describe('a target that records nothing', () => {
  const changed = source.replace('First paragraph', 'The first paragraph, rewritten,');
  const translated = `---\ntitle: Titre\n---\n\n${target}`;
  const unrecorded = (...commits: Commit[]) =>
    repositoryFrom([{ 'lockstep.config.json': config({ provenance: 'git' }), 'docs/a.md': source }, { 'fr/a.md': translated }, ...commits]);

  test('follows the source of the day when it was translated', async () => {
    expect(await pagesOf(unrecorded().root)).toMatchObject([{ state: 'current', base: { by: 'history' } }]);
    expect(await pagesOf(unrecorded({ 'docs/a.md': changed }).root)).toMatchObject([{ state: 'stale', commitsBehind: 1 }]);
  });

  test('is not brought up to date by a comma, nor made stale by a blank line', async () => {
    const comma = { 'fr/a.md': translated.replace('alinéa, avec', 'alinéa avec') };
    expect(await pagesOf(unrecorded({ 'docs/a.md': changed }, comma).root)).toMatchObject([{ state: 'stale', base: { by: 'history' } }]);
    expect(await pagesOf(unrecorded({ 'docs/a.md': `${source}\n` }).root)).toMatchObject([{ state: 'current' }]);
  });

  test('follows the older source that it is built like, though it was touched later', async () => {
    const reworked = source.replace('\nSecond', '\n## New heading\n\nWith a `new` paragraph.\n\nSecond');
    const polished = { 'fr/a.md': translated.replace('Premier alinéa de la page', 'Le tout premier paragraphe') };
    expect(await pagesOf(unrecorded({ 'docs/a.md': reworked }, polished).root)).toMatchObject([{ state: 'stale', segments: { added: 2 } }]);
  });

  test('is of today where it is in no commit yet, unless only a comma is', async () => {
    const { root } = unrecorded({ 'docs/a.md': changed });
    writeFileSync(join(root, 'fr/a.md'), translated.replace('alinéa, avec', 'alinéa avec'));
    expect(await pagesOf(root)).toMatchObject([{ state: 'stale', base: { by: 'history' } }]);
    writeFileSync(join(root, 'fr/a.md'), translated.replace('Premier alinéa', 'Le premier alinéa, récrit,'));
    expect(await pagesOf(root)).toMatchObject([{ state: 'current', base: { by: 'history' } }]);
  });

  test('is in a commit where a merge made it what it is', async () => {
    const { root, git, commit } = unrecorded();
    git('checkout', '-q', '-b', 'side');
    commit({ 'docs/b.md': source });
    git('checkout', '-q', '-');
    commit({ 'docs/a.md': changed });
    git('merge', '-q', '--no-ff', '--no-commit', 'side');
    commit({ 'fr/a.md': translated.replace('Premier alinéa', 'Le premier alinéa, récrit,') });
    expect((await pagesOf(root, 'docs/a.md'))[0]).toMatchObject({ state: 'stale', base: { by: 'history' } });
  });

  test('is untracked, and says why, where its source came after it, or there is no git', async () => {
    const early = repositoryFrom([{ 'lockstep.config.json': config({ provenance: 'git' }), 'fr/a.md': translated }]);
    early.commit({ 'docs/a.md': source });
    expect(await pagesOf(early.root)).toMatchObject([{ state: 'untracked', notes: [expect.stringContaining('history does not tell')] }]);
    early.commit({ 'docs/b.md': source });
    writeFileSync(join(early.root, 'fr/b.md'), translated);
    expect((await pagesOf(early.root))[1]).toMatchObject({
      state: 'untracked',
      notes: [expect.stringContaining('no commit yet: commit it')],
    });
    const bare = siteFrom({ 'lockstep.config.json': config({ provenance: 'git' }), 'docs/a.md': source, 'fr/a.md': translated });
    expect(await pagesOf(bare)).toMatchObject([{ state: 'untracked', notes: [expect.stringContaining('no git history')] }]);
  });

  test('in a shallow clone is untracked, unless it was translated later than where the clone begins', async () => {
    const repository = unrecorded({ 'docs/a.md': changed });
    const clone = (depth: number) => {
      const folder = siteFrom({});
      repository.git('clone', '-q', '--depth', String(depth), `file://${repository.root}`, folder);
      return pagesOf(folder);
    };
    expect(await clone(1)).toMatchObject([
      { state: 'untracked', base: { by: 'none' }, wordsToTranslate: null, notes: [expect.stringContaining('fetch-depth: 0')] },
    ]);
    repository.commit({ 'fr/a.md': translated.replace('Premier alinéa', 'Le premier alinéa, récrit,') });
    expect(await clone(2)).toMatchObject([{ state: 'current', base: { by: 'history' } }]);
  });

  test('of a complete import follows what was sent out, its front matter too', async () => {
    const files = smallSite();
    const settings: object = JSON.parse(files['lockstep.config.json']!);
    files['lockstep.config.json'] = JSON.stringify({ ...settings, provenance: 'git', sidecar: 'i18n/{locale}/xliff/{path}.xlf' });
    const work = await exportedSite(files);
    const inSwedish = (text: string) => text.replace('state="new"', 'state="translated"').replace(' and see the ', ' och se ');
    await work.import((text) => text.replace(/<target[^]*?<\/target>/g, inSwedish), '--write');
    expect(await pagesOf(work.site, '--locale sv-SE')).toMatchObject([{ state: 'current', base: { by: 'sidecar' } }]);
    writeFileSync(join(work.site, 'docs/a.md'), files['docs/a.md']!.replace('title: Privacy', 'title: How data is kept'));
    expect(await pagesOf(work.site, '--locale sv-SE')).toMatchObject([{ state: 'stale', wordsToTranslate: 4 }]);
  });

  test('of a fork follows the newest commit that both hold', async () => {
    const root = siteFrom({});
    const upstream = repositoryFrom([{ 'a.md': source }], mkdir(root, 'en'));
    upstream.git('clone', '-q', upstream.root, join(root, 'fr'));
    const pages = [{ source: '{path}', target: '{path}' }];
    const forked = { sourceLocale: 'en', locales: ['fr'], pages, sourceRoot: 'en', targetRoot: 'fr', provenance: 'fork' };
    writeFileSync(join(root, 'lockstep.config.json'), JSON.stringify(forked));
    writeFileSync(join(root, 'fr/a.md'), translated);
    upstream.commit({ 'a.md': changed });
    expect(await pagesOf(root)).toMatchObject([
      { state: 'stale', commitsBehind: 1, base: { by: 'merge-base', commit: upstream.commits[0] } },
    ]);
  });
});

const translation = (commit: string) => `---\ndefault_lang_commit: ${commit}\n---\n# Page\n\n[!INCLUDE [x](includes/x.md)]\n`;

describe('an include that changed', () => {
  const page = '# Page\n\n[!INCLUDE [x](includes/x.md)]\n';
  const before = { 'lockstep.config.json': config(), 'docs/a.md': page, 'docs/includes/x.md': 'The old text of it.\n' };

  test('makes the page stale that takes it in', async () => {
    const repository = repositoryFrom([before]);
    repository.commit({ 'fr/a.md': translation(repository.commits[0]!), 'docs/includes/x.md': 'An entirely different text.\n' });
    const [row] = await pagesOf(repository.root);
    expect(row).toMatchObject({
      target: 'fr/a.md',
      state: 'stale',
      segments: { changed: 0 },
      notes: ['the include docs/includes/x.md changed'],
    });
  });

  test('is judged by its own translation where there is one', async () => {
    const repository = repositoryFrom([before]);
    repository.commit({ 'fr/a.md': translation(repository.commits[0]!), 'docs/includes/x.md': 'An entirely different text.\n' });
    repository.commit({ 'fr/includes/x.md': `---\ndefault_lang_commit: ${repository.commits[1]}\n---\nUn autre texte.\n` });
    expect((await pagesOf(repository.root)).map(({ state }) => state)).toEqual(['current', 'current']);
  });
});

describe('flags', () => {
  test('--output cuts nothing off to the width of a terminal', async () => {
    const path = `docs/${'a-long-name/'.repeat(12)}a.md`;
    const { root } = repositoryFrom([{ 'lockstep.config.json': config(), [path]: source }]);
    const shown = await runIn(root, 'drift');
    await runIn(root, 'drift --output drift.txt');
    expect([shown.out.includes(path), readFileSync(join(root, 'drift.txt'), 'utf8').includes(path)]).toEqual([false, true]);
  });

  test('--fail-on names the states that fail', async () => {
    const { root } = site({ 'docs/a.md': '# Other\n' });
    expect((await runIn(root, 'drift --fail-on stale')).code).toBe(1);
    expect((await runIn(root, 'drift --fail-on missing,orphaned')).code).toBe(0);
    expect((await runIn(root, 'drift --fail-on stale --format junit')).out).toContain('<failure type="drift-stale"');
    expect((await runIn(root, 'drift --fail-on missing --format junit')).out).not.toContain('<failure');
    const wrong = await runIn(root, 'drift --fail-on stal');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('did you mean "stale"')]);
  });

  test('--since names what a change of the source makes stale, whatever the targets record', async () => {
    const repository = site(
      { 'docs/a.md': source.replace('First', 'A first new'), 'docs/b.md': '# B\n' },
      { 'fr/b.md': pinned('1234567') },
    );
    expect(await pagesOf(repository.root, '--since HEAD~2')).toMatchObject([{ source: 'docs/a.md', state: 'stale' }]);
    expect(await pagesOf(repository.root, '--since HEAD')).toEqual([]);
    repository.commit({ 'docs/a.md': null });
    expect(await pagesOf(repository.root, '--since HEAD~1')).toMatchObject([{ source: 'docs/a.md', state: 'orphaned' }]);
    repository.commit({ 'docs/b.md': '# C\n' });
    expect((await pagesOf(repository.root, '--since HEAD~1')).map(({ state }: { state: string }) => state)).not.toContain('orphaned');
    expect(await runIn(repository.root, 'drift --since nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('nowhere') });
  });

  test('--source-ref judges against an older source', async () => {
    const { root } = site({ 'docs/a.md': source.replace('First', 'A first new') });
    expect(await pagesOf(root, '--source-ref HEAD~1')).toMatchObject([{ state: 'current', commitsBehind: 0 }]);
    expect(await runIn(root, 'drift --source-ref nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('nowhere') });
  });

  test('--source-ref lists the pages that there were then, and no later ones', async () => {
    const { root } = site({ 'docs/a.md': null, 'docs/new.md': '# New\n' });
    expect((await pagesOf(root)).map(({ source: path, state }) => [path, state])).toEqual([
      ['docs/a.md', 'orphaned'],
      ['docs/new.md', 'missing'],
    ]);
    expect((await pagesOf(root, '--source-ref HEAD~1')).map(({ source: path, state }) => [path, state])).toEqual([
      ['docs/a.md', 'current'],
    ]);
  });

  test('--source-ref takes no target of that time for a source', async () => {
    const pages = [{ source: 'docs/{path}', target: 'docs/{locale}/{path}' }];
    const repository = repositoryFrom([{ 'lockstep.config.json': config({ pages }), 'docs/a.md': source, 'docs/fr/a.md': target }]);
    repository.commit({ 'docs/fr/a.md': null });
    expect((await pagesOf(repository.root, '--source-ref HEAD~1')).map(({ source: path }) => path)).toEqual(['docs/a.md']);
  });

  test('a dialect that there is not is a usage error', async () => {
    const root = siteFrom({ 'lockstep.config.json': config({ provenance: 'mircosoft' }), 'docs/a.md': source });
    expect(await runIn(root, 'drift')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean "microsoft"') });
  });
});

/** Writes a commit of the second since 1970 that its id was looked up for. */
function commitOf(cwd: string, tree: string, second: number): void {
  const person = `A <a@example.org> ${second} +0000`;
  execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd,
    input: `tree ${tree}\nauthor ${person}\ncommitter ${person}\n\nx\n`,
  });
}

function mkdir(root: string, name: string): string {
  mkdirSync(join(root, name));
  return join(root, name);
}

describe('the cache', () => {
  const changed = source.replace('First paragraph', 'The first paragraph, rewritten,');

  test('gives what a run without it gives, after every kind of change', async () => {
    const repository = site();
    const steps: (() => void)[] = [
      () => {},
      () => writeFileSync(join(repository.root, 'docs/a.md'), changed),
      () => void repository.commit({}),
      () => void repository.commit({ 'fr/a.md': pinned(repository.commits.at(-1)!) }),
      () => void repository.commit({ 'docs/a.md': null, 'docs/b.md': changed }),
      () => writeFileSync(join(repository.root, 'lockstep.config.json'), config({ provenance: 'helm' })),
      () => writeFileSync(join(repository.root, '.lockstep/drift.json'), '{"key":3'),
    ];
    for (const step of steps) {
      step();
      const anew = await pagesOf(repository.root, '--segments');
      expect(await pagesOf(repository.root, '--segments --cache')).toEqual(anew);
      expect(await pagesOf(repository.root, '--segments --cache')).toEqual(anew);
    }
    expect(repository.git('status', '--porcelain', '--', '.lockstep')).toBe('');
  });

  test('knows that a revision names another commit than before', async () => {
    const repository = site({ 'docs/a.md': changed });
    repository.git('branch', 'other', 'HEAD~1');
    expect(await pagesOf(repository.root, '--cache --source-ref other')).toMatchObject([{ state: 'current' }]);
    repository.git('branch', '-f', 'other', 'HEAD');
    expect(await pagesOf(repository.root, '--cache --source-ref other')).toMatchObject([{ state: 'stale' }]);
  });

  test('knows that the record of a page changed in the file above it that holds those of many', async () => {
    const hash = createHash('md5').update(source).digest('hex');
    const record = (of: string) => JSON.stringify({ 'x/a.md': { original_hash: of } });
    const root = siteFrom({ 'lockstep.config.json': config({ provenance: 'md5' }), 'docs/x/a.md': source, 'fr/x/a.md': target });
    writeFileSync(join(root, 'fr/.co-op-translator.json'), record(hash));
    expect(await pagesOf(root, '--cache')).toMatchObject([{ state: 'current', base: { by: 'hash' } }]);
    writeFileSync(join(root, 'fr/.co-op-translator.json'), record('0'.repeat(32)));
    expect(await pagesOf(root, '--cache')).toMatchObject([{ state: 'stale' }]);
  });

  describe('of pages that record nothing, at another commit', () => {
    const files = { 'docs/a.md': source, 'fr/a.md': target, 'docs/b.md': source, 'docs/c.md': source, 'fr/c.md': target };
    const unrecorded = (more: object = {}, others: Commit = {}) =>
      repositoryFrom([{ 'lockstep.config.json': config({ provenance: 'git', ...more }), ...files, ...others }]);

    /** The sources of the rows that a run takes from the last one: the cache says more of each than a page can. */
    async function takenAfter(change: () => void, root: string): Promise<string[]> {
      const file = join(root, '.lockstep/drift.json');
      await pagesOf(root, '--cache');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"notes":[]', '"notes":["remembered"]'));
      change();
      const rows = await pagesOf(root, '--cache');
      return rows.filter(({ notes }) => notes.includes('remembered')).map((row) => row.source);
    }

    test('are judged again where the histories of their files differ only', async () => {
      const repository = unrecorded();
      const commit = () => void repository.commit({ 'fr/c.md': `${target}\nTroisième alinéa.\n`, 'docs/d.md': source });
      expect(await takenAfter(commit, repository.root)).toEqual(['docs/a.md', 'docs/b.md']);
    });

    test('are judged again where another commit made the same of them', async () => {
      const repository = unrecorded();
      repository.commit({ 'docs/a.md': changed });
      expect(await pagesOf(repository.root)).toMatchObject([{ state: 'stale' }, { state: 'missing' }, { state: 'current' }]);
      const amend = () => {
        repository.git('reset', '--soft', 'HEAD~1');
        repository.commit({ 'docs/a.md': changed, 'fr/c.md': `${target}\n` });
      };
      expect(await takenAfter(amend, repository.root)).toEqual(['docs/b.md']);
    });

    test('are judged again where a merge made of an edit what is committed', async () => {
      const repository = unrecorded();
      repository.git('switch', '-q', '-c', 'other');
      repository.commit({ 'docs/d.md': source });
      repository.git('switch', '-q', 'main');
      writeFileSync(join(repository.root, 'docs/a.md'), changed);
      const merge = () => {
        repository.git(...asSomebody, 'merge', '-q', '--no-ff', '--no-commit', 'other');
        repository.commit({});
      };
      expect(await takenAfter(merge, repository.root)).toEqual(['docs/b.md', 'docs/c.md']);
    });

    test.each([
      ['which others they take in', {}, { 'docs/includes/x.md': source, 'fr/includes/x.md': target }, ['docs/b.md']],
      ['how others record', { provenance: 'auto' }, {}, ['docs/b.md']],
    ])('are judged again where more counts: %s', async (_, more, others, taken) => {
      const repository = unrecorded(more, others);
      expect(await takenAfter(() => void repository.commit({ 'docs/d.md': source }), repository.root)).toEqual(taken);
    });

    test('are judged again with each commit where the clone is shallow', async () => {
      const { root } = unrecorded();
      const shallow = siteFrom({});
      execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, shallow]);
      const commit = () => execFileSync('git', [...asSomebody, 'commit', '-q', '--allow-empty', '-m', 'x'], { cwd: shallow });
      expect(await takenAfter(commit, shallow)).toEqual(['docs/b.md']);
    });
  });

  describe('judges again what git knows better since, at the same commit:', () => {
    const grown = { 'docs/a.md': changed };

    /** A clone of one commit, in which a run with a cache says this of the first page. */
    async function shallowOf({ root }: { root: string }, said: object): Promise<string> {
      const shallow = siteFrom({});
      execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, shallow]);
      expect((await pagesOf(shallow, '--cache'))[0]).toMatchObject(said);
      return shallow;
    }

    const fetchIn = (cwd: string, ...what: string[]) => execFileSync('git', ['fetch', '-q', ...what], { cwd });

    test.each([['--unshallow'], ['--deepen=2']])('a shallow clone after fetch %s', async (how) => {
      const shallow = await shallowOf(site(grown), { state: 'untracked' });
      fetchIn(shallow, how);
      expect(await pagesOf(shallow, '--cache')).toMatchObject([{ state: 'stale' }]);
    });

    test('one whose page records nothing', async () => {
      const files = { 'lockstep.config.json': config({ provenance: 'git' }), 'docs/a.md': source, 'fr/a.md': target };
      const shallow = await shallowOf(repositoryFrom([files, grown]), { base: { by: 'none' } });
      fetchIn(shallow, '--unshallow');
      expect(await pagesOf(shallow, '--cache')).toMatchObject([{ state: 'stale' }]);
    });

    test('one whose history lacked a content', async () => {
      const files = { 'lockstep.config.json': config({ provenance: 'git' }), 'docs/a.md': source, 'fr/a.md': target };
      const renamed = { 'docs/a.md': null, 'docs/b.md': changed, 'fr/a.md': null, 'fr/b.md': `${target}\nTroisième alinéa.\n` };
      const { root, git } = repositoryFrom([files, renamed]);
      const blob = git('rev-parse', 'HEAD~1:fr/a.md');
      const object = join(root, '.git/objects', blob.slice(0, 2), blob.slice(2));
      renameSync(object, join(root, '.git/lost'));
      const before = await pagesOf(root, '--cache');
      renameSync(join(root, '.git/lost'), object);
      const anew = await pagesOf(root);
      expect(before).not.toEqual(anew);
      expect(await pagesOf(root, '--cache')).toEqual(anew);
    });

    test('one in which a source seemed to be gone', async () => {
      const shallow = await shallowOf(site({ 'docs/a.md': null, 'docs/b.md': source }, {}), { state: 'orphaned' });
      fetchIn(shallow, '--unshallow');
      expect(await pagesOf(shallow, '--cache')).toMatchObject([{ renamedFrom: 'docs/a.md' }]);
    });

    test('a recorded commit that came with a fetch', async () => {
      const { root, git, commit } = site();
      git('switch', '-q', '-c', 'up');
      const upstream = commit(grown);
      git('switch', '-q', 'main');
      const clone = siteFrom({});
      execFileSync('git', ['clone', '-q', '--single-branch', '--no-local', root, clone]);
      writeFileSync(join(clone, 'fr/a.md'), pinned(upstream));
      const notes = [expect.stringContaining('is not in this repository')];
      expect(await pagesOf(clone, '--cache')).toMatchObject([{ state: 'untracked', notes }]);
      fetchIn(clone, 'origin', 'up');
      expect(await pagesOf(clone, '--cache')).toMatchObject([{ state: 'current', base: { by: 'commit' } }]);
    });
  });

  test('knows that edits of other pages made them another dialect', async () => {
    const repository = repositoryFrom([{ 'docs/a.md': source, 'docs/b.md': source, 'docs/c.md': source }]);
    const pin = repository.commits[0]!;
    repository.commit({
      'lockstep.config.json': config({ provenance: 'auto' }),
      'fr/a.md': pinned(pin),
      'fr/b.md': target,
      'fr/c.md': target,
    });
    expect(await pagesOf(repository.root, '--cache fr/a.md')).toMatchObject([{ base: { by: 'commit' } }]);
    const hashed = `---\nx-i18n:\n  source_hash: ${createHash('sha256').update(source).digest('hex')}\n---\n\n${target}`;
    for (const name of ['b', 'c']) writeFileSync(join(repository.root, `fr/${name}.md`), hashed);
    expect(await pagesOf(repository.root, '--cache fr/a.md')).toMatchObject([{ base: { by: 'history' } }]);
  });

  test('--cache-location keeps it elsewhere', async () => {
    const { root } = site();
    const [folder, anew] = [siteFrom({}), await pagesOf(root)];
    expect(await pagesOf(root, `--cache --cache-location ${folder}`)).toEqual(anew);
    expect(readdirSync(folder)).toEqual(['drift.json']);
    expect(existsSync(join(root, '.lockstep'))).toBe(false);
    expect(await pagesOf(root, `--cache --cache-location ${folder}`)).toEqual(anew);
  });
});

test('an orphan says so where git can tell no renames', async () => {
  const repository = site();
  repository.commit({ 'docs/a.md': null, 'docs/b.md': `${source}\nThird paragraph.\n` });
  const blob = repository.git('rev-parse', 'HEAD~1:docs/a.md');
  rmSync(join(repository.root, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
  const { out } = await runIn(repository.root, 'drift --format json fr/a.md');
  const [page] = (JSON.parse(out) as DriftReport).pages;
  expect([page!.state, page!.notes]).toEqual(['orphaned', ['the source is gone', expect.stringContaining('git can tell no renames')]]);
});
