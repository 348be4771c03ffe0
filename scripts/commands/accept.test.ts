import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitBlobId } from '../model/digest.ts';
import type { AcceptReport } from '../model/accept-report.ts';
import type { DriftReport } from '../model/report.ts';
import { type Commit, repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { transcript } from '../testing/transcript.ts';

const settings = (more: object = {}) =>
  JSON.stringify({
    sourceLocale: 'en',
    locales: ['fr', 'sv'],
    pages: ['', '.json'].map((ending) => ({ source: `docs/{path}${ending}`, target: `{locale}/{path}${ending}` })),
    ...more,
  });

const english = '# The guide\n\nHow to choose a package.\n\nWhat to do with it.\n';
const changed = english.replace('a package', 'among the products of the list');
const french = '# Le guide\n\nComment choisir un paquet.\n\nQu’en faire.\n';

/** A source, its French target, then a change of the source: the target is stale, though a person may know better. */
function site(more: object = {}, target = french, ...later: Commit[]) {
  const files = { 'lockstep.config.json': settings(more), 'docs/a.md': english };
  return repositoryFrom([files, { 'fr/a.md': target }, { 'docs/a.md': changed }, ...later]);
}

const accept = async (root: string, flags: string): Promise<AcceptReport> =>
  JSON.parse((await runIn(root, `accept --format json ${flags}`)).out) as AcceptReport;

async function statesOf(root: string): Promise<string[]> {
  const { pages } = JSON.parse((await runIn(root, 'drift --locale fr --format json')).out) as DriftReport;
  return pages.map(({ state, base: { by } }) => `${state} by ${by}`);
}

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

const record = '.lockstep-records/fr/a.md.json';

describe('where nothing is recorded', () => {
  test('the record is a small file for each target, and nothing is written without --write', async () => {
    const { root, commits } = site();
    const { pages, written } = await accept(root, 'fr/a.md');
    expect([written, existsSync(join(root, record))]).toEqual([false, false]);
    expect(pages).toEqual([
      {
        locale: 'fr',
        source: 'docs/a.md',
        target: 'fr/a.md',
        was: 'stale',
        outcome: 'recorded',
        record,
        commit: commits[2],
        untranslated: 0,
        note: null,
      },
    ]);
    await accept(root, '--write fr/a.md');
    const blob = gitBlobId(Buffer.from(changed));
    expect(JSON.parse(read(root, record))).toEqual({ source: 'docs/a.md', commit: commits[2], blob, by: 'accept' });
    expect(read(root, 'fr/a.md')).toBe(french);
    expect(await statesOf(root)).toEqual(['current by hash']);
  });

  test('what changes from then on is told, and nothing else', async () => {
    const { root, commit } = site();
    await accept(root, '--write fr/a.md');
    commit({ 'docs/a.md': changed.replace('What to do', 'What else to do') });
    const { pages } = JSON.parse((await runIn(root, 'drift --segments --locale fr --format json')).out) as DriftReport;
    expect(pages[0]).toMatchObject({ state: 'stale', base: { by: 'commit' }, segments: { changed: 1, unchanged: 2 } });
    expect((await accept(root, '--write fr/a.md')).pages).toMatchObject([{ was: 'stale', outcome: 'recorded' }]);
    expect((await accept(root, '--write fr/a.md')).pages).toMatchObject([{ was: 'current', outcome: 'same' }]);
  });

  test('a source that is in no commit yet is known by its text', async () => {
    const { root } = site();
    writeFileSync(join(root, 'docs/a.md'), `${changed}\nMore of it.\n`);
    expect((await accept(root, '--write fr/a.md')).pages).toMatchObject([{ outcome: 'recorded', commit: null }]);
    expect(await statesOf(root)).toEqual(['current by hash']);
  });

  test('two people who accept two pages are not in each other’s way', async () => {
    const { root, git } = site({}, french, { 'docs/b.md': english, 'fr/b.md': french }, { 'docs/b.md': changed });
    const branch = async (name: string, page: string) => {
      git('checkout', '-q', '-b', name, 'main');
      await accept(root, `--write ${page}`);
      git('add', '-A');
      git('commit', '-q', '-m', name);
    };
    await branch('one', 'fr/a.md');
    await branch('two', 'fr/b.md');
    git('merge', '-q', '-m', 'both', 'one');
    expect(await statesOf(root)).toEqual(['current by hash', 'current by hash']);
  });

  test('--all-current records what is judged current, and no more', async () => {
    const { root } = site({}, french, { 'docs/b.md': english }, { 'fr/b.md': french });
    expect((await accept(root, '--write --all-current')).pages).toMatchObject([{ target: 'fr/b.md', was: 'current', outcome: 'recorded' }]);
    expect(await statesOf(root)).toEqual(['stale by history', 'current by hash']);
    expect((await accept(root, '--write --all-current')).pages).toMatchObject([{ target: 'fr/b.md', outcome: 'same' }]);
  });

  test('messages have one as well', async () => {
    const { root } = site(
      {},
      french,
      { 'docs/c.json': '{"a":"One"}' },
      { 'fr/c.json': '{"a":"Un"}' },
      { 'docs/c.json': '{"a":"One more"}' },
    );
    expect((await accept(root, '--write fr/c.json')).pages).toMatchObject([{ was: 'stale', record: '.lockstep-records/fr/c.json.json' }]);
    expect((await statesOf(root))[1]).toBe('current by hash');
  });

  test.each([
    ['{', 'Unexpected text that is no record'],
    ['<<<<<<< ours\n{}\n=======\n', 'Unexpected text that is no record'],
    ['null', 'Unexpected text that is no record'],
    ['[]', 'Unexpected text that is no record'],
    ['{}', 'Unexpected record of nothing'],
    ['{"commit":12,"blob":"zzz"}', 'Unexpected 12 in "commit", expected 7 to 64 hex digits'],
    ['{"commit":"--output=x"}', 'Unexpected "--output=x" in "commit"'],
  ])('a record that is damaged is none, and is told with its file: %j', async (text, told) => {
    const { root } = site();
    mkdirSync(dirname(join(root, record)), { recursive: true });
    writeFileSync(join(root, record), text);
    expect(await statesOf(root)).toEqual(['stale by history']);
    for (const command of ['drift', 'check']) expect((await runIn(root, command)).out).toContain(`${record}:1:1: error: ${told}`);
    await accept(root, '--write fr/a.md');
    expect((await runIn(root, 'check')).out).not.toContain(record);
  });

  test('a record goes with a page that is renamed, and is told until its file does, too', async () => {
    const { root, git, commit } = site();
    await accept(root, '--write fr/a.md');
    git('add', '-A');
    git('commit', '-q', '-m', 'accepted');
    for (const folder of ['docs', 'fr']) git('mv', `${folder}/a.md`, `${folder}/z.md`);
    git('commit', '-q', '-m', 'renamed');
    expect(await statesOf(root)).toEqual(['current by hash']);
    expect((await runIn(root, 'check')).out).toContain(`${record}:1:1: warning: Unexpected record of a target that is not there`);
    git('mv', record, record.replace('a.md', 'z.md'));
    expect(await statesOf(root)).toEqual(['current by hash']);
    expect((await runIn(root, 'check')).out).not.toContain('.lockstep-records');
    commit({ 'docs/z.md': changed.replace('What to do', 'What else to do') });
    expect(await statesOf(root)).toEqual(['stale by commit']);
  });

  test('a record of a page that was copied is not that of the copy', async () => {
    const { root, commit } = site();
    await accept(root, '--write fr/a.md');
    commit({ 'docs/b.md': english, 'fr/b.md': french });
    commit({ 'docs/b.md': changed });
    expect(await statesOf(root)).toEqual(['current by hash', 'stale by history']);
  });

  test('a record that a pull request moves forward is judged as one in a page is', async () => {
    const { root, git, commit } = site();
    await accept(root, '--write fr/a.md');
    git('add', '-A');
    git('commit', '-q', '-m', 'accepted');
    const next = changed.replace('What to do', 'What else to do');
    commit({ 'docs/a.md': next });
    const moved = (by: string) => JSON.stringify({ source: 'docs/a.md', blob: gitBlobId(Buffer.from(next)), by });
    commit({ [record]: moved('translation') });
    const { code, out } = await runIn(root, 'check --changed=HEAD~1');
    expect([code, out]).toEqual([1, expect.stringContaining('fr/a.md:1:1: error: Unexpected record of ') as string]);
    expect((await runIn(root, 'check --history')).code).toBe(1);
    commit({ [record]: moved('accept') });
    expect((await runIn(root, 'check --changed=HEAD~2')).code).toBe(0);
    expect((await runIn(root, 'check --history')).code).toBe(0);
  });
});

describe('a project that records', () => {
  const keys = (text: string) => `---\ntitle: Le guide\n${text}---\n\n${french}`;

  test.each([
    ['opentelemetry', 'default_lang_commit: FIRST\n', 'default_lang_commit: LAST # accepted\n'],
    ['opentelemetry', 'default_lang_commit: FIRST # patched\n', 'default_lang_commit: LAST # patched # accepted\n'],
    ['mdn', 'l10n:\n  sourceCommit: FIRST\n', 'l10n:\n  sourceCommit: LAST # accepted\n'],
    ['mdn', 'l10n: { sourceCommit: FIRST }\n', 'l10n: { sourceCommit: LAST } # accepted\n'],
    ['blob', `i18n_source_sha: ${gitBlobId(Buffer.from(english))}\n`, `i18n_source_sha: ${gitBlobId(Buffer.from(changed))} # accepted\n`],
    ['field:followed', 'followed: FIRST\n', 'followed: LAST # accepted\n'],
    ['field:followed', '', 'followed: LAST # accepted\n'],
  ])('as %s has it in its place, told from a translation: %j', async (provenance, before, after) => {
    const { root, commits, commit } = site({ provenance });
    const [first, , last] = commits;
    const filled = (text: string) => keys(text.replace('FIRST', first!).replace('LAST', last!));
    commit({ 'fr/a.md': filled(before) });
    expect((await accept(root, '--write docs/a.md')).pages).toMatchObject([{ outcome: 'recorded', record: 'fr/a.md' }]);
    expect(read(root, 'fr/a.md')).toBe(filled(after));
    expect((await statesOf(root))[0]).toMatch(/^current by (?:commit|hash)$/);
    expect((await accept(root, '--write docs/a.md')).pages).toMatchObject([{ outcome: 'same' }]);
  });

  test('is asked for no translation by the check of records that moved', async () => {
    const { root, commits, commit } = site({ provenance: 'opentelemetry' });
    commit({ 'fr/a.md': keys(`default_lang_commit: ${commits[0]}\n`) });
    commit({ 'fr/a.md': keys(`default_lang_commit: ${commits[2]}\n`) });
    expect((await runIn(root, 'check --changed=HEAD~1')).code).toBe(1);
    commit({ 'fr/a.md': keys(`default_lang_commit: ${commits[2]} # accepted\n`) });
    expect((await runIn(root, 'check --changed=HEAD~2')).code).toBe(0);
  });

  test('in a key of its own: check takes it for a record', async () => {
    const { root } = site({ provenance: 'field:followed' }, `---\nfollowed: zzz\n---\n${french}`);
    expect((await runIn(root, 'check')).out).toMatch(/fr\/a\.md:2:11: \w+: Unexpected "zzz" in "followed", expected a commit/);
    await accept(root, '--write fr/a.md');
    expect((await runIn(root, 'check')).out).not.toContain('followed');
  });

  test('in a comment of the page has it there', async () => {
    const { root } = site({ provenance: 'md5' });
    await accept(root, '--write fr/a.md');
    expect(read(root, 'fr/a.md')).toMatch(/"original_hash": "[\da-f]{32}", "accepted": true\n/);
    expect(await statesOf(root)).toEqual(['current by hash']);
  });

  test('and has no place for it, or no commit, is told', async () => {
    const { root } = site({ provenance: 'opentelemetry' }, `+++\ntitle = "Le guide"\n+++\n${french}`);
    const { code, out } = await runIn(root, 'accept --write fr/a.md');
    expect([code, out]).toEqual([1, expect.stringContaining('fr/a.md: the page has no place for a record') as string]);
    writeFileSync(join(root, 'docs/a.md'), `${changed}\nMore of it.\n`);
    expect((await runIn(root, 'accept --write fr/a.md')).out).toContain('the source is in no commit as it is: commit it, then accept');
  });
});

describe('a translation that comes later', () => {
  test('takes the mark off, whoever brings it: sync', async () => {
    const { root, commits, commit } = site({ provenance: 'opentelemetry' });
    commit({ 'fr/a.md': `---\ndefault_lang_commit: ${commits[2]} # accepted\n---\n${french}` });
    const gone = commit({ 'docs/a.md': changed.replace('\n\nWhat to do with it.', '') });
    await runIn(root, 'sync --write');
    expect(read(root, 'fr/a.md')).toContain(`default_lang_commit: ${gone}\n`);
    expect(read(root, 'fr/a.md')).not.toContain('Qu’en faire');
  });

  test('says so in the file of the record, too: sync and import', async () => {
    const { root, commit } = site();
    await accept(root, '--write fr/a.md');
    const gone = commit({ 'docs/a.md': changed.replace('\n\nWhat to do with it.', '') });
    await runIn(root, 'sync --write');
    expect(JSON.parse(read(root, record))).toMatchObject({ commit: gone, by: 'translation' });
    expect((await statesOf(root))[0]).toMatch(/^current /);
    const text = read(root, 'docs/a.md').replace('How to choose', 'What else to take');
    const last = commit({ 'docs/a.md': text });
    await runIn(root, 'export --locale fr --only drifted --xliff 1.2 --fill source --output a.xlf');
    const translated = (target: string) =>
      target.replace('state="new"', 'state="translated"').replace(/>What else.*</, '>Que prendre d’autre.<');
    writeFileSync(join(root, 'a.xlf'), read(root, 'a.xlf').replace(/<target[^]*?<\/target>/g, translated));
    await runIn(root, 'import --write a.xlf');
    expect(JSON.parse(read(root, record))).toMatchObject({ commit: last, by: 'translation' });
    expect((await statesOf(root))[0]).toMatch(/^current /);
  });
});

describe('what can’t be accepted', () => {
  test('is nothing, what is not there, and what is no page', async () => {
    const { root } = site();
    const { code, err } = await runIn(root, 'accept');
    expect([code, err]).toEqual([2, expect.stringContaining('expected the pages that follow their source, or --all-current') as string]);
    expect(await runIn(root, 'accept fr/aa.md')).toMatchObject({
      code: 2,
      err: expect.stringContaining('; did you mean "fr/a.md"?') as string,
    });
    expect(await runIn(root, 'accept fr/a.md lockstep.config.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Unexpected lockstep.config.json, expected pages of the project') as string,
    });
  });

  test('is a page that can’t be read, or whose source is gone; what is missing is left out', async () => {
    const { root } = site({}, french, { 'docs/b.md': english, 'fr/b.md': Buffer.from([35, 32, 255]), 'fr/gone.md': french });
    const { code, out } = await runIn(root, 'accept --write fr docs');
    expect(code).toBe(1);
    expect(out).toContain('fr/b.md:1:3: error: ');
    expect(out).toContain('fr/gone.md: its source is gone');
    expect(out).toContain('1 target accepted, 1 refused');
    expect(existsSync(join(root, record))).toBe(true);
  });

  test('is a page without a target, named by its name, in every report', async () => {
    const { root } = site({}, french, { 'docs/b.md': english, 'fr/gone.md': french });
    const { code, out } = await runIn(root, 'accept --write docs/b.md');
    expect([code, out]).toEqual([1, expect.stringContaining('docs/b.md:1:1: error: Unexpected page without a target') as string]);
    symlinkSync(join(root, 'docs'), join(root, 'sv'));
    expect((await runIn(root, 'accept --write docs/b.md')).code).toBe(1);
    expect((await runIn(root, 'accept --write --locale sv docs')).code).toBe(0);
    for (const format of ['github', 'gitlab', 'junit', 'sarif', 'markdown']) {
      const report = await runIn(root, `accept --write --format ${format} fr/gone.md`);
      expect([report.code, report.out]).toEqual([1, expect.stringContaining('its source is gone') as string]);
    }
  });

  test('is a page whose front matter never ends', async () => {
    const { root } = site({ provenance: 'opentelemetry' }, `---\ntitle: Le guide\n\n${french}`);
    const { code, out } = await runIn(root, 'accept --write fr/a.md');
    expect([code, out]).toEqual([1, expect.stringContaining('the page has no place for a record') as string]);
    expect(read(root, 'fr/a.md')).toBe(`---\ntitle: Le guide\n\n${french}`);
  });

  test('is that something is translated: it stays incomplete', async () => {
    const words = 'This is what you have to do with it.';
    const { root } = site({}, french, { 'docs/b.md': `# B\n\n${words}\n` }, { 'fr/b.md': `# B\n\n${words}\n` });
    const { out } = await runIn(root, 'accept --write fr/b.md');
    expect(out).toContain('fr/b.md: 1 segment is missing or in the words of the source: it stays incomplete');
    expect((await statesOf(root))[1]).toBe('incomplete by hash');
  });
});

test('in words, and as data', async () => {
  const { root } = site();
  await expect(transcript('accept fr/a.md', await runIn(root, 'accept fr/a.md'), root)).toMatchFileSnapshot('transcripts/accept.md');
  const line = 'accept --write --format json fr/a.md';
  const ran = await runIn(root, line);
  const stable = { ...ran, out: ran.out.replaceAll(/[\da-f]{40}/g, '4f2c9a1'.padEnd(40, '0')) };
  await expect(transcript(line, stable, root)).toMatchFileSnapshot('transcripts/accept-json.md');
});
