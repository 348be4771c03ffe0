import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../testing/site-from.ts';
import { lineOf } from './folder.ts';

test('a file of git has one line, and whatever else stands in its place is not waited for', () => {
  const folder = siteFrom({ HEAD: 'ref: refs/heads/main\n', long: 'a'.repeat(10_000) });
  symlinkSync('/dev/zero', join(folder, 'device'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const lines = ['HEAD', 'long', 'device', 'pipe', 'absent'].map((name) => lineOf(join(folder, name)));
  expect(lines).toEqual(['ref: refs/heads/main', null, null, null, null]);
});
