import { describe, expect, it, test } from 'vitest';
import type { DriftReport, SyncReport } from '../model/report.ts';
import type { Status } from '../model/status.ts';
import { type Commit, repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
  provenance: 'opentelemetry',
});

const source = (body: string) => `---\ntitle: T\n---\n\n# Title {#t}\n\n<!-- note -->\n\n${body}\n`;
const target = (commit: string, body: string) =>
  `---\ntitle: T\ndefault_lang_commit: ${commit}\n---\n\n# Titre {#t}\n\n<!-- note -->\n\n${body}\n`;

/** A page in MDX, its translation pinned to its first commit, and what was committed later. */
function site(first: string, translated: string, ...later: Commit[]) {
  const repository = repositoryFrom([{ 'lockstep.config.json': config, 'docs/a.mdx': source(first) }]);
  repository.commit({ 'fr/a.mdx': target(repository.commits[0]!, translated) });
  later.forEach((files) => repository.commit(files));
  return repository.root;
}

const json = async <Report>(root: string, line: string) => JSON.parse((await runIn(root, `${line} --format json`)).out) as Report;

describe('a page that Docusaurus reads has a verdict', () => {
  it.each([
    ['current', []],
    ['stale', [{ 'docs/a.mdx': source('A line.<br>And another one.') }]],
  ])('%s', async (state, later) => {
    const root = site('A line.<br>And one.', 'Une ligne.<br>Et une autre.', ...later);
    const { pages, findings } = await json<DriftReport>(root, 'drift');
    expect(pages).toMatchObject([{ state, base: { by: 'commit' } }]);
    expect(findings).toEqual([]);
    expect((await json<{ findings: unknown[] }>(root, 'check')).findings).toEqual([]);
  });
});

describe('a page that nobody can parse is a finding with its line', () => {
  const broken = { check: 'parsable', severity: 'error', path: 'docs/a.mdx', line: 9, column: 3 };
  const spoilt = () => site('A line.', 'Une ligne.', { 'docs/a.mdx': source('A <p> line.') });

  test('of drift, which says so in its row', async () => {
    const root = spoilt();
    const { pages, findings } = await json<DriftReport>(root, 'drift');
    expect(findings).toMatchObject([broken]);
    expect(pages).toMatchObject([{ state: 'untracked', base: { by: 'commit' } }]);
    expect(pages[0]!.notes).toEqual([expect.stringMatching(/^docs\/a\.mdx:9:3: Unexpected MDX: .*<p>/)]);
    const { out, code } = await runIn(root, 'drift');
    expect(out).toMatch(/docs\/a\.mdx:9:3: error: Unexpected MDX: .*<p>.*\(parsable\)/);
    expect(code).toBe(0);
  });

  test('of status, check and sync', async () => {
    const root = spoilt();
    expect((await json<Status>(root, 'status')).findings).toMatchObject([broken]);
    expect((await json<SyncReport>(root, 'sync')).findings).toMatchObject([broken]);
    expect((await runIn(root, 'status')).out).toContain('docs/a.mdx:9:3: error: ');
    expect((await runIn(root, 'check')).out).toContain('docs/a.mdx:9:3: ');
    expect((await runIn(root, 'drift --format markdown')).out).toContain('- `docs/a.mdx:9:3`: ');
    expect((await runIn(root, 'drift --format github')).out).toContain('file=docs/a.mdx,line=9,col=3');
  });

  test('and one in its base is a note with its commit', async () => {
    const repaired = site('A <p> line.', 'Une ligne.', { 'docs/a.mdx': source('A line.') });
    const { pages, findings } = await json<DriftReport>(repaired, 'drift');
    expect(findings).toEqual([]);
    expect(pages[0]!.notes[0]).toMatch(/^the version at [0-9a-f]{12} can't be parsed: docs\/a\.mdx:9:3: Unexpected MDX/);
  });
});

test('a page that is no text is a finding of drift and status, too', async () => {
  const root = site('A line.', 'Une ligne.', { 'fr/a.mdx': Uint8Array.from([0x61, 0x0a, 0xff]) });
  const { pages, findings } = await json<DriftReport>(root, 'drift');
  expect(findings).toMatchObject([{ check: 'readable', path: 'fr/a.mdx', line: 2, column: 1 }]);
  expect(pages[0]!.notes).toEqual([expect.stringMatching(/^fr\/a\.mdx:2:1: Unexpected byte 0xFF/)]);
  expect((await json<Status>(root, 'status')).findings).toEqual(findings);
});

describe('a tag that nothing closes, which strict MDX refuses', () => {
  it('is a finding of check where the source closes it', async () => {
    const root = site('A line.<br/>And one.', 'Une ligne.<br>Et une autre.');
    const { findings } = await json<{ findings: object[] }>(root, 'check');
    expect(findings).toMatchObject([{ check: 'parsable', severity: 'error', path: 'fr/a.mdx', line: 10, column: 11 }]);
  });

  it('and none in Markdown', async () => {
    const pages = { 'docs/b.md': '# A\n\nA line.<br/>And one.\n', 'fr/b.md': '# A\n\nUne ligne.<br>Et une autre.\n' };
    const root = site('A line.', 'Une ligne.', pages);
    const { findings } = await json<{ findings: { check: string }[] }>(root, 'check');
    expect(findings.filter(({ check }) => check === 'parsable')).toEqual([]);
  });
});
