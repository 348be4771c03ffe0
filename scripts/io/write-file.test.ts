import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../testing/site-from.ts';
import { writeFile } from './write-file.ts';

test('replaces a file whole, keeps its mode, leaves nothing beside it', () => {
  const root = siteFrom({ 'a.md': 'old' });
  chmodSync(join(root, 'a.md'), 0o640);
  writeFile(join(root, 'a.md'), '\ufeffnew\r\n', root);
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('\ufeffnew\r\n');
  expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
  expect(readdirSync(root)).toEqual(['a.md']);
});

test('makes the folders that lack', () => {
  const root = siteFrom({ 'a.md': '' });
  writeFile(join(root, 'i18n/fr/b.md'), 'b', root);
  expect(readFileSync(join(root, 'i18n/fr/b.md'), 'utf8')).toBe('b');
});

test.each(['../outside.md', 'link/b.md', 'link/new/b.md', 'file.md'])('refuses %s, which leads out', (path) => {
  const root = siteFrom({ 'site/a.md': 'a', 'elsewhere/b.md': 'b' });
  symlinkSync(join(root, 'elsewhere'), join(root, 'site/link'));
  symlinkSync(join(root, 'elsewhere/b.md'), join(root, 'site/file.md'));
  expect(() => writeFile(join(root, 'site', path), 'x', join(root, 'site'))).toThrow(/nothing was written/);
  expect(readFileSync(join(root, 'elsewhere/b.md'), 'utf8')).toBe('b');
});

test('leaves no temporary file where the rename fails', () => {
  const root = siteFrom({});
  mkdirSync(join(root, 'a.md'));
  expect(() => writeFile(join(root, 'a.md'), 'x', root)).toThrow();
  expect(readdirSync(root)).toEqual(['a.md']);
});
