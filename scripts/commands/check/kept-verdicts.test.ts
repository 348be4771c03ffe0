import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { digest } from '../../model/digest.ts';
import type { Finding } from '../../model/finding.ts';
import { repositoryFrom } from '../../testing/repository-from.ts';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

type Files = Record<string, string | null>;

const config = (more: object = {}): string =>
  JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }], ...more });

/** Pages of which the first has something wrong, and what they stand among. */
const pages = (source: string, target: string, others: Files = {}, settings: object = {}): Files => ({
  'lockstep.config.json': config(settings),
  'docs/a.md': source,
  'fr/a.md': target,
  'docs/z.md': 'See [a](a.md).\n',
  'fr/z.md': 'Voir [a]().\n',
  ...others,
});

function put(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (content === null) rmSync(join(root, path));
    else writeFileSync(join(root, path), content);
  }
}

const siteOf = (files: Files): string => siteFrom(files as Record<string, string>);

async function findingsIn(root: string, flags: string): Promise<Finding[]> {
  const { out } = await runIn(root, `check --format json ${flags}`);
  return (JSON.parse(out) as { findings: Finding[] }).findings;
}

/** Outside of the project: nobody else has written there. */
const keptBeside = (root: string): string => `${root}.kept`;

/** A run that keeps its verdicts, and marks what it has kept, so that what is taken from there shows. */
async function keptRun(root: string, flags = ''): Promise<Finding[]> {
  onTestFinished(() => rmSync(keptBeside(root), { recursive: true, force: true }));
  const findings = await findingsIn(root, `--cache-location ${keptBeside(root)} ${flags}`);
  const file = join(keptBeside(root), 'verdicts.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"message":"(?:Kept: )?/g, '"message":"Kept: '));
  return findings;
}

const isKept = ({ message }: Finding): boolean => message.startsWith('Kept: ');

/** What is said of the first page, as it is and as it was kept. */
async function ofFirst(root: string, flags = ''): Promise<{ kept: Finding[]; anew: Finding[] }> {
  const own = ({ path }: Finding): boolean => path === 'fr/a.md';
  const anew = (await findingsIn(root, `--no-cache ${flags}`)).filter(own);
  return { kept: (await keptRun(root, flags)).filter(own), anew };
}

const fields = (added: string): string => `---\ntitle: T\n${added}---\n\nText.\n`;

/** Five more pages of which each lacks a key of its source. */
const habit = (key: string): Files =>
  Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((number) => [
      [`docs/h${number}.md`, fields('kept: no\n')],
      [`fr/h${number}.md`, fields(key)],
    ]),
  );

const tbx = (term: string): string =>
  `<tbx><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>tenant</term></termSec></langSec><langSec xml:lang="fr"><termSec><term>${term}</term></termSec></langSec></conceptEntry></body></text></tbx>`;

const wordy = (word: string): Files =>
  Object.fromEntries(
    [1, 2, 3, 4].flatMap((number) => [
      [`docs/w${number}.md`, '## The tenant list\n'],
      [`fr/w${number}.md`, `## ${word}\n`],
    ]),
  );

const asked = { checks: { 'wording-differs': 'warning' } };

const recorded = (of: string): string => JSON.stringify({ 'a.md': { original_hash: of } });

