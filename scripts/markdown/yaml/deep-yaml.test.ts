import { expect, test } from 'vitest';
import { deepYaml } from './deep-yaml.ts';

const within = (open: string, close: string, count: number): string => open.repeat(count) + close.repeat(count);

test.each([
  ['title: Don\'t "panic" [a]\n'.repeat(5000)],
  ['- { name: "a [", href: b } # [[[\n'.repeat(5000)],
  [`tags: [${'a, '.repeat(5000)}]\n`],
  [`[${'{ "a": ["]"] }, '.repeat(5000)}]`],
  [`a: ${'b - c: d? '.repeat(50)}\n`],
  [within('[', ']', 400)],
  [`{${'"a":"b:c",'.repeat(5000)}}`],
  [`{\n${'"a": ["b", "c"],\n'.repeat(5000)}}`],
  [`a: "b\n  c"\nd: [e]\n${'f: g\n'.repeat(5000)}`],
  [`${'10:30 http://a:1 '.repeat(500)}[`],
])('what people write is not deep: %$', (text) => expect(deepYaml(text)).toBeNull());

test.each([
  ['? '.repeat(3000)],
  ['- '.repeat(1000)],
  ['- ? '.repeat(1000)],
  [': '.repeat(1000)],
  ['a: '.repeat(1000)],
  ['['.repeat(8000)],
  ['[\n'.repeat(8000)],
  ['{'.repeat(8000)],
  ['{a: '.repeat(1000)],
  [`${'a: '.repeat(1000)}[`],
  [`{${'a: '.repeat(1000)}}`],
  [`{${'"a":'.repeat(1000)}}`],
  [`{${'a: [,] '.repeat(1000)}}`],
  [`b[, ${'a, b: '.repeat(1000)}`],
  [`{${'a:\n'.repeat(1000)}}`],
  [`"b\n[ ] ${'a, b: '.repeat(1000)}`],
  ['["]", '.repeat(1000)],
  ['["\n]", '.repeat(1000)],
  ['[#a "[", '.repeat(1000)],
  ['[ # -\n  "]", '.repeat(1000)],
  ['!a [ '.repeat(1000)],
  ['[!!str "]", '.repeat(1000)],
  [`a: |\n  "\nb: ${'['.repeat(1000)}\n# "`],
  [`a: b\n  "c\nd: ${'['.repeat(1000)}\n# "`],
  ['[ # ]\n'.repeat(1000)],
  [Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
])('what no page has is, before the library is asked: %$', (text) => expect(deepYaml(`b: c\n${text}`)).toBeGreaterThan(4));

test.each(['[', '{"a":', '- '])('a megabyte of it takes no longer: %s', (sign) => {
  expect(deepYaml(sign.repeat(1_000_000 / sign.length))).toBe(0);
});
