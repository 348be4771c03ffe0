import * as fc from 'fast-check';

/**
 * Text made of a grammar's own signs, some of them many times within each other: `((((1))))`. What a parser recurses over, or
 * looks for again and again, comes up sooner than in text of random letters.
 *
 * @param signs what the text is put together from
 * @param most repetitions of one sign
 */
export function hostileText(signs: readonly string[], most = 3000): fc.Arbitrary<string> {
  const some = fc.array(fc.constantFrom(...signs), { maxLength: 4 }).map((list) => list.join(''));
  const times = fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 60 }), fc.nat({ max: most }));
  const nested = fc.tuple(some, some, some, times).map(([open, inner, close, count]) => open.repeat(count) + inner + close.repeat(count));
  return fc.array(fc.oneof(some, nested), { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
}