describe('a verdict is kept until something differs that it stands on', () => {
  test.each<[what: string, before: Files, change: Files]>([
    ['the target', pages('One, `a`.\n', 'Un, `b`.\n'), { 'fr/a.md': 'Un, `a`, `c`.\n\n' }],
    ['the source', pages('One, `a`.\n', 'Un, `b`.\n'), { 'docs/a.md': 'One, `b`.\n' }],
    ['the configuration', pages('One, `a`.\n', 'Un, `b`.\n'), { 'lockstep.config.json': config({ checks: { 'code-changed': 'off' } }) }],
    ['a file that a link leads to comes', pages('[a](b.md)\n', '[ä](c.md)\n', { 'docs/b.md': 'B\n' }), { 'fr/c.md': 'C\n' }],
    [
      'a file that a link leads to goes',
      pages('[a](b.md)\n', '[ä](c.md)\n', { 'docs/b.md': 'B\n', 'docs/c.md': 'C\n' }),
      { 'docs/c.md': null },
    ],
    [
      'the ids of a page that a link leads to',
      pages('[a](b.md#one)\n', '[ä](b.md#un)\n', { 'docs/b.md': '# One\n', 'fr/b.md': '# Eins\n' }),
      { 'fr/b.md': '# Un\n' },
    ],
    ['how ids are made', pages('[a](#_1-a)\n\n# 1 a\n', '[ä](#_1-b)\n\n# 1 b\n'), { 'mkdocs.yml': '' }],
    ['what other pages do with a key', { ...pages(fields('kept: no\n'), fields('')), ...habit('kept: no\n') }, habit('')],
    [
      'what other sources link to',
      pages('A\n', '[ä](https://b.example/c)\n'),
      { 'docs/b.md': 'https://b.example\n', 'fr/b.md': 'https://b.example\n' },
    ],
    [
      'the glossary',
      pages('Of a tenant.\n', 'Du client.\n', { 'fr.tbx': tbx('locataire') }, { glossary: '{locale}.tbx' }),
      { 'fr.tbx': tbx('client') },
    ],
    [
      'how others translate it',
      { ...pages('## The tenant list\n', '## La liste\n', {}, asked), ...wordy('Liste du locataire') },
      wordy('La liste'),
    ],
    [
      'the record in a file above it',
      pages(
        'One, `a`.\n\n## Two\n',
        'Un, `a`.\n',
        { 'fr/.co-op-translator.json': recorded(digest('md5', 'One, `a`.\n\n## Two\n')) },
        { provenance: 'md5' },
      ),
      { 'fr/.co-op-translator.json': recorded('0'.repeat(32)) },
    ],
  ])('%s', async (_, before, change) => {
    const root = siteOf(before);
    const first = await ofFirst(root);
    expect(first.kept).toEqual(first.anew);
    const second = await keptRun(root);
    expect(second.length).toBeGreaterThan(0);
    expect(second.every(isKept)).toBe(true);
    put(root, change);
    const { kept, anew } = await ofFirst(root);
    expect(kept).toEqual(anew);
    expect(anew).not.toEqual(first.anew);
  });

  test('the day', async () => {
    const root = siteOf(pages(fields(''), fields('ms.date: 06/01/2020\n')));
    expect(await keptRun(root)).toEqual(await findingsIn(root, '--no-cache'));
    const file = join(keptBeside(root), 'verdicts.json');
    // As if it had been told the month before, when that day was still to come.
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(\["ahead",\d+\],)false/g, '$1true'));
    expect((await keptRun(root)).filter(({ path }) => path === 'fr/a.md').some(isKept)).toBe(false);
  });

  test('and no longer: the other pages are taken from the last run', async () => {
    const root = siteOf(pages('One, `a`.\n', 'Un, `b`.\n'));
    await keptRun(root);
    put(root, { 'fr/a.md': 'Un, `c`.\n' });
    expect((await keptRun(root)).map((finding) => [finding.path, isKept(finding)])).toEqual([
      ['fr/a.md', false],
      ['fr/z.md', true],
    ]);
  });

  test('habits that changed in nothing that was asked let it stand', async () => {
    const root = siteOf({ ...pages(fields('kept: no\n'), fields('')), ...habit('kept: no\n') });
    await keptRun(root);
    put(root, { 'fr/h1.md': fields('kept: no\nother: yes\n') });
    expect((await keptRun(root)).filter(({ path }) => path === 'fr/a.md').every(isKept)).toBe(true);
  });
});

describe('of pages in a repository', () => {
  const withRecord = (commit: string): string => `---\nl10n_commit: ${commit}\n---\n\nUn, \`a\`.\n`;
  const settings = { provenance: 'field:l10n_commit' };

  test('a verdict holds for its commits', async () => {
    const { root, commit, commits } = repositoryFrom([{ 'lockstep.config.json': config(settings), 'docs/a.md': 'One, `a`.\n' }]);
    commit({ 'docs/a.md': 'One, `a`.\n\nTwo.\n', 'fr/a.md': withRecord(commits[0]!).replace('`a`', '`c`') });
    await keptRun(root);
    expect((await keptRun(root)).some(isKept)).toBe(true);
    commit({ 'docs/other.txt': '' });
    expect((await keptRun(root)).some(isKept)).toBe(false);
  });

  test('that which records the hash of its source stands on its bytes alone', async () => {
    const source = 'One, `a`.\n';
    const target = `---\nms.openlocfilehash: ${digest('sha1', source)}\nms.sourcegitcommit: 0123456789\n---\n\nUn, \`b\`.\n`;
    const files = { 'lockstep.config.json': config({ provenance: 'microsoft' }), 'docs/a.md': source, 'fr/a.md': target };
    const { root, commit } = repositoryFrom([files]);
    await keptRun(root);
    commit({ 'docs/other.txt': '' });
    expect((await keptRun(root)).map(isKept)).toContain(true);
  });

  test('where git does not know a commit nothing is kept: it may know it tomorrow', async () => {
    const { root, commit } = repositoryFrom([{ 'lockstep.config.json': config(settings), 'docs/a.md': 'One, `a`.\n' }]);
    commit({ 'fr/a.md': withRecord('0123456789').replace('`a`', '`c`') });
    expect(await keptRun(root)).not.toEqual([]);
    expect((await keptRun(root)).some(isKept)).toBe(false);
  });

  test('so it is where a sidecar stands in its place', async () => {
    const sidecar = { ...settings, sidecar: 'x/{locale}/{path}.xlf' };
    const { root, commit, commits } = repositoryFrom([{ 'lockstep.config.json': config(sidecar), 'docs/a.md': 'One, `a`.\n' }]);
    commit({ 'docs/a.md': 'One, `a`.\n\nTwo.\n', 'fr/a.md': withRecord(commits[0]!).replace('`a`', '`c`') });
    await runIn(root, 'sync --write');
    for (const path of ['fr/a.md', 'x/fr/a.md.xlf']) {
      const text = readFileSync(join(root, path), 'utf8').replace(commits[0]!, '0123456789');
      put(root, { [path]: text.replace(/<mda:meta type="synced-to-sha256">\w+<\/mda:meta>/, '') });
    }
    const { out } = await runIn(root, 'drift --format json');
    expect(JSON.parse(out)).toMatchObject({ pages: [{ base: { by: 'sidecar', commit: '0123456789' } }] });
    expect(await keptRun(root)).not.toEqual([]);
    expect((await keptRun(root)).some(isKept)).toBe(false);
  });
});

