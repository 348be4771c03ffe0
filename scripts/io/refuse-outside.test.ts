import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryFrom } from '../testing/repository-from.ts';
import { siteFrom } from '../testing/site-from.ts';
import { writeFile } from './write-file.ts';

const gits = /in a folder of git's own, expected one beside it; nothing was written/;

describe('nothing is written to what is git’s', () => {
  test.each([
    'docs/.git',
    '.git/config',
    '.GIT/config',
    '.git /config',
    'GIT~1/config',
    '.g\u200cit/hooks/x',
    'docs/.git/config',
    'link/config',
    'heads/x',
  ])('%j', (path) => {
    const { root } = repositoryFrom([{ 'docs/a.md': 'a' }]);
    symlinkSync(join(root, '.git'), join(root, 'link'));
    symlinkSync(join(root, '.git/refs/heads'), join(root, 'heads'));
    expect(() => writeFile(join(root, path), 'x', root)).toThrow(gits);
  });

  test('nor to a bare repository', () => {
    const { root, git } = repositoryFrom([{ 'a.md': 'a' }]);
    git('clone', '-q', '--bare', root, 'en.git');
    expect(() => writeFile(join(root, 'en.git/config'), 'x', root)).toThrow(gits);
    expect(() => writeFile(join(root, 'en.git/new/hooks/x'), 'x', root)).toThrow(gits);
  });

  test('a root is no leave', () => {
    const { root } = repositoryFrom([{ 'a.md': 'a' }]);
    expect(() => writeFile(join(root, '.git/config'), 'x', join(root, '.git'))).toThrow(gits);
  });
});

describe('what is not git’s is written', () => {
  test.each(['.gitignore', '.github/a.md', 'a.git/b.md'])('%s', (path) => {
    const root = siteFrom({});
    writeFile(join(root, path), 'x', root);
    expect(existsSync(join(root, path))).toBe(true);
  });

  test('a work tree in its own bare repository', () => {
    const { root, git } = repositoryFrom([{ 'a.md': 'a' }]);
    const bare = join(siteFrom({}), 'en.git');
    git('clone', '-q', '--bare', root, bare);
    git('--git-dir', bare, 'worktree', 'add', '-q', '-b', 'side', join(bare, 'tree'));
    mkdirSync(join(bare, 'tree/docs'));
    writeFile(join(bare, 'tree/docs/b.md'), 'x', join(bare, 'tree'));
    expect(existsSync(join(bare, 'tree/docs/b.md'))).toBe(true);
  });
});
