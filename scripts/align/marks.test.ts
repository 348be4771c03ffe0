import { expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { pageOf } from '../markdown/page.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { marksIn } from './marks.ts';

const parse = await loadParser();
const marksOf = (line: string, language = 'go') => {
  const [block] = segmentsOf(pageOf('a.md', `\`\`\`${language}\n${line}\n\`\`\`\n`), parse);
  return [...marksIn(block!, ['en', 'ja']).counts.keys()].filter((mark) => !mark.startsWith('```'));
};

test.each([
  ['A int `gorm:"a"` // Say it', 'A int `gorm:"a"`// 言う'],
  ['a("b");// Say it', 'a("b"); // 言う'],
  ['ls # Say it', 'ls ## 言う'],
  ['send(1, {/* more options */})', 'send(1, {/* 他の設定 */})'],
  ['send(1, /* of them */ 2)', 'send(1, /* その */ 2)'],
])('lines of code are alike that differ in what their comments say: %s, %s', (one, other) => {
  expect(marksOf(one)).toEqual(marksOf(other));
});

test.each([
  ['load("//a.example/b")', 'load("//a.example/c")'],
  ['cd "$a"//b', 'cd "$a"//c'],
  ['A int `gorm:"a"`// Say it', 'A int `gorm:"b"`// Say it'],
  ['send(1, /* of them */ 2)', 'send(1, /* of them */ 3)'],
  ['ls "/tmp/*" && rm "/srv/*/a"', 'ls "/tmp/*" && mv "/srv/*/a"'],
])('and those are not that differ in their code: %s, %s', (one, other) => {
  expect(marksOf(one)).not.toEqual(marksOf(other));
});

test.each([
  ['ExecStart=<start-command>', 'ExecStart=<起動 コマンド>'],
  ['ssh <your_name>@<host-name>', 'ssh <su-nombre>@<nombre-del-host>'],
])('and so are those that a reader fills in: %s, %s', (one, other) => {
  expect(marksOf(one, 'text')).toEqual(marksOf(other, 'text'));
});

test.each([
  ['ExecStart=<start-command>', 'ExecStop=<start-command>', 'text'],
  ['cat < a-b.txt > c', 'cat < a-c.txt > c', 'sh'],
  ['<my-tag>', '<my-list>', 'html'],
  ['Vec<my_type>', 'Vec<other_type>', 'rust'],
])('but for what is no such name: %s, %s', (one, other, language) => {
  expect(marksOf(one, language)).not.toEqual(marksOf(other, language));
});
