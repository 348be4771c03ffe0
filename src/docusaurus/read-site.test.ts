import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { repositoryFrom } from '../../scripts/testing/repository-from.ts';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { docusaurusConfig, frenchPage } from '../testing/docusaurus-config.ts';
import { readSite } from './read-site.ts';

const files = {
  'lockstep.config.json': docusaurusConfig(['docs', 'blog', 'versionsOfApi'], { provenance: 'opentelemetry' }),
  'docs/a.md': '# A\n\nOne of many words.\n',
  'docs/b.mdx': '# B\n',
  'blog/c.md': '# C\n',
  'versioned_docs/version-1.0/a.md': '# A\n',
  [frenchPage]: '# Un\n\nOne of many words.\n',
};

afterEach(() => vi.restoreAllMocks());

const read = (locale: string) => {
  const root = siteFrom(files);
  return readSite({ siteDir: root, cwd: root, checkouts: [], locale });
};

test('each page of a locale is told of by the file that it is made of', async () => {
  const { pages } = await read('fr');
  expect(
    [...pages].map(
      ([
        file,
        {
          data: { status },
        },
      ]) => [file, status.contentLocale, status.standings[1]!.kind],
    ),
  ).toEqual([
    [frenchPage, 'fr', 'unknown'],
    ['docs/b.mdx', 'en', 'missing'],
    ['versioned_docs/version-1.0/a.md', 'en', 'missing'],
  ]);
});

test('a page carries no texts of changes but those that are shown', async () => {
  const { root, commit, commits } = repositoryFrom([files]);
  const record = `---\ndefault_lang_commit: ${commits[0]}\n---\n`;
  commit({ [frenchPage]: `${record}\n# Un\n\nUn de plusieurs mots.\n`, 'docs/a.md': '# A\n\nOne of a few words.\n' });
  const { pages, status } = await readSite({ siteDir: root, cwd: root, checkouts: [], locale: 'fr' });
  const known = status.pages.flatMap(({ targets }) => targets).find(({ target }) => target === frenchPage)!;
  expect(known.changes!.length).toBeGreaterThan(0);
  const { data } = pages.get(frenchPage)!;
  expect(data.status.target).not.toHaveProperty('changes');
  expect(data.passages.changes).toHaveLength(1);
});

test('the first change is the first in the text: what differs in a title is listed below it', async () => {
  const { root, commit, commits } = repositoryFrom([files]);
  const record = `---\ndefault_lang_commit: ${commits[0]}\n---\n`;
  commit({ [frenchPage]: `${record}\n# Un\n\nUn de plusieurs mots.\n`, 'docs/a.md': '# A new title\n\nOne of a few words.\n' });
  const { pages } = await readSite({ siteDir: root, cwd: root, checkouts: [], locale: 'fr' });
  const { changes } = pages.get(frenchPage)!.data.passages;
  expect(changes.map(({ number, target }) => [number, target?.map(({ text }) => text).join('')])).toEqual([
    [1, 'Un de plusieurs mots.'],
    [2, 'Un'],
  ]);
});

test('of the source there is nothing to tell', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect((await read('en')).pages.size).toBe(0);
  expect(warn).not.toHaveBeenCalled();
});

test('a locale that the configuration does not name is said to be none', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect((await read('de')).pages.size).toBe(0);
  expect(warn.mock.calls).toEqual([[expect.stringContaining('Unexpected locale "de", expected one of lockstep.config.json (en, fr, sv)')]]);
});

test('a server looks at both sides of each page', async () => {
  const { watched, root } = await read('fr');
  expect(watched).toContain(`${root}/docs/**/*.{md,mdx}`);
  expect(watched).toContain(`${root}/i18n/fr/docusaurus-plugin-content-docs-api/version-**/*.{md,mdx}`);
});

test.each([
  [{ 'lockstep.config.json': '{' }, /^lockstep\/docusaurus: \S*lockstep\.config\.json:1:2: Unexpected [^\n]*$/],
  [
    {},
    /^lockstep\/docusaurus: Unexpected folder \S+, expected a lockstep\.config\.json there or above: `lockstep init --write` writes it$/,
  ],
])('a configuration that is wrong, or none, is said without a stack', async (written, expected) => {
  const root = siteFrom(written);
  const asked = readSite({ siteDir: root, cwd: root, checkouts: [], locale: 'fr' });
  const { stack } = await asked.then(
    () => new Error('none'),
    (thrown: Error) => thrown,
  );
  expect(stack).toMatch(expected);
});

const error = (asked: Promise<unknown>) =>
  asked.then(
    () => 'none',
    ({ stack }: Error) => stack,
  );

test('a folder that is none is refused, wherever a configuration lies above it', async () => {
  const root = siteFrom(files);
  expect(await error(readSite({ siteDir: root, cwd: join(root, 'nowhere'), checkouts: [], locale: 'fr' }))).toMatch(
    /^lockstep\/docusaurus: Unexpected folder \S+nowhere as option "cwd", expected one that exists$/,
  );
});

test('of a checkout the option is named', async () => {
  const root = siteFrom(files);
  expect(await error(readSite({ siteDir: root, cwd: root, checkouts: ['nowhere'], locale: 'fr' }))).toMatch(
    /^lockstep\/docusaurus: Unexpected option "checkouts" with nowhere, expected the folder of "sourceRoot"/,
  );
  const outside = siteFrom({
    'lockstep.config.json': JSON.stringify({ ...JSON.parse(files['lockstep.config.json']), sourceRoot: '../a' }),
  });
  expect(await error(readSite({ siteDir: outside, cwd: outside, checkouts: [], locale: 'fr' }))).toMatch(
    /expected option "checkouts" to name it as well: \.\.\/a$/,
  );
});
