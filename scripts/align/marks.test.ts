import { expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { pageOf } from '../markdown/page.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { marksIn } from './marks.ts';

const parse = await loadParser();
const marksOf = (line: string) => {
  const [block] = segmentsOf(pageOf('a.md', `\`\`\`go\n${line}\n\`\`\`\n`), parse);
  return [...marksIn(block!, ['en', 'ja']).counts.keys()].filter((mark) => !mark.startsWith('```'));
};

test.each([
  ['A int `gorm:"a"` // Say it', 'A int `gorm:"a"`// 言う'],
  ['a("b");// Say it', 'a("b"); // 言う'],
  ['ls # Say it', 'ls ## 言う'],
])('lines of code are alike that differ in what their comments say: %s, %s', (one, other) => {
  expect(marksOf(one)).toEqual(marksOf(other));
});

test.each([
  ['load("//a.example/b")', 'load("//a.example/c")'],
  ['cd "$a"//b', 'cd "$a"//c'],
  ['A int `gorm:"a"`// Say it', 'A int `gorm:"b"`// Say it'],
])('and those are not that differ in their code: %s, %s', (one, other) => {
  expect(marksOf(one)).not.toEqual(marksOf(other));
});