describe('where verdicts are kept', () => {
  const site = pages('One, `a`.\n', 'Un, `b`.\n');
  const inModules = 'node_modules/.cache/lockstep/check';

  test('below node_modules where that is, but in CI; and nowhere else', async () => {
    const root = siteOf({ ...site, 'node_modules/a.txt': '' });
    await runIn(root, 'check --no-cache');
    await runIn(root, 'check', { CI: 'true' });
    expect(existsSync(join(root, inModules))).toBe(false);
    await runIn(root, 'check --cache', { CI: 'true' });
    expect(existsSync(join(root, inModules, 'verdicts.json'))).toBe(true);
    const other = siteOf(site);
    await runIn(other, 'check');
    expect(existsSync(join(other, '.lockstep'))).toBe(false);
    await runIn(other, 'check --cache');
    expect(existsSync(join(other, '.lockstep/verdicts.json'))).toBe(true);
  });

  const marked = (root: string, path: string): void => {
    const file = join(root, path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"message":"', '"message":"Kept: '));
  };

  test.each<[string, (root: string, file: string) => void]>([
    ['another wrote it', marked],
    [
      'it came from elsewhere',
      (root, file) => (cpSync(join(root, file), join(root, 'b')), marked(root, 'b'), renameSync(join(root, 'b'), join(root, file))),
    ],
    [
      'it is a link',
      (root, file) => (
        cpSync(join(root, file), join(root, 'b')),
        marked(root, 'b'),
        rmSync(join(root, file)),
        symlinkSync(join(root, 'b'), join(root, file))
      ),
    ],
    ['it is damaged', (root, file) => writeFileSync(join(root, file), '{"key":3')],
  ])('a file of the project is none where %s', async (_, forge) => {
    const root = siteOf({ ...site, 'node_modules/a.txt': '' });
    const anew = await findingsIn(root, '--no-cache');
    await findingsIn(root, '');
    forge(root, `${inModules}/verdicts.json`);
    expect(await findingsIn(root, '')).toEqual(anew);
  });

  test('nor is one in a folder that was named inside of the project', async () => {
    const root = siteOf(site);
    const anew = await findingsIn(root, '--cache-location kept');
    expect(await findingsIn(root, '--cache-location kept')).toEqual(anew);
    marked(root, 'kept/verdicts.json');
    expect(await findingsIn(root, '--cache-location kept')).toEqual(anew);
  });

  test('a run over a part leaves what is kept of the others', async () => {
    const root = siteOf(site);
    await keptRun(root);
    put(root, { 'fr/a.md': 'Un, `c`.\n' });
    await keptRun(root, 'fr/a.md');
    expect((await keptRun(root)).every(isKept)).toBe(true);
  });

  test('what a run asks for is told, whatever another one asked for', async () => {
    const root = siteOf(pages('a `a`\r\nb\n', 'Un, `b`.\n'));
    await keptRun(root);
    expect(await keptRun(root, '--sources')).toEqual(await findingsIn(root, '--no-cache --sources'));
    expect(await keptRun(root, 'fr/z.md')).not.toEqual([]);
  });
});
