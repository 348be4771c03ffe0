import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digest } from '../model/digest.ts';
import { siteFrom } from '../testing/site-from.ts';
import { openFileDigests } from './file-digests.ts';

const sha1 = (text: string) => digest('sha1', new TextEncoder().encode(text));

test('files by their bytes, and what is not there as that', () => {
  const root = siteFrom({ 'docs/a.md': 'A', 'docs/b.md': 'B' });
  const digestOf = openFileDigests({ root, readable: [root] });
  expect(['docs/a.md', 'docs/b.md', 'docs/c.md', 'none/a.md', 'docs'].map(digestOf)).toEqual([sha1('A'), sha1('B'), '-', '-', '-']);
});

test('a link is followed inside of the project, and never out of it, nor is a folder that is one', () => {
  const root = siteFrom({ 'docs/a.md': 'A', 'docs/b/a.md': 'B' });
  const outside = siteFrom({ 'a.md': 'secret' });
  symlinkSync('b/a.md', join(root, 'docs/inside.md'));
  symlinkSync(join(outside, 'a.md'), join(root, 'docs/out.md'));
  symlinkSync(outside, join(root, 'docs/far'));
  symlinkSync('b', join(root, 'docs/near'));
  const digestOf = openFileDigests({ root, readable: [root] });
  const refused = expect.stringContaining('Unexpected link out of');
  expect(['docs/a.md', 'docs/inside.md', 'docs/near/a.md'].map(digestOf)).toEqual([sha1('A'), sha1('B'), sha1('B')]);
  expect(['docs/out.md', 'docs/far/a.md'].map(digestOf)).toEqual([refused, refused]);
});
