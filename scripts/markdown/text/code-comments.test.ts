import { expect, test } from 'vitest';
import { commentsOf, saidIn, withoutComments } from './code-comments.ts';

test.each([
  ['go', 'A int `gorm:"a:milli"`// Say it', 'A int `gorm:"a:milli"`', 'Say it'],
  ['js', "a('b');// Say it", "a('b');", 'Say it'],
  ['js', 'const a = "b"//Say it', 'const a = "b"', 'Say it'],
  ['js', "const it = `a`//it's", 'const it = `a`', "it's"],
  ['js', 'a // Say it', 'a', 'Say it'],
])('in %s `//` right behind a text or a statement begins a comment: %s', (language, line, code, said) => {
  expect(withoutComments([line], commentsOf(language))).toEqual([code]);
  const { start, end } = saidIn(line, commentsOf(language))!;
  expect(line.slice(start, end)).toBe(said);
});

test.each([
  ['html', '<script src="//a.example/b.js"></script>'],
  ['js', "load('//a.example/b.js')"],
  ['js', 'load(`//a.example`)'],
  ['js', "load('a;//b')"],
  ['js', 'open(https://a.example)'],
  ['sh', 'rm -rf "$DIR"//b'],
  ['', 'rm -rf "$DIR"//b'],
  ['python', "a = 'b'//c"],
])('but none within a text, in an address or in a path: %s %s', (language, line) => {
  expect(withoutComments([line], commentsOf(language))).toEqual([line]);
  expect(saidIn(line, commentsOf(language))).toBeNull();
});
