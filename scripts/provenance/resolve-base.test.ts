import { describe, expect, test } from 'vitest';
import { historyOf, type TestCommit } from '../testing/history-of.ts';
import { nothingRecorded } from './dialect.ts';
import { digest } from '../model/digest.ts';
import { dialects } from './index.ts';
import { resolveBase } from './resolve-base.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const path = 'docs/a.md';

const [first, branch, second, third] = ['aaaaaaa1', 'bbbbbbb1', 'ccccccc1', 'ddddddd1'] as const;

/** A branch left the first commit; the page was renamed in the third. */
const commits: TestCommit[] = [
  { id: first, files: { 'docs/old.md': 'one' } },
  { id: branch, files: { 'docs/old.md': 'of a branch' }, parents: [first] },
  { id: second, files: { 'docs/old.md': 'two' }, parents: [first] },
  { id: third, files: { [path]: 'three' }, renames: { [path]: 'docs/old.md' } },
];

interface Record {
  commit?: string;
  hash?: string;
  now?: string;
}

async function baseOf(id: string, { commit, hash, now = 'three' }: Record, history = historyOf(commits)) {
  const dialect = dialects.find((one) => one.id === id)!;
  const provenance = { ...nothingRecorded, commit: commit ?? null, hash: hash ?? null };
  const found = await resolveBase({ provenance, dialect, source: { path, bytes: bytes(now) }, history });
  return { ...found, text: found.bytes && new TextDecoder().decode(found.bytes) };
}

describe('a recorded commit', () => {
  test.each([
    ['helm', branch, 'of a branch', 'the commit itself'],
    ['opentelemetry', branch, 'one', 'where its branch left the source'],
    ['helm', second, 'two', 'the commit itself'],
    ['opentelemetry', second, 'two', 'the commit itself, which the source holds'],
  ])('%s: %s is compared from "%s", %s', async (id, commit, text, _) => {
    expect(await baseOf(id, { commit })).toMatchObject({ text, base: { by: 'commit', commit }, path: 'docs/old.md', notes: [] });
  });

  test('of a branch that shares nothing with the source is compared from itself', async () => {
    const lone = historyOf(
      [
        { id: branch, files: { [path]: 'lone' }, parents: [] },
        { ...commits[0]!, parents: [] },
      ],
      first,
    );
    expect(await baseOf('opentelemetry', { commit: branch }, lone)).toMatchObject({ text: 'lone', base: { commit: branch } });
  });

  test('may be cut short', async () => {
    expect(await baseOf('helm', { commit: 'ccccccc' })).toMatchObject({ text: 'two', base: { commit: second } });
  });

  test.each([
    ['no-id', 'is no commit id'],
    ['1234567', 'is not in this repository'],
    ['aaaaaa', 'is no commit id'],
  ])('%s tells why it is no base', async (commit, why) => {
    const found = await baseOf('helm', { commit });
    expect([found.bytes, found.notes]).toEqual([null, [expect.stringContaining(why)]]);
  });

  test('that fits several commits is none', async () => {
    const twice = historyOf([...commits, { id: `${first}2`, files: {} }]);
    expect((await baseOf('helm', { commit: 'aaaaaaa' }, twice)).notes).toEqual([expect.stringContaining('fits more than one commit')]);
  });

  test('that lacks the page under all of its names is known to lack it', async () => {
    const without = historyOf([{ id: first, files: { other: '' } }, ...commits.slice(2)]);
    expect(await baseOf('helm', { commit: first }, without)).toMatchObject({ text: null, pathMissing: true });
  });

  test('is told to be out of sight of a shallow clone', async () => {
    const shallow = historyOf(commits, third, [second]);
    expect((await baseOf('helm', { commit: '1234567' }, shallow)).notes).toEqual([expect.stringMatching(/; the clone is shallow$/)]);
  });
});

describe('a recorded hash', () => {
  const sha1 = (text: string) => digest('sha1', bytes(text));

  test('of the source as it is makes that the base, whatever commit stands beside it', async () => {
    const found = await baseOf('microsoft', { commit: first, hash: sha1('three') });
    expect(found).toMatchObject({ text: 'three', base: { by: 'hash', commit: first, hashMatches: true }, path });
  });

  test('of an older version finds it, where no commit does', async () => {
    const found = await baseOf('microsoft', { commit: '1234567', hash: sha1('one') });
    expect(found).toMatchObject({ text: 'one', base: { by: 'hash', commit: first, hashMatches: false }, path: 'docs/old.md', notes: [] });
  });

  test('does not overrule the commit beside it', async () => {
    expect(await baseOf('microsoft', { commit: second, hash: sha1('one') })).toMatchObject({ text: 'two', base: { by: 'commit' } });
  });

  test('of no version at all leaves what the commit said', async () => {
    const found = await baseOf('microsoft', { commit: '1234567', hash: sha1('nowhere') });
    expect([found.text, found.base.by, found.notes.length]).toEqual([null, 'none', 1]);
  });
});
