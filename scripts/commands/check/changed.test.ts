import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../model/finding.ts';
import { repositoryFrom } from '../../testing/repository-from.ts';
import { runIn } from '../../testing/run-in.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: 'fr/{path}' }],
  provenance: 'helm',
});

const source = (text: string) => `---\ntitle: A page\ndescription: B\n---\n\n# A page\n\n${text}\n`;
const target = (commit: string, text: string) =>
  `---\ntitle: Une page\ndescription: Ceci\ndefault_lang_commit: ${commit}\n---\n\n# Une page\n\n${text}\n`;

/** A page that was translated, and whose source has changed since; the ids of both commits. */
function repository() {
  const site = repositoryFrom([
    { 'lockstep.config.json': config, 'docs/a.md': source('The old text of the page.'), 'docs/b.md': source('Other.') },
  ]);
  const [first] = site.commits as [string];
  site.commit({ 'fr/a.md': target(first, 'Le vieux texte.'), 'fr/b.md': target(first, 'Autre.') });
  const second = site.commit({ 'docs/a.md': source('The new words of this page.') });
  return { ...site, first, second };
}

async function found(root: string, line: string): Promise<{ code: number; pages: number; checks: string[]; findings: Finding[] }> {
  const { code, out, err } = await runIn(root, `check ${line} --format json`);
  expect(err).toBe('');
  const { findings, pages } = JSON.parse(out) as { findings: Finding[]; pages: number };
  return { code, pages, findings, checks: findings.map(({ check, path, line: at }) => `${check} ${path}:${at}`) };
}

describe('--changed', () => {
  test('judges what differs, and the targets of sources that do', async () => {
    const { root, git } = repository();
    expect((await found(root, '--changed')).pages).toBe(0);
    expect((await found(root, '--changed=HEAD~1 --sources')).pages).toBe(2);
    expect((await found(root, '--changed=HEAD~1')).pages).toBe(1);
    writeFileSync(join(root, 'fr/b.md'), target('abcdef1', 'Autre chose.'));
    expect((await found(root, '--changed')).pages).toBe(1);
    expect((await found(root, '--changed=HEAD~1 fr')).pages).toBe(2);
    git('checkout', '-q', 'fr/b.md');
  });

  test('tells of what stands in a target that nobody touched, and fails nobody for it', async () => {
    const { root, commit } = repository();
    commit({ 'fr/a.md': target('main', 'Le vieux texte.') });
    commit({ 'docs/a.md': source('Once more.') });
    const { code, findings } = await found(root, '--changed=HEAD~1');
    expect([code, findings.map(({ check, severity }) => `${check} ${severity}`)]).toEqual([0, ['record-malformed warning']]);
    expect((await found(root, '--changed=HEAD~2')).code).toBe(1);
  });

  test('a record that moved with a text that stayed is an error at the record, with the place in the source', async () => {
    const { root, commit, second } = repository();
    commit({ 'fr/a.md': target(second, 'Le vieux texte.') });
    const { code, checks, findings } = await found(root, '--changed=HEAD~1');
    expect([code, checks]).toEqual([1, ['record-unearned fr/a.md:4']]);
    expect(findings[0]).toMatchObject({
      message: expect.stringContaining('1 is not in it, line 9 reads as before'),
      quote: { exact: second },
      related: { path: 'docs/a.md', line: 8, quote: { exact: 'The new words of this page.' } },
    });
    expect((await found(root, '')).checks).toEqual([]);
  });

  test('it is found in what is not committed yet, and in a page that was renamed', async () => {
    const { root, commit, second } = repository();
    writeFileSync(join(root, 'fr/a.md'), target(second, 'Le vieux texte.'));
    expect((await found(root, '--changed')).checks).toEqual(['record-unearned fr/a.md:4']);
    commit({
      'docs/a.md': null,
      'docs/c.md': source('The new words of this page.'),
      'fr/a.md': null,
      'fr/c.md': target(second, 'Le vieux texte.'),
    });
    expect((await found(root, '--changed=HEAD~1')).checks).toEqual(['record-unearned fr/c.md:4']);
  });

  test('a translation earns its record', async () => {
    const { root, commit, second } = repository();
    commit({ 'fr/a.md': target(second, 'Les nouveaux mots.') });
    expect((await found(root, '--changed=HEAD~1')).checks).toEqual([]);
  });

  test('a commit that nobody knows is an error where the one before was known', async () => {
    const { root, commit } = repository();
    commit({ 'fr/a.md': target('1234567', 'Les nouveaux mots.') });
    expect((await found(root, '--changed=HEAD~1')).checks).toEqual(['record-unknown fr/a.md:4']);
  });
});

