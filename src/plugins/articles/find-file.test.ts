import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { findFile } from './find-file.ts';

const anything = () => true;

test.each([
  ['includes/a.md', 'docs/includes/a.md'],
  ['Includes/A.MD', 'docs/includes/a.md'],
  ['b/c/d.md', 'docs/b/c/d.md'],
  ['none/a.md', null],
  ['includes', null],
  ['includes/', null],
  ['includes/a.md/b.md', null],
  ['', null],
  ['.', null],
  ['../secret.md', null],
  ['includes/../../secret.md', null],
  ['a'.repeat(100_000), null],
  ['a/'.repeat(100_000), null],
])('%s', (path, found) => {
  const root = siteFrom({ 'secret.md': 'secret', 'docs/includes/a.md': 'A', 'docs/b/c/d.md': 'D' });
  expect(findFile(root, 'docs', path, anything)).toBe(found);
});

test('a folder that is not there has no files', () => {
  expect(findFile(siteFrom({ 'docs/a.md': 'A' }), 'i18n/fr', 'a.md', anything)).toBeNull();
});

test('of names in two cases the one that is asked for comes first, and another where it leads nowhere', () => {
  const root = siteFrom({ 'docs/includes/a.md': 'a' });
  mkdirSync(join(root, 'docs/Includes'), { recursive: true });
  const isOneFolder = readdirSync(join(root, 'docs')).length === 1;
  expect(findFile(root, 'docs', 'Includes/a.md', anything)).toBe('docs/includes/a.md');
  const holds = (file: string) => file !== 'docs/includes/a.md';
  expect(isOneFolder ? null : findFile(root, 'docs', 'Includes/a.md', holds)).toBeNull();
});

test('no link is followed', () => {
  const root = siteFrom({ 'secret/a.md': 'secret', 'docs/b.md': 'B' });
  symlinkSync(join(root, 'secret'), join(root, 'docs/folder'), 'junction');
  symlinkSync(join(root, 'secret/a.md'), join(root, 'docs/a.md'));
  expect(['folder/a.md', 'a.md', 'b.md'].map((path) => findFile(root, 'docs', path, anything))).toEqual([null, null, 'docs/b.md']);
});

test('a file that is not meant is none', () => {
  expect(findFile(siteFrom({ 'docs/a.md': 'A' }), 'docs', 'a.md', () => false)).toBeNull();
});
