import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { yamlScalar } from './yaml-scalar.ts';

const word = fc.constantFrom('yes', 'no', 'null', 'A', 'é', "it's", '(b)', '12', '1.5', '-', '.', ',', '世', 'e', 'true', '.inf', ':', '#');

test.each(['1.1', '1.2'] as const)('a plain value stays a string in YAML %s', (version) => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', '', '  '), (words, blank) => {
      const value = words.join(blank);
      expect(parse(`a: ${yamlScalar(value, undefined)}\n`, { version })).toEqual({ a: value });
    }),
    { numRuns: 2000 },
  );
});
