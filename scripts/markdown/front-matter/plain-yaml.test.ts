import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '../../testing/times.ts';
import { parseYaml } from './front-matter.ts';
import { plainYaml } from './plain-yaml.ts';

const sign = fc.constantFrom(
  ...'aZ09_.-:#"\'\\,[]{}&*!|>%@`?/~= \u00e9\u4e16\u00a0\u2028\ufeff\u200f\u00ad\ue000\ud800\u0085\t\r',
  '😀',
  ' #',
  ': ',
);
const entry = fc.constantFrom(
  'title: plain text',
  'ms.date: "05/04/2020"',
  "cSpell:ignore: 'a b' ",
  'path: /a/-b_c',
  'number: -2025',
  'empty:',
  'list:\n- one\n- two words\n- "quoted"',
  "list:\n  - in\n  - 'quoted'\n",
  'tags: [b, "c d", e-f ]',
  'none: []',
  'last: [b,]',
  'folded: >-\n  text\n  more text, "and" - # more',
  '# comment',
);
const stray = fc.constantFrom('', '- one', ' - b', '- x: y', 'kept: >', 'folded: >-', '  text', '   deeper');
const line = fc.oneof({ weight: 9, arbitrary: entry }, { weight: 1, arbitrary: stray });
/** Lines as front matter has them, with some signs put in somewhere. */
const yaml = fc
  .record({
    lines: fc.array(line, { maxLength: 7 }),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    last: fc.boolean(),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    signs: fc.array(sign, { maxLength: 1 }),
  })
  .map(({ lines, eol, last, place, signs }) => {
    const text = lines.join('\n').replaceAll('\n', eol) + (last ? eol : '');
    const at = Math.round(place * text.length);
    return text.slice(0, at) + signs.join('') + text.slice(at);
  });

test('what is read without the library is what the library reads', () => {
  let [tried, read] = [0, 0];
  fc.assert(
    fc.property(yaml, (text) => {
      const fields = plainYaml(text, 4);
      tried += 1;
      if (fields) expect({ fields, problems: [] }).toEqual(parseYaml(text, 4));
      read += (fields?.length ?? 0) > 1 ? 1 : 0;
    }),
    times(2000),
  );
  expect(read / tried).toBeGreaterThan(0.1);
});

test.each([
  'title: "A: b"\r\ndescription: It is 5 > 4, isn\'t it?\r\nms.date: 05/04/2020\r\nf1.keywords:\r\n- NOCSH\r\n- x y\r\nms.custom: \r\n',
  "default_lang_commit: 0ad2f07bd8\n\nq: ''\nurl: https://example.org/#a\n",
  '# c\ncSpell:ignore: a b\ndescription: >-\n  one\n  two # three\naliases: [/a/b, "c d"]\nweight: -10\n',
  'custom:\n  - a-b\n  - "c d"\n  - \'\'\ntitle: שלום \u200f(AB)\u200e\n',
])('front matter as it stands in most pages needs no library: %j', (text) => {
  expect(plainYaml(text, 0)).toEqual(parseYaml(text, 0).fields);
});

test.each([
  'a: b # comment',
  'a: *b',
  'a: [b: c]',
  'a: [b, [c]]',
  'a: >\n  b',
  'a: >-\n  b\n\n  c',
  'a: >-',
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
