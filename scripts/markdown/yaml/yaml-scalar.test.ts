import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { times } from '../../testing/times.ts';
import { yamlScalar } from './yaml-scalar.ts';

const word = fc.constantFrom('yes', 'no', 'null', 'A', 'é', "it's", '(b)', '12', '1.5', '-', '.', ',', '世', 'e', 'true', '.inf', ':', '#');

test.each(['1.1', '1.2'] as const)('a plain value stays a string in YAML %s', (version) => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', '', '  '), (words, blank) => {
      const value = words.join(blank);
      expect(parse(`a: ${yamlScalar(value, '')}\n`, { version })).toEqual({ a: value });
    }),
    times(400),
  );
});

test.each([
  ['>-\n  one\n  two\n', 'uno: dos', '>-\n  uno: dos'],
  ['>-\n  one\n', 'uno\ndos\n\ntres', '>-\n  uno\n\n  dos\n\n\n  tres'],
  ['|\r\n    one\r\n', 'uno\ndos', '|\r\n    uno\r\n    dos'],
  ['|-\n\n  one\n', 'uno', '|-\n  uno'],
  ['|\n  one:\n    - two  \n  three\n', 'uno:\n  - two  \nthree', '|\n  uno:\n    - two  \n  three'],
  ['>- # keep me\n  one\n', 'uno', '>- # keep me\n  uno'],
  ['>-\n  one\n', 'uno\n  dos', '"uno\\n  dos"'],
  ['|2-\n   one\n', 'uno', '"uno"'],
  ['>-\n  one\n', 'u\u0085no', '"u\u0085no"'],
  ["'one\n  two'", "l'uno\ndos", '"l\'uno\\ndos"'],
  ["'one'", "l'uno", "'l''uno'"],
  ['"one"', 'uno "1"', '"uno \\"1\\""'],
  ['one\n  two', 'uno\ndos', '"uno\\ndos"'],
])('in the place of %j, %j is %j', (old, value, expected) => {
  const written = yamlScalar(value, old);
  expect(written).toBe(expected);
  const [is, was] = [parse(`a: ${written}\nb: c\n`), parse(`a: ${old}${old.endsWith('\n') ? '' : '\n'}b: c\n`)] as {
    a: string;
    b: string;
  }[];
  expect([is!.a.trim(), is!.b, was!.b]).toEqual([value, 'c', 'c']);
});
