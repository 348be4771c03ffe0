import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { bodyStartOf, parseFrontMatter } from './front-matter.ts';

const valueOf = (yaml: string) => parseFrontMatter(`---\n${yaml}\n---\n`).fields[0]?.value;

describe('values stay as they are written', () => {
  test.each([
    ['a: 12e4567', '12e4567'],
    ['a: 0123456', '0123456'],
    ['a: "44011242"', '44011242'],
    ['a: 2020-05-04', '2020-05-04'],
    ['a: true', 'true'],
    ['a: ~', '~'],
    ['a:', null],
    ['a: ""', ''],
    ['a: [b, 1]', ['b', '1']],
    ['a: {b: 1}', { b: '1' }],
    ['a: trailing  ', 'trailing'],
    ['a: b # comment', 'b'],
    ['a: |\n  b\n  c', 'b\nc\n'],
  ])('%j', (yaml, value) => {
    expect(valueOf(yaml)).toEqual(value);
  });
});

describe('fences', () => {
  test.each([
    ['', null],
    ['# A', null],
    [' ---\na: 1\n---\n', null],
    ['----\na: 1\n----\n', null],
    ['---\n---\nbody', 8],
    ['---\na: 1\n---', 12],
    ['---\r\na: 1\r\n---\r\nbody', 16],
    ['\ufeff---\na: 1\n---\nbody', 14],
    ['---yaml\na: 1\n---\nbody', 17],
    ['--- \na: 1\n--- \nbody', 15],
    ['+++\na = 1\n+++\nbody', 14],
    ['\ufeff+++\r\na = 1\r\n+++\r\nbody', 18],
    ['+++\n+++', 7],
    ['+++\na = 1\n', null],
    ['+++ a\n+++\n', null],
    ['++++\n++++\n', null],
    ['%{\n  a: 1\n}\n---\nbody', 16],
    ['%{a}\n\nb\n\n---\n', null],
    ['%{\n  a: 1\n}\n', null],
  ])('%j', (text, end) => {
    expect(parseFrontMatter(text).range?.end ?? null).toBe(end);
  });
});

describe('problems are data, never thrown', () => {
  test.each([
    ['---\na: 1\n', 'no-closing-fence'],
    ['---js\n{}\n---\n', 'language'],
    ['+++\na = 1\n+++\n', 'toml'],
    ['%{ a: 1 }\n---\n', 'map'],
    ['---\n- a\n---\n', 'not-a-map'],
    ['---\na: "b\n---\n', 'missing-char'],
    ['---\na: b: c\n---\n', 'block-as-implicit-key'],
    ['---\n\ta: b\n---\n', 'tab-as-indent'],
  ])('%j', (text, code) => {
    expect(parseFrontMatter(text).problems[0]?.code).toBe(code);
  });

  test('aliases are not expanded', () => {
    const laughs = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((key, index) => `${key}: &${key} [*${'abcdefg'[index]},*${'abcdefg'[index]}]`),
    ];
    expect(parseFrontMatter(`---\n${laughs.join('\n')}\n---\n`).fields[7]!.value).toEqual(['*g', '*g']);
  });

  test('__proto__ is a key like any other', () => {
    const { fields } = parseFrontMatter('---\n__proto__: {polluted: yes}\n---\n');
    expect(fields[0]!.key).toBe('__proto__');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('any text gives ranges inside of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (yaml) => {
        const text = `---\n${yaml}\n---\nbody`;
        const parsed = parseFrontMatter(text);
        for (const { keyRange, valueRange } of parsed.fields) {
          expect(keyRange.start).toBeLessThanOrEqual(keyRange.end);
          expect(valueRange.end).toBeLessThanOrEqual(text.length);
        }
        expect(bodyStartOf(text, parsed)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test('a value is what its range holds', () => {
  const text = '---\r\ntitle: "A: b"\r\nkeywords: x\r\n---\r\n';
  expect(parseFrontMatter(text).fields.map(({ valueRange }) => text.slice(valueRange.start, valueRange.end))).toEqual(['"A: b"', 'x']);
});

describe('gray-matter, which most site generators read front matter with, sees the same body and titles', () => {
  test.each([
    '---\ntitle: A\n---\nbody\n',
    '---\ntitle: "A: b"\n---\n\nbody',
    '---\r\ntitle: A\r\n---\r\nbody\r\n',
    '\ufeff---\ntitle: A\n---\nbody',
    '---\n---\nbody',
    '----\ntitle: A\n----\n',
    '# no front matter\n\n---\n\ntext\n',
  ])('%j', (text) => {
    const parsed = parseFrontMatter(text);
    const { content, data } = matter(text, {});
    expect(text.slice(bodyStartOf(text, parsed)).trim()).toBe(content.trim());
    expect(parsed.fields.find(({ key }) => key === 'title')?.value).toBe(data.title);
  });
});

test.each(['? ', '- ', '[', '{', '[\n', '- ? '])(
  'front matter of %j by the thousand is a problem at its line, and read no further',
  (sign) => {
    const { fields, problems, range } = parseFrontMatter(`---\ntitle: a\nb:\n${sign.repeat(3000)}\n---\n\n# Head\n`);
    expect(fields).toEqual([]);
    expect(problems).toMatchObject([{ code: 'too-deep' }]);
    expect(problems[0]!.range.start).toBeGreaterThan(range!.start + 10);
  },
);