describe('a record in a file of its own', () => {
  const file = '.lockstep-records/fr/a.md.json';
  const record = (keys: object) => JSON.stringify({ source: 'docs/a.md', ...keys, by: 'accept' });

  async function told(keysOf: (known: { commit: string; blob: string }) => object): Promise<string[]> {
    const site = repositoryFrom([
      {
        'lockstep.config.json': config.replace('"helm"', '"git"'),
        'docs/a.md': '# A\n\nThe old text.\n',
        'fr/a.md': '# A\n\nLe vieux texte.\n',
      },
    ]);
    await runIn(site.root, 'accept --write fr/a.md');
    const known = JSON.parse(readFileSync(join(site.root, file), 'utf8')) as { commit: string; blob: string };
    site.commit({ [file]: record(known) });
    site.commit({ [file]: record(keysOf(known)) });
    const { findings } = await found(site.root, '--changed=HEAD~1');
    return findings.map(({ check, severity, actual }) => `${check} ${severity} ${actual}`);
  }

  const [ones, twos] = ['1'.repeat(40), '2'.repeat(40)];

  test.each<[string, (known: { commit: string; blob: string }) => object, string[]]>([
    ['of a text that the source never had', (known) => ({ ...known, blob: twos }), [`record-unknown error ${twos}`]],
    ['of nothing that is known', () => ({ commit: ones, blob: twos }), [`record-unknown error ${twos}`]],
    ['of a commit alone that is not known', () => ({ commit: ones }), [`record-unknown error ${ones}`]],
    ['of a text without its commit', (known) => ({ ...known, commit: ones }), [`record-unknown warning ${ones}`]],
    ['of a text that is in no commit', ({ blob }) => ({ blob }), []],
  ])('%s', async (_, keys, expected) => {
    expect(await told(keys)).toEqual(expected);
  });
});

describe('a configuration that a change sets', () => {
  const withKeys = (keys: object) => JSON.stringify({ ...(JSON.parse(config) as object), ...keys });
  const told = async (keys: object) => {
    const { root, commit } = repository();
    commit({ 'lockstep.config.json': withKeys(keys) });
    const { code, findings } = await found(root, '--changed=HEAD~1');
    return [code, ...findings.map(({ check, severity, path, message }) => `${check} ${severity} ${path} ${message}`)];
  };
  const withWords = (words: string, severity = 'warning') => [
    severity === 'error' ? 1 : 0,
    `config-changed ${severity} lockstep.config.json Unexpected change since HEAD~1 of what is checked: ${words}; expected reviewers who want it so`,
  ];

  test.each<[words: string, keys: object, severity?: string]>([
    ['"active-content" is off', { checks: { 'active-content': 'off' } }, 'error'],
    ['"number-changed" is off', { checks: { 'number-changed': 'off' } }],
    ['"active-content" is a warning', { checks: { 'active-content': { severity: 'warning' } } }, 'error'],
    ['"exclude" holds "**"', { exclude: ['**'] }],
    [
      '"active-content" is off for fr/**, fr',
      { checkOverrides: [{ paths: ['fr/**'], locales: ['fr'], checks: { 'active-content': 'off' } }] },
      'error',
    ],
    ['"active-content" is off for all', { checkOverrides: [{ checks: { 'active-content': 'off' } }] }, 'error'],
    ['"locales" lacks "fr"', { locales: ['de'] }],
    ['"pages" lacks "fr/{path}"', { pages: [{ source: 'docs/{path}', target: 'x/{path}' }] }],
    ['"frontMatter" differs, "checks" differs', { checks: { 'line-ends': { crlf: true } }, frontMatter: { required: ['title'] } }],
  ])('tells that %s', async (words, keys, severity) => {
    expect(await told(keys)).toEqual(withWords(words, severity));
  });

  test.each<[words: string, keys: object]>([
    ['"exclude" holds "a.md"', { exclude: ['a.md'] }],
    ['"pages" lacks "fr/{path}"', { pages: [{ source: 'docs/{path}', target: 'x/{path}' }] }],
  ])('is an error where it hides a page that it changes: %s', async (words, keys) => {
    const { root, commit } = repository();
    commit({ 'lockstep.config.json': withKeys(keys), 'fr/a.md': target('1234567', '<script>b()</script>') });
    const { code, findings } = await found(root, '--changed=HEAD~1');
    expect([code, findings.map(({ check, severity }) => `${check} ${severity}`)]).toEqual([1, ['config-changed error']]);
    expect(findings[0]!.message).toContain(`of what is checked: fr/a.md is judged no more, ${words}; expected`);
  });

  test('is a warning where the page goes with its locale', async () => {
    const { root, commit } = repository();
    commit({ 'lockstep.config.json': withKeys({ locales: ['de'] }), 'fr/a.md': null, 'fr/b.md': null });
    expect((await found(root, '--changed=HEAD~1')).code).toBe(0);
  });

  test('is told where it is gone, whatever is named then', async () => {
    const { root, commit } = repository();
    commit({ 'lockstep.config.json': null });
    const { code, findings } = await found(root, 'fr --changed=HEAD~1');
    expect([code, findings.map(({ check, path, message }) => `${check} ${path} ${message}`)]).toEqual([
      1,
      [
        'config-changed lockstep.config.json Unexpected change since HEAD~1 of what is checked: it is gone; expected reviewers who want it so',
      ],
    ]);
    expect((await found(root, 'fr --changed=HEAD')).checks).toEqual([]);
  });

  test('is told before it is committed, and where the one before was none', async () => {
    const { root, commit } = repository();
    writeFileSync(join(root, 'lockstep.config.json'), withKeys({ exclude: ['b.md'] }));
    expect((await found(root, '--changed')).findings[0]!.message).toContain('"exclude" holds "b.md"');
    commit({ 'lockstep.config.json': '{' });
    commit({ 'lockstep.config.json': config });
    expect((await found(root, '--changed=HEAD~1')).findings[0]!.message).toContain('as a whole');
  });

  test('is no change where it says the same, and without --changed', async () => {
    expect(await told({ $schema: './schema.json', exclude: [] })).toEqual([0]);
    const { root, commit } = repository();
    commit({ 'lockstep.config.json': withKeys({ exclude: ['b.md'] }) });
    expect((await found(root, '')).checks).toEqual([]);
  });
});

