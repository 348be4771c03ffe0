import { expect, test } from 'vitest';
import { growthOf } from '../../testing/fuzz/growth.ts';
import { withoutQuoted } from './quoted.ts';
import { readBySite } from './read-by-site.ts';

test.each([
  ['a | t: "Two words"', 'a | t: ""'],
  ['"a \\" b" c', '"" c'],
  ["'it' \"it's\" `a\\`", '"" "" ""'],
  ['a \\" b "c', 'a \\" b "c'],
  ['«a» „b“', '«a» „b“'],
])('%s without what is quoted', (text, left) => {
  expect(withoutQuoted(text)).toBe(left);
});

test.each(['“', '«', '"', "'", '`', '\\"', '"\\', '`\\`\\"', '«“'])(
  'what %s opens and nothing closes is read in no more than its length',
  (mark) => {
    for (const before of ['', '"', '“', "'"])
      expect(growthOf((count) => readBySite({ kind: 'directive', text: `{: .note ${before}${mark.repeat(count)}}` }))).toBeNull();
  },
);
