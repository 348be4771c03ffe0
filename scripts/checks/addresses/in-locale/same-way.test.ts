import { describe, expect, test } from 'vitest';
import { addressReader } from '../read-address.ts';
import { isOwnPage } from './other-page.ts';
import { isFirstPage } from './same-way.ts';

const read = addressReader({ source: 'en', target: 'zh' });

/** A site with one source, `/guide/this`, and one target, `/course/part2/01-begin`. */
const site = {
  fileAt: (way: string) => (way === '/course/part2/01-begin' ? { path: 'course/part2/01.md', meant: 'course/part2/01.md' } : null),
  sourceFileAt: (way: string) => (way === '/guide/this' ? { path: 'guide/this.md', meant: 'guide/this.md' } : null),
  anchorsOf: () => null,
  rules: [],
};

describe('a place of the page itself', () => {
  const isOwn = (before: string, after: string) => isOwnPage(read(before), read(after), { site, own: 'guide/this.md' });
  test.each([
    ['#a', '/guide/this#a', true],
    ['#a', '/guide/other#a', false],
    ['#a', '/en/guide/this#a', false],
    ['/guide/other#a', '/guide/this#a', false],
  ])('%s, %s', (before, after, is) => expect(isOwn(before, after)).toBe(is));
});

describe('the first page of a folder', () => {
  test.each([
    ['/course/part2', '../part2/1', true],
    ['/course/part2', '/course/part2/01-begin', true],
    ['../part2/1.md', '../part2', true],
    ['/course/part2', '/course/part2/1-other', false],
    ['/course/part2', '../part2/2', false],
    ['/course/part2', '../part3/1', false],
    ['/course/part2', '1', false],
    ['/news', '/news/1.0', false],
    ['/guide/this', '/guide/this/1', false],
    ['https://a.example/part2', 'https://b.example/part2/1', false],
  ])('%s, %s', (before, after, is) => expect(isFirstPage(read(before), read(after), site)).toBe(is));
});
