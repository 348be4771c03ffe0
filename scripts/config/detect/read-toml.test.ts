import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readToml } from './read-toml.ts';

test('texts, tables and lists of texts; all else is passed over', () => {
  const text = `title = "a # b" # c
lit = 'C:\\x'
weight = 4
on = true
long = """
contentDir = "no"
[languages.no]
"""
css = [
  "a = b",
]
names = ["no", 'sv'] # x
inline = { a = "b" }
[[params.versions]]
contentDir = "no"
[languages."zh-cn"]
contentDir = "content/zh"
a.b = "c"
[title.x]
y = "z"
`;
  expect(readToml(text.replaceAll('\n', '\r\n'))).toEqual({
    title: 'a # b',
    lit: 'C:\\x',
    on: true,
    css: [],
    names: ['no', 'sv'],
    languages: { 'zh-cn': { contentDir: 'content/zh', a: { b: 'c' } } },
  });
});

test('names of what every object has are names as others', () => {
  readToml('[__proto__]\nx = "y"\n[constructor]\nz = "w"\n');
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test('whatever stands there, it is read', () => {
  const piece = fc.constantFrom('[', ']', '[[', '=', '"', "'", '"""', '.', '#', '\n', 'a', ' ', 'true');
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void readToml(pieces.join(''))));
});
