import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { fillOnce, openShelf } from './shelf.ts';

test('a text outlives the shelf that it was put on, until a build has no use for it', () => {
  const root = siteFrom({});
  openShelf(root, 'fr/pages', true).put('a', 'A');
  const next = openShelf(root, 'fr/pages', true);
  next.put('b', 'B');
  expect([next.get('a'), next.get('b'), next.get('c')]).toEqual(['A', 'B', null]);
  next.tidy();
  const last = openShelf(root, 'fr/pages', true);
  last.keep('b');
  last.tidy();
  expect([last.get('a'), last.get('b')]).toEqual([null, 'B']);
});

test('shelves of two sites, and of two names, are two', () => {
  const [one, other] = [siteFrom({}), siteFrom({})];
  openShelf(one, 'fr/pages', true).put('a', 'A');
  expect(openShelf(other, 'fr/pages', true).get('a')).toBe(null);
  expect(openShelf(one, 'nl/pages', true).get('a')).toBe(null);
});

test('nothing is kept where nothing shall be, or can be', () => {
  const root = siteFrom({});
  openShelf(root, 'fr/pages', false).put('a', 'A');
  expect(readdirSync(root)).toEqual([]);
  writeFileSync(join(root, 'node_modules'), 'a file in the place of a folder');
  const shelf = openShelf(root, 'fr/pages', true);
  shelf.put('a', 'A');
  shelf.tidy();
  expect(shelf.get('a')).toBe(null);
});

test('a folder is filled once for what it is made of, and the last of them is kept', async () => {
  const root = siteFrom({});
  const filled = async (key: string, text: string, isOpen = true) => {
    const folder = join(siteFrom({}), 'index');
    const fill = () => {
      mkdirSync(folder);
      writeFileSync(join(folder, 'a'), text);
    };
    await fillOnce({ root, name: 'fr/search', key, folder }, fill, isOpen);
    return readFileSync(join(folder, 'a'), 'utf8');
  };
  const asked = [...'aabba'];
  const found: string[] = [];
  for (const [index, key] of asked.entries()) found.push(await filled(key, String(index)));
  expect(found).toEqual(['0', '0', '2', '2', '4']);
  expect(await filled('a', '5', false)).toBe('5');
});
