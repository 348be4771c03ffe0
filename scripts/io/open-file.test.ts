import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../model/finding.ts';
import { siteFrom } from '../testing/site-from.ts';
import { readChunks } from './files.ts';
import { openFile, removeLeft } from './open-file.ts';

test('what is written piece by piece is in its place once it is committed', () => {
  const root = siteFrom({ 'a.xlf': 'old' });
  const file = openFile(join(root, 'a.xlf'), root);
  for (const piece of ['new', ' – ', new Uint8Array([0x78])]) file.write(piece);
  expect(readFileSync(join(root, 'a.xlf'), 'utf8')).toBe('old');
  file.close();
  file.commit();
  file.discard();
  expect(readFileSync(join(root, 'a.xlf'), 'utf8')).toBe('new – x');
  expect(readdirSync(root)).toEqual(['a.xlf']);
});

test('a name may be as long as a disk takes it', () => {
  const name = `${'\u65e5'.repeat(84)}.md`;
  const root = siteFrom({ [name]: 'old' });
  const file = openFile(join(root, name), root);
  file.close();
  file.commit();
  expect(readdirSync(root)).toEqual([name]);
});

test('what is discarded leaves nothing', () => {
  const root = siteFrom({ 'a.xlf': 'old' });
  const file = openFile(join(root, 'a.xlf'), root);
  file.write('new');
  file.discard();
  expect(readFileSync(join(root, 'a.xlf'), 'utf8')).toBe('old');
  expect(readdirSync(root)).toEqual(['a.xlf']);
});

test('what a killed run has left goes, and what a living one writes stays', () => {
  const left = `.a.xlf.999999999.1.${hostname()
    .slice(0, 40)
    .replace(/[^\w-]/g, '-')}.${randomUUID()}.tmp`;
  const root = siteFrom({ [left]: 'x', [`b/${left}`]: 'x', '.b.tmp': '' });
  const living = openFile(join(root, 'a.xlf'), root);
  removeLeft(root, 'here');
  expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toHaveLength(2);
  expect(readdirSync(join(root, 'b'))).toEqual([left]);
  removeLeft(root, 'below');
  expect(readdirSync(join(root, 'b'))).toEqual([]);
  living.close();
  living.commit();
  expect(readdirSync(root)).toEqual(['.b.tmp', 'a.xlf', 'b']);
});

test.each([
  ['a name too long for the file beside it', 'x'.repeat(300), /x: Unexpected failure to write: [a-z ]+ \(ENAMETOOLONG\)/],
  ['a file where a folder is to be', 'a.md/b.md', /a\.md\/b\.md: Unexpected failure to write: [a-z ]+ \(E[A-Z]+\)/],
])('where the disk refuses, the message names the file that was asked for: %s', (_, path, message) => {
  const root = siteFrom({ 'a.md': '' });
  expect(() => openFile(join(root, path), root)).toThrow(message);
  expect(() => openFile(join(root, path), root)).toThrow(UsageError);
  expect(readdirSync(root)).toEqual(['a.md']);
});

test('a file is read chunk by chunk, nothing left out; where there is none, null', () => {
  const root = siteFrom({});
  const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
  writeFileSync(join(root, 'a.bin'), bytes);
  const read = [...readChunks(join(root, 'a.bin'))!].map(({ length }) => length);
  expect(read.length).toBeGreaterThan(1);
  expect(read.reduce((sum, length) => sum + length)).toBe(bytes.length);
  const copies: Uint8Array[] = [];
  for (const chunk of readChunks(join(root, 'a.bin'))!) copies.push(chunk.slice());
  expect(Buffer.compare(Buffer.concat(copies), bytes)).toBe(0);
  expect(readChunks(join(root, 'none'))).toBeNull();
  expect(readChunks(root)).toBeNull();
});
