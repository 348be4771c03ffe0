import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckReport, DriftReport, ImportReport, SyncReport } from '../model/report.ts';
import { pseudo } from '../testing/pseudo.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { translatedXliff } from '../testing/translated-xliff.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'src/content/docs/en/{path}', target: 'src/content/docs/{locale}/{path}' }],
  sidecar: 'xliff/{locale}/{path}.xlf',
  provenance: 'opentelemetry',
  frontMatter: { required: ['title'] },
});

/** Starlight's keys, nested and listed, in every style of YAML. */
const source = `---
title: "The title: of it" # kept
keywords:
  - some keyword # one
  # two
  - 'another one'
  - >-
    folded words
    of a third
hero:
  tagline: |
    The tagline
  image: { file: ../a.png, alt: An image }
  actions:
    - { text: "Read, then go", link: /a, icon: open }
    - text: Go on
      link: /b
sidebar: { label: Label, order: 1 }
---
# Heading

A paragraph.
`;

const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
const plain = (text: string): string => text;

const sourceFile = 'src/content/docs/en/a.md';
const targetFile = 'src/content/docs/fr/a.md';

/** A project whose page was exported, translated by accents alone, imported and committed. */
async function translated(text: string) {
  const repository = repositoryFrom([{ 'lockstep.config.json': config, [sourceFile]: text }]);
  const { root } = repository;
  const at = (path: string) => join(root, path);
  const report = async <Report>(line: string) => {
    const { out, err } = await runIn(root, `${line} --format json`);
    expect(err).toBe('');
    return JSON.parse(out) as Report;
  };
  async function exchange() {
    await runIn(root, 'export --fill source --output a.xlf');
    writeFileSync(at('a.xlf'), translatedXliff(readFileSync(at('a.xlf'), 'utf8')));
    return report<ImportReport>('import --write a.xlf');
  }
  const imported = await exchange();
  repository.commit({});
  return { ...repository, imported, exchange, report, target: () => readFileSync(at(targetFile), 'utf8') };
}

/** What a translator of accents makes of the page: no key, address or comment changes. */
const accented = (text: string): string =>
  text.replace(
    /The title: of it|some keyword|another one|folded words|of a third|The tagline|An image|Read, then go|Go on|Label|Heading|A paragraph/g,
    pseudo,
  );

describe.each([
  ['as it is', plain],
  ['with CRLF behind a byte order mark', windows],
])('nested and listed values, %s', (_, dressed) => {
  test('go out and come back, and every other byte stays', async () => {
    const { imported, target } = await translated(dressed(source));
    expect(imported.findings).toEqual([]);
    expect(imported.pages).toMatchObject([{ complete: true, merged: 11, refused: 0, created: true }]);
    expect(
      target()
        .replace(/^default_lang_commit.*\r?\n/m, '')
        .replace(/>-\r?\n {4}fó.*?\r?\n(?=hero)/s, 'FOLDED'),
    ).toBe(accented(dressed(source)).replace(/>-\r?\n {4}fó.*?\r?\n(?=hero)/s, 'FOLDED'));
  });

  test('are current, pass the checks, and drift when they change', async () => {
    const { report, commit } = await translated(dressed(source));
    expect((await report<CheckReport>('check')).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await report<DriftReport>('drift')).pages).toMatchObject([{ state: 'current' }]);
    commit({ [sourceFile]: dressed(source.replace('Go on', 'Go away').replace('some keyword', 'some other keyword')) });
    const [page] = (await report<DriftReport>('drift --segments')).pages;
    expect(page).toMatchObject({ state: 'stale', segments: { changed: 2, added: 0, removed: 0 } });
    expect(page!.changes!.map(({ target }) => target)).toEqual(['sómé kéýwórd', 'Gó ón']);
  });

  test('a list follows its source: new items come, gone ones go, the others keep their translation', async () => {
    const { report, commit, target, exchange, root } = await translated(dressed(source));
    const now = source
      .replace("  - 'another one'\n", '')
      .replace('  - some keyword', '  - brand new\n  - some keyword')
      .replace('sidebar', 'description: A new text\nsidebar');
    commit({ [sourceFile]: dressed(now) });
    const [page] = (await report<SyncReport>('sync --write')).pages;
    expect(page).toMatchObject({ inserted: 2, removed: 1, pending: 2 });
    expect(target().replaceAll('\r', '')).toContain('keywords:\n  - brand new\n  - sómé kéýwórd # one\n  # two\n  - >-\n');
    expect(target().replaceAll('\r', '')).toContain('link: /b\ndescription: A new text\nsidebar: { label: Lábél, order: 1 }\n');
    expect((await report<SyncReport>('sync --write')).pages).toMatchObject([{ changed: false, pending: 2 }]);
    expect((await exchange()).pages).toMatchObject([{ complete: true, merged: 2 }]);
    expect(target()).toContain('- bránd néw');
    expect(target().startsWith(dressed(source).slice(0, 4))).toBe(true);
    expect((await runIn(root, 'drift --fail-on stale')).code).toBe(0);
  });

  test('an import brings the items that the target has no place for', async () => {
    const { commit, exchange, target } = await translated(dressed(source));
    commit({ [sourceFile]: dressed(source.replace('  - some keyword', '  - brand new\n  - some keyword')) });
    const { findings, pages } = await exchange();
    expect([findings, pages]).toMatchObject([[], [{ complete: true, refused: 0 }]]);
    expect(target().replaceAll('\r', '')).toContain('keywords:\n  - bránd néw\n  - sómé kéýwórd');
  });
});

