import { describe, expect, test } from 'vitest';
import { growthOf } from '../../../testing/fuzz/growth.ts';
import { mirrorHabits } from './mirror-habits.ts';

const way = (host: string): string => `See [it](https://${host}/guide/start).\n`;

/** Whether pages show a habit of which so many lead to another host, and so many do not. */
function isMirror(from: string, to: string, changed: number, kept = 0): boolean {
  const habits = mirrorHabits();
  for (let at = 0; at < changed + kept; at += 1) habits.count(way(from), { text: way(at < changed ? to : from), path: `${at}.md` }, 'zh');
  expect(habits.mirrorOf(from, to, 'fr', '1.md')).toBeNull();
  const found = habits.mirrorOf(from, to, 'zh', '1.md');
  expect(habits.mirrorOf(from, to, 'zh', '0.md')).toBe(found && 'first');
  return found !== null;
}

describe('a site that translators keep beside another one', () => {
  test.each([
    ['library.dev', 'library.translators.example'],
    ['libraryjs.org', 'library.translators.example'],
    ['docs.library.org', 'library.org.cn'],
  ])('bears its name: %s, %s', (from, to) => expect(isMirror(from, to, 4)).toBe(true));

  test.each([
    ['library.dev', 'elsewhere.example'],
    ['library.dev', 'library.github.io'],
    ['docs.library.dev', 'docs.evil.example'],
    ['library.github.io', 'github.com'],
    ['github.com', 'github.elsewhere.example'],
    ['library.dev', 'library.dev.elsewhere.example'],
    ['library.dev', 'librarydev.example'],
    ['library.dev', 'library-login.example'],
  ])('is none: %s, %s', (from, to) => expect(isMirror(from, to, 9)).toBe(false));

  test('is a habit of most pages, and of several', () => {
    expect(isMirror('library.dev', 'library.example', 3)).toBe(false);
    expect(isMirror('library.dev', 'library.example', 4, 4)).toBe(false);
    expect(isMirror('library.dev', 'library.example', 5, 4)).toBe(true);
  });

  test('is looked for in time that grows with the page', () => {
    const links = (name: string, count: number): string =>
      Array.from({ length: count }, (_, at) => way(name.replace('#', `${at}`))).join('');
    const count = (one: string, other: string) => (size: number) =>
      mirrorHabits().count(links(one, size), { text: links(other, size), path: 'a.md' }, 'zh');
    expect(growthOf(count('one#.example', 'two#.example'), 16_000)).toBeNull();
    expect(growthOf(count('a#.library.example', 'b#.library.example'), 16_000)).toBeNull();
  });
});
