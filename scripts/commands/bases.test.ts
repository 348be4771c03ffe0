import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DriftReport, ExportReport, ImportReport, SyncReport } from '../model/report.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { pair } from '../testing/pair.ts';
import { runIn } from '../testing/run-in.ts';

const config = (provenance: string, more: object = {}) =>
  JSON.stringify({
    sourceLocale: 'en',
    locales: ['fr'],
    pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
    provenance,
    ...more,
  });

const source = '---\ntitle: Title\n---\n\n# Heading\n\nThe first paragraph of the page.\n\nThe last paragraph of them all.\n';
const now = source.replace('\nThe last paragraph of them all', '\nSomething entirely new here.\n\nThe last paragraph, rewritten today');
const french = (pin: string) => `---\ntitle: Titre\n${pin}---\n\n# Titre\n\nLe premier alinéa de la page.\n\nLe dernier alinéa de tous.\n`;

function site(provenance: string, more: object = {}) {
  const repository = repositoryFrom([{ 'lockstep.config.json': config(provenance, more), 'docs/a.md': source }]);
  const pin = provenance === 'opentelemetry' ? `default_lang_commit: ${repository.commits[0]}\n` : '';
  repository.commit({ 'fr/a.md': french(pin) });
  repository.commit({ 'docs/a.md': now });
  const json = async (line: string) => JSON.parse((await runIn(repository.root, `${line} --format json`)).out);
  return {
    ...repository,
    path: (name: string) => join(repository.root, name),
    read: (name: string) => readFileSync(join(repository.root, name), 'utf8'),
    sync: async (flags = '--write') => ((await json(`sync ${flags}`)) as SyncReport).pages[0]!,
    drift: async () => ((await json('drift')) as DriftReport).pages[0]!,
    export: async (flags = '') => ((await json(`export --output a.xlf ${flags}`)) as ExportReport).pages[0]!,
    import: async () => ((await json('import --write a.xlf')) as ImportReport).pages[0]!,
  };
}

const sidecars = { sidecar: 'xliff/{locale}/{path}.xlf' };

/** The package with a translation of a text that has none. */
const filled = (xliff: string, text: string, translation: string) =>
  xliff.replace(`<source>${text}</source>`, `<source>${text}</source><target>${translation}</target>`);

test('the text that a changed segment had before comes out of the sidecar with its codes', async () => {
  const { sync, export: exported, read, commit } = site('opentelemetry', sidecars);
  const bold = source.replace('The first', 'The **first**');
  const pin = commit({ 'docs/a.md': bold });
  commit({ 'fr/a.md': french(`default_lang_commit: ${pin}\n`).replace('premier', '**premier**') });
  commit({ 'docs/a.md': bold.replace('paragraph of', 'paragraph, and more words, of') });
  await sync();
  await exported('--xliff 1.2 --only drifted');
  expect(read('a.xlf')).toMatch(
    /<alt-trans [^>]*><source [^>]*>The <g id="1" ctype="bold"[^>]*>first<\/g> paragraph of the page\.<\/source>/,
  );
});

describe.each<[string, object]>([
  ['opentelemetry', sidecars],
  ['opentelemetry', {}],
  ['git', sidecars],
  ['git', {}],
])('what a sync left to do, with %s and %j', (provenance, more) => {
  test('is what an export holds', async () => {
    const { sync, drift, export: exported, read } = site(provenance, more);
    await sync();
    const { wordsToTranslate } = await drift();
    expect(wordsToTranslate).toBe(9);
    expect(await exported('--only drifted')).toMatchObject({ segments: 2, untranslated: 2, words: wordsToTranslate, matches: 1 });
    expect(read('a.xlf')).toContain('<source>The last paragraph of them all.</source><target>Le dernier alinéa de tous.</target>');
    expect(await exported()).toMatchObject({ segments: 5, untranslated: 2, words: wordsToTranslate });
  });

  test('is no translation memory', async () => {
    const { sync, root } = site(provenance, more);
    await sync();
    const { out } = await runIn(root, 'memory');
    expect(out).toContain('Le premier alinéa');
    expect(out).not.toMatch(/Something entirely|rewritten today|Le dernier/);
  });

  test('stays until it is imported', async () => {
    const { sync, drift, export: exported, import: imported, read, path } = site(provenance, more);
    await sync();
    await exported();
    const before = read('fr/a.md');
    writeFileSync(path('a.xlf'), read('a.xlf').replace('<target>Titre</target>', '<target>Un titre</target>'));
    expect(await imported()).toMatchObject({ merged: 1, complete: false });
    expect(read('fr/a.md')).toBe(before.replace('Titre', 'Un titre'));
    expect(await drift()).toMatchObject({ state: 'stale', wordsToTranslate: 9 });
    const half = filled(read('a.xlf'), 'Something entirely new here.', 'Du nouveau.');
    writeFileSync(path('a.xlf'), half);
    expect(await imported()).toMatchObject({ merged: 1, complete: false });
    expect(await drift()).toMatchObject({ state: 'stale', wordsToTranslate: 5 });
    writeFileSync(path('a.xlf'), filled(half, 'The last paragraph, rewritten today.', 'Le dernier, récrit.'));
    expect(await imported()).toMatchObject({ merged: 1, complete: true });
    expect(await drift()).toMatchObject({ state: 'current', wordsToTranslate: 0 });
    expect(read('fr/a.md')).toMatch(/Du nouveau\.\n\nLe dernier, récrit\.\n$/);
  });

  test('and was changed again since is told with the text that the target translates', async () => {
    const { sync, export: exported, commit, read } = site(provenance, more);
    await sync();
    commit({ 'docs/a.md': now.replace('rewritten today', 'rewritten twice') });
    await exported('--only drifted');
    expect(read('a.xlf')).toContain('<source>The last paragraph of them all.</source><target>Le dernier alinéa de tous.</target>');
  });
});

