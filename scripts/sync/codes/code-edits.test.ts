import { describe, expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { driftedPage } from '../../testing/scenario/drifted-page.ts';

const parse = await loadParser();

describe('what no word changed in is carried over without a translator', () => {
  test.each([
    ['an address', 'See [it](/a) now.', 'Voyez-[le](/a) donc.', 'See [it](/b) now.', 'Voyez-[le](/b) donc.'],
    ['one that names no locale any more', 'See [it](/en/a) now.', 'Voyez-[le](/en/a).', 'See [it](/a) now.', 'Voyez-[le](/a).'],
    ['one that names a locale now', 'See [it](/a/b) now.', 'Voyez-[le](/a/b).', 'See [it](/en/a/b) now.', 'Voyez-[le](/en/a/b).'],
    ['one that is localised', 'See [it](/docs/a) now.', 'Voyez-[le](/fr/docs/a).', 'See [it](/docs/b) now.', 'Voyez-[le](/fr/docs/b).'],
    ['inline code, wherever it stands', 'Run `a` and `b` now.', 'Après `b`, lancez `a`.', 'Run `a` and `c` now.', 'Après `c`, lancez `a`.'],
    ['the path of a picture', 'See ![A](a.png) this.', 'Voyez ![Un](a.png) ceci.', 'See ![A](b.png) this.', 'Voyez ![Un](b.png) ceci.'],
    [
      'an attribute',
      'See <b class="x">it</b> now.',
      'Voyez <b class="x">ça</b>.',
      'See <b class="y">it</b> now.',
      'Voyez <b class="y">ça</b>.',
    ],
    ['the id of a heading', '## FAQ', '## Questions', '## FAQ {#faq}', '## Questions {#faq}'],
    ['an id of another sort', '## FAQ', '## Questions', '## FAQ {: #faq}', '## Questions {: #faq}'],
    ['an anchor', '## FAQ', '## Questions', '## <a name="faq"></a>FAQ', '## <a name="faq"></a>Questions'],
    ['a comment', 'Some text here.', 'Du texte.', 'Some text here. <!-- x -->', 'Du texte. <!-- x -->'],
    ['a badge', '## Options here', '## Les options', '## Options here ![](v.svg)', '## Les options ![](v.svg)'],
    ['an item that became a link', '- The guide\n- B', '- Le guide\n- B', '- [The guide](/g)\n- B', '- [Le guide](/g)\n- B'],
    ['a text that became bold', 'Mind the gap here.', 'Attention.', '**Mind the gap here.**', '**Attention.**'],
    ['an id that went', '## FAQ {#a}', '## Questions {#a}', '## FAQ', '## Questions'],
    ['an id in another form', '## FAQ {#a}', '## Questions {#a}', '## FAQ {/* #a */}', '## Questions {/* #a */}'],
    ['an item that is no link any more', '- [The guide](/g)\n- B', '- [Le guide](/g)\n- B', '- The guide\n- B', '- Le guide\n- B'],
    ['a badge with an address', '## FAQ', '## Questions', '## FAQ [![](v.svg)](/v)', '## Questions [![](v.svg)](/v)'],
    ['a shortcode behind a heading', '## FAQ', '## Questions', '## FAQ {{< beta >}}', '## Questions {{< beta >}}'],
    [
      'one with brackets in its title',
      'See ![A](a.png "b](c") this.',
      'Voyez ![Un](a.png "d](e") ceci.',
      'See ![A](b.png "b](c") this.',
      'Voyez ![Un](b.png "d](e") ceci.',
    ],
    ['a picture alone', '![A cat](a.png)', '![Un chat](a.png)', '![A cat](b.png)', '![Un chat](b.png)'],
    ['one that is localised', '![A cat](/a.png)', '![Un chat](/fr/a.png)', '![A cat](/b.png)', '![Un chat](/fr/b.png)'],
    ['an include with a label', '[!INCLUDE [it](a.md)]', '[!INCLUDE [ça](a.md)]', '[!INCLUDE [it](b.md)]', '[!INCLUDE [ça](b.md)]'],
    [
      'one in a line',
      'See [!INCLUDE [it](a.md)].',
      'Voir [!INCLUDE [ça](a.md)].',
      'See [!INCLUDE [it](b.md)].',
      'Voir [!INCLUDE [ça](b.md)].',
    ],
    ['a definition with a title', '[a]: /x "The one"', '[a]: /fr/x "Celui-ci"', '[a]: /y "The one"', '[a]: /fr/y "Celui-ci"'],
    ['one without', '[a]: /x', '[a]: /fr/x', '[a]: /y', '[a]: /fr/y'],
    [
      'a tag with a description',
      '<img src="a.png" alt="A cat">',
      '<img src="a.png" alt="Un chat">',
      '<img src="b.png" alt="A cat">',
      '<img src="b.png" alt="Un chat">',
    ],
    [
      'another sort of a titled box',
      ':::note[Mind it]\n\nSome words.\n\n:::',
      ':::note[Attention]\n\nDes mots.\n\n:::',
      ':::tip[Mind it]\n\nSome words.\n\n:::',
      ':::tip[Attention]\n\nDes mots.\n\n:::',
    ],
    ['code with translated comments', '```sh\na # one\nb\n```', '```sh\na # un\nb\n```', '```sh\na # one\nc\n```', '```sh\na # un\nc\n```'],
  ])('%s', async (_, english, french, now, expected) => {
    const page = driftedPage(english, french, now, parse);
    expect(await page.sync()).toMatchObject({ pending: 0, wordsToTranslate: 0 });
    expect(page.body()).toBe(expected);
    expect(await page.state()).toBe('current');
  });
});

test.each([
  ['an address that the translator chose', 'See [it](/a) now.', 'Voyez-[le](https://fr.org) donc.', 'See [it](/b) now.'],
  ['a code that the translation lacks', 'Run `a` now.', 'Lancez-le.', 'Run `b` now.'],
  ['a link around a part of it', 'See it now there.', 'Voyez-le donc là.', 'See [it](/a) now there.'],
  ['a link that the translation has not', '[The guide](/g)', 'Le guide', '[The guide](/h)'],
  ['code whose line is translated', '```sh\na # one\n```', '```sh\na # un\n```', '```sh\nb # one\n```'],
  ['an include of the translator', '[!INCLUDE [it](a.md)]', '[!INCLUDE [ça](c.md)]', '[!INCLUDE [it](b.md)]'],
  ['a picture that names the locale of its source now', 'See [it](/a.png) now.', 'Voyez-[le](/a.png).', 'See [it](/a-en.png) now.'],
  ['one with a description', '![A cat](a.png)', '![Un chat](a.png)', '![A cat](a-en.png)'],
  ['one without a description', '![](a.png)', '![](a.png)', '![](en/a.png)'],
  ['a word as well', 'See [it](/a) now.', 'Voyez-[le](/a) donc.', 'See [it](/b) later.'],
])('%s stays for a translator', async (_, english, french, now) => {
  const page = driftedPage(english, french, now, parse);
  expect(await page.sync()).toMatchObject({ pending: 1 });
  expect(page.body()).toBe(french);
});
