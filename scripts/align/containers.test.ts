import { expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { pageOf } from '../markdown/page.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { growthOf } from '../testing/fuzz/growth.ts';
import { namesAround, readContainers } from './containers.ts';

const parse = await loadParser();
const read = (text: string) => segmentsOf(pageOf('a.md', text), parse);

test('a container has its begin, its end, and what stands between', () => {
  const segments = read('<details>\n<summary>A</summary>\n\nB\n\n:::note\n\nC\n\n:::\n\n</details>\n\nD\n');
  const { whole, loose } = readContainers(segments);
  const around = namesAround(whole, segments.length);
  const texts = segments.map(({ text }) => text);
  expect(around[texts.indexOf('A')]).toBe('details');
  expect(around[texts.indexOf('B')]).toBe('details');
  expect(around[texts.indexOf('C')]).toBe('details>:::');
  expect(around[texts.indexOf('D')]).toBe('');
  expect(whole).toHaveLength(3);
  expect(loose.size).toBe(0);
});

test.each([
  ['<div>\n\nA\n', { div: 1 }],
  ['A\n\n</div>\n', { div: 1 }],
  ['<div>\n\n<section>\n\nA\n\n</div>\n', { section: 1 }],
])('what begins or ends nothing is counted: %j', (text, expected) => {
  expect(Object.fromEntries(readContainers(read(text)).loose)).toEqual(expected);
});

test('many that never end, and many that never began, are read in one pass', () => {
  const [open, close] = [read('<div>\n\nA\n')[0]!, read('A\n\n</section>\n').at(-1)!];
  const page = (count: number) => [...Array<typeof open>(count).fill(open), ...Array<typeof open>(count).fill(close)];
  expect(growthOf((count) => readContainers(page(count)))).toBeNull();
});
