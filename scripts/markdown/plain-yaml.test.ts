import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from './front-matter.ts';
import { plainYaml } from './plain-yaml.ts';

const sign = fc.constantFrom(
  ...'aZ09_.-:#"\'\\,[]{}&*!|>%@`?/~= \u00e9\u4e16\u00a0\u2028\ufeff\u200f\u00ad\ue000\ud800\u0085\t\r',
  '😀',
  ' #',
  ': ',
);
const value = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
const word = fc.constantFrom('a', 'ms.date', 'b-c_1', 'null', 'description', 'é', '1');
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(word, fc.constantFrom(': ', ':  ', ':', ' : '), value).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(word, fc.constantFrom(': "', ": '"), value, fc.constantFrom('"', "'", '" ')).map((parts) => parts.join('')),
  },
  { weight: 3, arbitrary: value.map((text) => `- ${text}`) },
  { weight: 2, arbitrary: fc.tuple(word, fc.constantFrom(': plain text', ': x ', ':', ': ')).map((parts) => parts.join('')) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('- one', '- two words', '', '  - in', '  - "in quotes"', "- 'a'", ' - b', '- x: y', '# comment', '  more'),
  },
);
const yaml = fc
  .tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, eol, last]) => lines.join(eol) + (last ? eol : ''));

test('what is read without the library is what the library reads', () => {
  fc.assert(
    fc.property(yaml, (text) => {
      const fields = plainYaml(text, 4);
      if (fields) expect({ fields, problems: [] }).toEqual(parseYaml(text, 4));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  'title: "A: b"\r\ndescription: It is 5 > 4, isn\'t it?\r\nms.date: 05/04/2020\r\nf1.keywords:\r\n- NOCSH\r\n- x y\r\nms.custom: \r\n',
  "default_lang_commit: 0ad2f07bd8\n\nq: ''\nurl: https://example.org/#a\n",
  'custom:\n  - a-b\n  - "c d"\n  - \'\'\ntitle: שלום \u200f(AB)\u200e\n',
])('front matter as it stands in most pages needs no library: %j', (text) => {
  expect(plainYaml(text, 0)).toEqual(parseYaml(text, 0).fields);
});

test.each([
  'a: b # comment',
  'a: *b',
  'a: [b]',
  'a:\n  b: c',
  'a: |\n  b',
  'a: "\\n"',
  'a: b\n- c',
  'a:\n- b\n  - c',
  'a:\n  - b\n- c',
  '- a',
  'a',
  'a: b: c',
  "a: 'b''c'",
])('the library reads %j', (text) => {
  expect(plainYaml(text, 0)).toBeNull();
});