describe('a hand-back with bilingual markup, of whose front matter the base is not known', () => {
  const english = '---\ntitle: Title\ndescription: About it\n---\n\n# Heading\n\nSome other sentence there.\n';
  const heading = `# ${pair('c4c43-101', 'Titre', 'Heading')}`;
  const marked = `---\ntitle: Titre\ndescription: À propos\n---\n\n${heading}\n\n${pair('c4c43-102', 'Une autre phrase.', 'Another sentence there.')}\n`;

  test.each(['strip', 'strip --write'])('is synced without it after %s, and once', async (line) => {
    const files = { 'lockstep.config.json': config('microsoft', sidecars), 'docs/a.md': english, 'fr/a.md': marked };
    const { root } = repositoryFrom([files]);
    await runIn(root, line);
    const drift = async () => JSON.parse((await runIn(root, 'drift --format json')).out).pages[0];
    const counts = { segments: { changed: 1, added: 0 }, wordsToTranslate: 4 };
    expect(await drift()).toMatchObject(counts);
    await runIn(root, 'sync --write');
    expect(await drift()).toMatchObject(counts);
    const read = () => ['fr/a.md', 'xliff/fr/a.md.xlf'].map((path) => readFileSync(join(root, path), 'utf8'));
    const once = read();
    await runIn(root, 'sync --write');
    expect(read()).toEqual(once);
  });
});

test('a page without front matter that gets some has it to translate, also after a sync', async () => {
  const { sync, drift, commit } = site('git', sidecars);
  const bare = (text: string) => text.slice(text.indexOf('# '));
  commit({ 'docs/a.md': bare(source), 'fr/a.md': bare(french('')).replace('Titre', 'Le titre') });
  commit({ 'docs/a.md': bare(now) });
  await sync();
  commit({ 'docs/a.md': now });
  expect(await drift()).toMatchObject({ wordsToTranslate: 10, segments: { added: 2 } });
});

describe('where nothing is recorded', () => {
  test('an export holds what drift calls stale', async () => {
    const { drift, export: exported, read } = site('git');
    expect(await drift()).toMatchObject({ state: 'stale', wordsToTranslate: 9, base: { by: 'history' } });
    expect(await exported('--only drifted')).toMatchObject({ segments: 2, untranslated: 2, words: 9, matches: 1 });
    expect(read('a.xlf')).not.toContain('The first paragraph');
  });
});

describe.each(['git', 'opentelemetry'])('a version of the source in another encoding (%s)', (provenance) => {
  const older = Buffer.from('# Café\n\nThe first paragraph of the page.\n', 'latin1');

  test('is another text than the next one, and its page is behind', async () => {
    const { drift, commit } = site(provenance);
    const first = commit({ 'docs/a.md': older });
    const pin = provenance === 'git' ? '' : `---\ndefault_lang_commit: ${first}\n---\n`;
    commit({ 'fr/a.md': `${pin}# Café\n\nLe premier alinéa de la page.\n` });
    expect(await drift()).toMatchObject({ state: 'untracked' });
    commit({ 'docs/a.md': '# Café\n\nThe first paragraph of the page.\n\nSomething entirely new here.\n' });
    expect(await drift()).toMatchObject({ state: 'stale', segments: { added: 1, unchanged: 2 } });
  });
});
