import { expect, test } from 'vitest';
import { findTags } from './tags.ts';

const kindsOf = (text: string) => findTags(text).map(({ kind, id, form }) => [kind, id, form]);

test.each<[string, string, [kind: string, id: string, form: string][]]>([
  ['in any order, in any quotes', `<span class='a' data-ttu-id=b x="c d">`, [['target', 'b', 'plain']]],
  ['of two with one name the first, as in HTML', '<span data-stu-id="a" data-stu-id="b" data-stu-id>', [['source', 'a', 'plain']]],
  ['one without a value', '<span hidden class=sxs-lookup>', [['lookup', '', 'plain']]],
  ['blanks around the sign', '<span data-ttu-id = "a">', [['target', 'a', 'plain']]],
  ['an escaped quote', String.raw`<span data-ttu-id=\"a\" x=b>`, [['target', 'a', 'plain']]],
  ['a quote that is never closed: no tag', '<span data-ttu-id="a>', []],
  ['nothing', '<span \t >', [['open', '', 'plain']]],
  [
    'quotes that were damaged',
    '<span a="y" data-ttu-id=&quot;x&quot;><span class=&#34;z&#34;>',
    [
      ['target', 'x', 'quot'],
      ['open', '', 'quot'],
    ],
  ],
  ['quotes of a tag that is damaged as a whole', '&lt;span data-stu-id=&quot;x&quot;&gt;', [['source', 'x', 'encoded']]],
])('attributes of a tag: %s', (_, text, tags) => expect(kindsOf(text)).toEqual(tags));
