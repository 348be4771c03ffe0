import { expect, test } from 'vitest';
import { ParseError } from '../../model/page.ts';
import { refuseOpenTags } from './open-tags.ts';

const many = 9000;

test.each([
  ['closed', '<A>a</A>\n\n'],
  ['void', '<A b="c" />\n\n'],
  ['no tags', '1 < 2, 3 > 2 and more\n\n'],
])('tags that are %s may be as many as they like', (_, text) => {
  expect(() => refuseOpenTags(text.repeat(many))).not.toThrow();
});

test.each([
  ['nothing', '<A>\n\n'],
  ['a fragment, and nothing', '<>\n\n'],
  ['a line of code', '<A>\n\n`</A>`\n\n'],
  ['a block of code', '<A>\n\n```\n</A>\n```\n\n'],
  ['a longer block of code', '<A>\n\n````\n```\n</A>\n```\n````\n\n'],
  ['code of an item', '<A>\n\n- ~~~\n  </A>\n  ~~~\n\n'],
  ['the end of another tag', '<A>\n\n<b />\n\n'],
])('those that %s closes are refused where they are too many', (_, text) => {
  expect(() => refuseOpenTags(text.repeat(7000))).not.toThrow();
  expect(() => refuseOpenTags(text.repeat(many))).toThrow(ParseError);
});
