import { describe, expect, it, test } from 'vitest';
import type { DriftReport } from '../model/report.ts';
import { dialects } from '../provenance/index.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const config = (provenance: string) =>
  JSON.stringify({ sourceLocale: 'en', locales: ['fr'], provenance, pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });

/** How a page records something in each dialect, and how it does so under a misspelt key. */
const records: Record<string, { value: (value: string) => string; misspelt: string }> = {
  microsoft: { value: (value) => `---\nms.sourcegitcommit: ${value}\n---\n`, misspelt: '---\nms.sourcegitcomit: bd8d55f\n---\n' },
  adobe: { value: (value) => `---\nsource-git-commit: ${value}\n---\n`, misspelt: '---\nsource_git_commit: bd8d55f\n---\n' },
  opentelemetry: { value: (value) => `---\ndefault_lang_commit: ${value}\n---\n`, misspelt: '---\ndefault_lang_comit: bd8d55f\n---\n' },
  helm: { value: (value) => `---\ndefault_lang_commit: ${value}\n---\n`, misspelt: '---\ndefault_lang_commits: bd8d55f\n---\n' },
  mdn: { value: (value) => `---\nl10n:\n  sourceCommit: ${value}\n---\n`, misspelt: '---\nl10n:\n  souceCommit: bd8d55f\n---\n' },
  blob: { value: (value) => `---\ni18n_source_sha: ${value}\n---\n`, misspelt: '---\ni18n_source_sah: bd8d55f\n---\n' },
  md5: {
    value: (value) => `<!--\nCO_OP_TRANSLATOR_METADATA:\n{ "original_hash": "${value}" }\n-->\n`,
    misspelt: '<!--\nCO_OP_TRANSLATOR_METADATA:\n{ "orignal_hash": "bd8d55f82ca008af1b93a9bb4d1545f6" }\n-->\n',
  },
  sha256: { value: (value) => `---\nx-i18n:\n  source_hash: ${value}\n---\n`, misspelt: '---\nx-i18n:\n  source_hsh: bd8d55f\n---\n' },
};

test('every dialect that records something is here', () => {
  expect(Object.keys(records)).toEqual(dialects.map(({ id }) => id).filter((id) => id !== 'git' && id !== 'fork'));
});

async function found(dialect: string, record: string) {
  const { root } = repositoryFrom([
    { 'lockstep.config.json': config(dialect), 'docs/a.md': '# A\n\nHello.\n', 'fr/a.md': `${record}# A\n\nBonjour.\n` },
  ]);
  const { pages, findings } = JSON.parse((await runIn(root, 'drift --format json')).out) as DriftReport;
  const check = JSON.parse((await runIn(root, 'check --format json')).out) as { findings: { check: string }[] };
  const told = check.findings.filter((finding) => finding.check === 'record-malformed').length;
  return { state: pages[0]!.state, notes: pages[0]!.notes, drift: findings.map((finding) => finding.check), check: told };
}

describe.each(Object.entries(records))('in %s', (dialect, { value, misspelt }) => {
  it.each(['zzz', 'https://example.org/c/bd8d55f', 'HEAD'])('%s is no record, and drift and check say so', async (written) => {
    const { state, notes, drift, check } = await found(dialect, value(written));
    // Of a comment that can't be read there is nothing to be untracked by.
    expect(state).toBe(dialect === 'md5' ? 'current' : 'untracked');
    expect(notes.length).toBeGreaterThan(0);
    expect([drift, check]).toEqual([['record-malformed'], 1]);
  });

  it('a misspelt key is told by both', async () => {
    const { notes, drift, check } = await found(dialect, misspelt);
    expect(notes[0]).toMatch(/^fr\/a\.md:\d+:\d+: Unexpected (?:key|record)/);
    expect([drift, check]).toEqual([['record-malformed'], 1]);
  });

  it('a record that is one, and none at all, is no finding', async () => {
    expect(await found(dialect, '---\ntitle: A\n---\n')).toMatchObject({ drift: [], check: 0 });
    const length = dialect === 'sha256' ? 64 : dialect === 'md5' ? 32 : 40;
    expect(await found(dialect, value('ab'.repeat(length / 2)))).toMatchObject({ drift: [], check: 0 });
  });
});

test('of a file of records, too', async () => {
  const { root } = repositoryFrom([
    {
      'lockstep.config.json': config('md5'),
      'docs/a.md': '# A\n\nHello.\n',
      'fr/a.md': '# A\n\nBonjour.\n',
      'fr/.co-op-translator.json': '{ "a.md": { "original_hash": "zzz" } }',
    },
  ]);
  const { pages, findings } = JSON.parse((await runIn(root, 'drift --format json')).out) as DriftReport;
  expect(pages).toMatchObject([{ state: 'untracked', notes: ['the recorded hash "zzz" is no hash: hex digits'] }]);
  expect(findings).toMatchObject([
    { check: 'record-malformed', path: 'fr/a.md', message: expect.stringContaining('"zzz" in .co-op-translator.json') },
  ]);
});
