import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../testing/site-from.ts';
import { writeFile, writeOutput } from './write-file.ts';

test('replaces a file whole, keeps its mode, leaves nothing beside it', () => {
  const root = siteFrom({ 'a.md': 'old' });
  chmodSync(join(root, 'a.md'), 0o666);
  writeFile(join(root, 'a.md'), '\ufeffnew\r\n', root);
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('\ufeffnew\r\n');
  expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o666);
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

test('a device that a person named is written to, and stays one', () => {
  writeOutput('/dev/null', ['x'], '/tmp');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test.each(['link', 'pipe'])('a %s that nobody named is refused, and not waited for', (path) => {
  const root = siteFrom({});
  execFileSync('mkfifo', [join(root, 'pipe')]);
  symlinkSync('pipe', join(root, 'link'));
  expect(() => writeFile(join(root, path), 'x', root)).toThrow(/^Unexpected (?:symbolic link|device or pipe) at .*; nothing was written/);
  expect(readdirSync(root).sort()).toEqual(['link', 'pipe']);
});

test('either of two checkouts may be written to, and nothing beside them', () => {
  const root = siteFrom({ 'en/a.md': '', 'fr/a.md': '', 'de/a.md': '' });
  const roots = [join(root, 'en'), join(root, 'fr')];
  writeFile(join(root, 'fr/b.md'), 'b', roots);
  expect(readFileSync(join(root, 'fr/b.md'), 'utf8')).toBe('b');
  expect(() => writeFile(join(root, 'de/b.md'), 'b', roots)).toThrow(/nothing was written/);
});

test('leaves no temporary file where the rename fails', () => {
  const root = siteFrom({});
  mkdirSync(join(root, 'a.md'));
  expect(() => writeFile(join(root, 'a.md'), 'x', root)).toThrow();
  expect(readdirSync(root)).toEqual(['a.md']);
});

test('an output that is named below the working folder stays there, whatever links a checkout brings', () => {
  const outside = siteFrom({});
  const root = siteFrom({});
  symlinkSync(outside, join(root, 'out'));
  expect(() => writeOutput(join(root, 'out/r.json'), ['x'], root)).toThrow('expected one inside of');
  writeOutput(join(outside, 'r.json'), ['x'], root);
  expect(readdirSync(outside)).toEqual(['r.json']);
});