test('a list that its translator gave an item of its own stays, and what has no place is told', async () => {
  const { commit, exchange, target } = await translated(source);
  commit({ [targetFile]: target().replace('  - sómé', '  - mine\n  - sómé') });
  commit({ [sourceFile]: source.replace('  - some keyword', '  - brand new\n  - some keyword') });
  const { findings, pages } = await exchange();
  expect(findings).toMatchObject([{ check: 'xliff-structure', message: expect.stringContaining('the target has no place for it') }]);
  expect(pages).toMatchObject([{ complete: false, refused: 1 }]);
  expect(target()).toContain('keywords:\n  - mine\n  - sómé kéýwórd # one\n');
});

test('check names what differs in a map, and what is translated is free', async () => {
  const { report, commit, target } = await translated(source);
  commit({ [targetFile]: target().replace('order: 1', 'order: 2').replace('link: /b', 'link: /c') });
  const { findings } = await report<CheckReport>('check');
  expect(findings.map(({ message }) => message)).toEqual([
    `Unexpected "/c" in "hero.actions.link", expected "/b" as in ${sourceFile}`,
    `Unexpected "2" in "sidebar.order", expected "1" as in ${sourceFile}`,
  ]);
});

test.each([
  ['a configuration names them', { translated: ['title', 'navTitle'] }, ['Nav', 'T']],
  ['nothing is translated', { translated: [] }, []],
])('export and check go by one list: %s', async (_, frontMatter, texts) => {
  const files = {
    'lockstep.config.json': JSON.stringify({ ...JSON.parse(config), frontMatter }),
    [sourceFile]: '---\nnavTitle: Nav\ntitle: T\nsubtitle: S\n---\n',
  };
  const { root } = repositoryFrom([{ ...files, [targetFile]: '---\nnavTitle: N\ntitle: Ü\nsubtitle: S\n---\n' }]);
  const { out } = await runIn(root, 'export');
  expect([...out.matchAll(/<source>(.*?)<\/source>/g)].map(([, text]) => text)).toEqual(texts);
  const { findings } = JSON.parse((await runIn(root, 'check --format json')).out) as CheckReport;
  const values = findings.filter(({ check }) => check === 'front-matter-value');
  expect(values).toHaveLength(texts.length === 0 ? 2 : 0);
});

test('strip --keep source lists each value that stands in no pair', async () => {
  const page =
    '---\ntitle: T\nkeywords: [a, b]\nhero: { tagline: c }\n---\n<span data-ttu-id="a1b2c-101">t</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">s</span></span>\n';
  const { root } = repositoryFrom([
    { 'lockstep.config.json': config, [targetFile]: page, [sourceFile]: '---\ntitle: S\nkeywords: [d, e]\nhero:\n  tagline: f\n---\ns\n' },
  ]);
  const { out, err } = await runIn(root, `strip --keep source --stdout ${targetFile}`);
  expect(out).toContain('title: S\nkeywords: [d, e]\nhero: { tagline: c }\n---\ns\n');
  expect(err).toContain('Unexpected front matter without a source');
});
