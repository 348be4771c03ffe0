import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOf, productBelow } from '../testing/imports.ts';
import { siteFrom } from '../testing/site-from.ts';
import { systemWords } from './in-words.ts';

test.each([
  ["EACCES: permission denied, open '/a/.b.md.0a1b.tmp'", 'EACCES', 'permission denied (EACCES)'],
  ['ENOSPC: no space left on device, write', 'ENOSPC', 'no space left on device (ENOSPC)'],
  ["EXDEV: cross-device link not permitted, rename '/a' -> '/b'", 'EXDEV', 'cross-device link not permitted (EXDEV)'],
  ["E2BIG: argument list too long, open 'a, open 'b\nc'", 'E2BIG', 'argument list too long (E2BIG)'],
  ['write EPIPE', 'EPIPE', 'write EPIPE (EPIPE)'],
])('%j in words', (message, code, words) => {
  expect(systemWords({ message, code })).toBe(words);
});

test('of what Node says, no file is left', () => {
  const path = join(siteFrom({}), 'a, open \nb');
  try {
    readFileSync(path);
    expect.unreachable();
  } catch (error) {
    expect(systemWords(error as NodeJS.ErrnoException)).toBe('no such file or directory (ENOENT)');
  }
});

test('nothing else takes such a message apart', () => {
  const takers = productBelow('scripts').filter((file) => /\.replace\(\/\^\[A-Z/.test(codeOf(file)));
  expect(takers).toEqual(['scripts/io/in-words.ts']);
});