describe('a baseline that a change lengthens', () => {
  /** Writes the findings of a commit's page into the baseline, in the commit itself or in the next one. */
  async function toldOf(isOwn: boolean) {
    const { root, git, commit } = repository();
    commit({ 'known.json': '{"version":1,"findings":[]}' });
    commit({ 'fr/a.md': target('1234567', '<script>b()</script>') });
    await runIn(root, 'check --format json --output known.json');
    git('add', '-A');
    git('commit', '-qm', 'known', ...(isOwn ? ['--amend'] : []));
    return found(root, '--changed=HEAD~1 --baseline known.json');
  }

  test('is an error where it hides what the change itself did', async () => {
    const { code, findings } = await toldOf(true);
    const told = findings.find(({ check }) => check === 'config-changed');
    expect([code, told]).toEqual([1, expect.objectContaining({ severity: 'error', path: 'known.json' })]);
    expect(told!.message).toMatch(/of what is known: [a-z-]+ in fr\/a\.md and \d more; expected/);
    expect(findings.map(({ check }) => check)).not.toContain('active-content');
  });

  test('is a warning where it lists what was there before', async () => {
    const { code, findings } = await toldOf(false);
    expect([code, findings.map(({ check, severity }) => `${check} ${severity}`)]).toEqual([0, ['config-changed warning']]);
  });
});

test('a record that sync moves is earned: it moves none while something is left to a translator', async () => {
  const { root, git, commit } = repository();
  commit({ 'docs/b.md': source('Other.\n\n```\nnpm ci\n```'), 'docs/a.md': source('The old text of the page.\n\n---\n\nMore.') });
  expect((await runIn(root, 'sync --write')).code).toBe(0);
  git('add', '-A');
  git('commit', '-qm', 'sync');
  const moved = ['a', 'b'].filter((name) => git('diff', 'HEAD~1', '--', `fr/${name}.md`).includes('+default_lang_commit'));
  expect(moved).toEqual(['b']);
  expect((await found(root, '--changed=HEAD~1')).checks).toEqual([]);
});

test('--history finds what was forged long ago, until somebody translates it', async () => {
  const { root, commit, second } = repository();
  commit({ 'fr/a.md': target(second, 'Le vieux texte.') });
  commit({ 'fr/b.md': target(second, 'Autre.') });
  expect((await found(root, '--history')).checks).toEqual(['record-unearned fr/a.md:4']);
  expect((await found(root, '--changed=HEAD~1')).checks).toEqual([]);
  commit({ 'fr/a.md': target(second, 'Les nouveaux mots.') });
  expect((await found(root, '--history')).checks).toEqual([]);
});

test('a page that was translated and is in the words of its source now is an error; a new copy, which waits for a translator, warns', async () => {
  const english = source(
    'Open the list and choose one of your packages there.\n\nYou can look at what it holds.\n\nThere is more to be seen.',
  );
  const french = source('Ouvrez la liste et choisissez-y un de vos paquets.\n\nVous voyez ce qu’il contient.\n\nIl y a plus à voir.');
  const { root, commit } = repositoryFrom([
    { 'lockstep.config.json': config, 'docs/a.md': english, 'docs/b.md': english, 'fr/a.md': french },
  ]);
  commit({ 'fr/a.md': english, 'fr/b.md': english });
  const { findings } = await found(root, '--changed=HEAD~1');
  expect(findings.flatMap(({ check, severity, path }) => (check === 'page-untranslated' ? `${severity} ${path}` : []))).toEqual([
    'error fr/a.md',
    'warning fr/b.md',
  ]);
});
