import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pair } from '../testing/pair.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { transcript } from '../testing/transcript.ts';

const seed = readFileSync(join(import.meta.dirname, '../testing/seeds/mtp-enable.fr-FR.md'), 'utf8');

const page = `---\r\ntitle: A\r\n---\r\n# <a name="hello"></a>${pair('c4c43-102', 'Bonjour', 'Hello')}\r\n\r\n![Image](a.png)\r\n`;

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
});

test.each(['', '--format json ', '--check ', '--keep source '])('what the turn-on article holds: %s', async (flags) => {
  const site = siteFrom({ 'enable.md': seed });
  const line = `strip ${flags}enable.md`;
  const name = flags.replaceAll('--', '').trim().replaceAll(' ', '-') || 'pretty';
  await expect(transcript(line, await runIn(site, line), site)).toMatchFileSnapshot(`transcripts/strip-${name}.md`);
});

test('nothing is written without --write; every byte outside of the markup stays', async () => {
  const site = siteFrom({ 'a.md': page });
  const { out } = await runIn(site, 'strip --diff a.md');
  expect(out).toContain('+# <a name="hello"></a>Bonjour');
  expect(readFileSync(join(site, 'a.md'), 'utf8')).toBe(page);
  expect((await runIn(site, 'strip --write a.md')).code).toBe(0);
  expect(readFileSync(join(site, 'a.md'), 'utf8')).toBe(
    '---\r\ntitle: A\r\n---\r\n# <a name="hello"></a>Bonjour\r\n\r\n![Image](a.png)\r\n',
  );
  expect((await runIn(site, 'strip --check a.md')).code).toBe(0);
});

test('--stdout prints the text of one page', async () => {
  const site = siteFrom({ 'a.md': pair('c4c43-101', 'Bonjour', 'Hello'), 'b.md': '' });
  expect(await runIn(site, 'strip --stdout a.md')).toEqual({ code: 0, out: 'Bonjour', err: '' });
  expect(await runIn(site, 'strip --stdout --keep source a.md')).toEqual({ code: 0, out: 'Hello', err: '' });
  expect((await runIn(site, 'strip --stdout a.md b.md')).err).toBe('lockstep: Unexpected 2 pages with --stdout, expected one\n');
});

test('without paths it takes the targets of the project, not its sources', async () => {
  const markup = pair('c4c43-101', 'Bonjour', 'Hello');
  const site = siteFrom({ 'lockstep.config.json': config, 'docs/a.md': markup, 'i18n/fr/a.md': markup });
  expect((await runIn(site, 'strip --check')).out).toBe('i18n/fr/a.md: 1 pair\n\n1 of 1 page holds bilingual markup: 1 pair\n');
  expect((await runIn(site, 'strip docs')).out).toContain('docs/a.md: 1 pair\n');
});

describe('bad input', () => {
  test.each([
    ['--keep both a.md', 'Unexpected --keep both, expected target or source'],
    ['--diff --format json a.md', 'Unexpected --diff with --format json, expected pretty'],
    ['--stdout --write a.md', 'Unexpected --write with --stdout, expected one of them'],
    ['absent.md', 'absent.md: Unexpected absence, expected a file or a folder'],
  ])('%s', async (flags, message) => {
    expect(await runIn(siteFrom({ 'a.md': '' }), `strip ${flags}`)).toEqual({ code: 2, out: '', err: `lockstep: ${message}\n` });
  });

  test('a file that is not UTF-8 is a finding, the rest goes on', async () => {
    const site = siteFrom({ 'a/bad.md': Uint8Array.of(10, 0xff), 'a/good.md': pair('c4c43-101', 'Bonjour', 'Hello') });
    const { code, out } = await runIn(site, 'strip --write a');
    expect(out).toContain('a/bad.md:2:1: error: Unexpected byte 0xFF at offset 1, expected UTF-8');
    expect(readFileSync(join(site, 'a/good.md'), 'utf8')).toBe('Bonjour');
    expect(code).toBe(1);
  });
});

describe('two checkouts', () => {
  const files = {
    'en/lockstep.config.json': JSON.stringify({
      sourceLocale: 'en',
      locales: ['fr'],
      pages: [{ source: '{path}', target: '{path}' }],
      targetRoot: '../fr',
      sidecar: 'xliff/{path}.xlf',
    }),
    'en/docs/a.md': '# Hello\n',
    'fr/docs/a.md': page,
  };

  test('targets and sidecars are written to the checkout of the targets', async () => {
    const site = siteFrom(files);
    expect((await runIn(join(site, 'en'), 'strip --write --checkout ../fr')).code).toBe(0);
    expect(readFileSync(join(site, 'fr/docs/a.md'), 'utf8')).toContain('Bonjour\r\n');
    expect(readFileSync(join(site, 'fr/xliff/docs/a.md.xlf'), 'utf8')).toContain('<source>Hello</source>');
  });

  test('one that the command line does not name is neither read nor written to', async () => {
    const site = siteFrom(files);
    const told = `/en/lockstep.config.json:1:100: Unexpected targetRoot "../fr" outside of ${site}/en, expected the command line to name it as well: --checkout ../../fr`;
    expect(await runIn(join(site, 'en/docs'), 'strip --write')).toMatchObject({ code: 2, err: expect.stringContaining(told) });
    expect((await runIn(join(site, 'en/docs'), 'strip --checkout ../../french')).code).toBe(2);
    expect(readFileSync(join(site, 'fr/docs/a.md'), 'utf8')).toBe(page);
  });

  test('a source that cannot be read is no source that is not there: the page stays', async () => {
    const site = siteFrom({ ...files, 'en/docs/a.md': Uint8Array.of(10, 0xff) });
    const { code, out } = await runIn(join(site, 'en'), 'strip --keep source --write --checkout ../fr');
    expect([code, out]).toEqual([1, expect.stringContaining('docs/a.md:2:1: error: Unexpected byte 0xFF at offset 1, expected UTF-8')]);
    expect(readFileSync(join(site, 'fr/docs/a.md'), 'utf8')).toBe(page);
  });

  test('a page that cannot be written stops none of the others', async () => {
    const site = siteFrom({ ...files, 'fr/docs/b.md': page, 'en/docs/b.md': '# Hello\n', 'elsewhere.xlf': '' });
    mkdirSync(join(site, 'fr/xliff/docs'), { recursive: true });
    symlinkSync(join(site, 'elsewhere.xlf'), join(site, 'fr/xliff/docs/a.md.xlf'));
    const { code, out } = await runIn(join(site, 'en'), 'strip --write --checkout ../fr');
    expect(out).toMatch(/^\.\.\/fr\/docs\/a\.md:1:1: error: .*\/fr\/xliff\/docs\/a\.md\.xlf: Unexpected link out of/m);
    expect(readFileSync(join(site, 'fr/docs/a.md'), 'utf8')).toBe(page);
    expect(readFileSync(join(site, 'fr/docs/b.md'), 'utf8')).toContain('Bonjour\r\n');
    expect(code).toBe(1);
  });
});
