import { expect, test } from 'vitest';
import { fillLabels, type Label } from './labels.ts';

/** `a=one` is a link text to `a`. */
const labels = (...pairs: string[]): Label[] =>
  pairs.map((pair) => {
    const [key, text] = pair.split('=') as [string, string];
    return { kind: 'alt text', key, text, start: 0, end: 0 };
  });

test.each([
  ['by address', ['a=un', 'b=deux'], ['b=two', 'a=one'], ['one', 'two']],
  ['the n-th to the n-th where both have as many', ['a=un', 'a=deux'], ['a=one', 'a=two'], ['one', 'two']],
  ['the only wording, however often', ['a=un', 'a=deux', 'a=trois'], ['a=one', 'a=one'], ['one', 'one', 'one']],
  ['none of several wordings', ['a=un'], ['a=one', 'a=two'], [null]],
  ['nothing for an address that the source lacks', ['a=un'], ['b=one'], [null]],
])('%s', (_, targets, sources, expected) => {
  expect(fillLabels(labels(...targets), labels(...sources))).toEqual(expected);
});
