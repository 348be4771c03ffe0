import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFrom } from '../../testing/repository-from.ts';
import { siteFrom } from '../../testing/site-from.ts';
import { changedSince } from './changes.ts';
import { gitWords } from './command.ts';

const body = '# A\n\nText.\n';
const files = { 'same.md': body, 'edited.md': body, 'staged.md': body, 'gone.md': body, 'committed.md': body, 'crlf.md': body };

/** Which of the files that are named, or of all that were committed, differ. */
async function changed(root: string, revision = 'HEAD', names = Object.keys(files)): Promise<string[]> {
  const differs = await changedSince(root, revision);
  return names.filter((name) => differs(join(root, name)));
}

test('tells what was committed since, staged, edited, added or is gone', async () => {
  const { root, commit, git } = repositoryFrom([files]);
  commit({ 'committed.md': '# B\n' });
  writeFileSync(join(root, 'edited.md'), '# B\n');
  writeFileSync(join(root, 'staged.md'), '# B\n');
  git('add', 'staged.md');
  writeFileSync(join(root, 'new.md'), body);
  rmSync(join(root, 'gone.md'));
  const all = [...Object.keys(files), 'new.md'];
  expect(await changed(root, 'HEAD', all)).toEqual(['edited.md', 'staged.md', 'gone.md', 'new.md']);
  expect(await changed(root, 'HEAD~', all)).toEqual(['edited.md', 'staged.md', 'gone.md', 'committed.md', 'new.md']);
});

test('what is ignored, and another repository, are none of its', async () => {
  const site = siteFrom({ 'one/built/a.md': body, 'two/b.md': body });
  repositoryFrom([{ '.gitignore': 'built/\n', 'a.md': body }], join(site, 'one'));
  expect(await changed(join(site, 'one'), 'HEAD', ['built/a.md', 'a.md', '../two/b.md'])).toEqual([]);
});

test('a file that was touched and is the same is not read as edited', async () => {
  const { root } = repositoryFrom([files]);
  writeFileSync(join(root, 'same.md'), body);
  expect(await changed(root)).toEqual([]);
});

test('line ends that git converts are no change, those that were committed are', async () => {
  const { root, commit } = repositoryFrom([files]);
  writeFileSync(join(root, 'crlf.md'), body.replaceAll('\n', '\r\n'));
  expect(await changed(root)).toEqual([]);
  commit({ 'crlf.md': body.replaceAll('\n', '\r\n') });
  expect(await changed(root, 'HEAD~')).toEqual(['crlf.md']);
});

test('runs no filter of the repository', async () => {
  const { root, git } = repositoryFrom([{ ...files, '.gitattributes': '*.md filter=evil\n' }]);
  const canary = join(root, '.git/canary');
  git('config', 'filter.evil.clean', `touch ${canary}; cat`);
  writeFileSync(join(root, 'edited.md'), '# B\n');
  expect(await changed(root)).toEqual(['edited.md']);
  expect(existsSync(canary)).toBe(false);
  git('diff', '--name-only', 'HEAD');
  expect(existsSync(canary)).toBe(true);
});

test('takes the ids of a repository with SHA-256', async () => {
  const { root, git } = repositoryFrom([]);
  rmSync(join(root, '.git'), { recursive: true });
  git('init', '-q', '--object-format=sha256');
  writeFileSync(join(root, 'a.md'), body);
  git('add', '.');
  git('commit', '-qm', 'a');
  expect(await changed(root, 'HEAD', ['a.md'])).toEqual([]);
  writeFileSync(join(root, 'a.md'), '# B\n');
  expect(await changed(root, 'HEAD', ['a.md'])).toEqual(['a.md']);
});

test('says what git said', async () => {
  const { root } = repositoryFrom([files]);
  await expect(changedSince(root, 'nowhere')).rejects.toThrow(/Unexpected --changed=nowhere, expected a revision .*bad revision 'nowhere'/);
  await expect(changedSince(root, '--output=x')).rejects.toThrow(/Unexpected --changed=--output=x/);
});

test('says why git refused, and no hint that came before that', () => {
  const said = 'hint: Support for <GIT_DIR>/info/grafts is deprecated\nhint: \nerror: unable to read 05a4e66\nfatal: stopped\n';
  expect(gitWords(said)).toBe('unable to read 05a4e66');
});
