import { expect, test } from 'vitest';
import { isGitName } from './is-git-name.ts';

test.each([
  '.git',
  '.GIT',
  '.Git',
  '.git ',
  '.git.',
  '.git . .',
  '.git::$INDEX_ALLOCATION',
  '.git:stream',
  'git~1',
  'GIT~2',
  '.g\u200cit',
  '\ufeff.git',
  '.gi\u200dt',
  '.g\u00adit',
  '.g\u0131t',
])('%j is taken for .git', (name) => expect(isGitName(name)).toBe(true));

test.each(['git', '.gitignore', '.github', '.gitattributes', 'a.git', '.git-x', 'git~', 'git~x', '..git', '. git', '.', ''])(
  '%j is not',
  (name) => expect(isGitName(name)).toBe(false),
);
