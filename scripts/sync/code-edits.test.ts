import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { opentelemetry } from '../provenance/opentelemetry.ts';
import { committedPage } from '../testing/scenario/committed-page.ts';

const parse = await loadParser();

function drifted(english: string, french: string, now: string) {
  const [source, target] = [english, french].map((text) => `# Title\n\n${text}\n`) as [string, string];
  const changes = [
    { source },
    { target: (first: string) => `---\ndefault_lang_commit: ${first}\n---\n${target}` },
    { source: `# Title\n\n${now}\n` },
  ];
  const page = committedPage(changes, parse, opentelemetry);
  return { ...page, body: () => page.target().split('# Title\n\n')[1]!.trimEnd() };
}

describe('what no word changed in is carried over without a translator', () => {
  test.each([
    ['an address', 'See [it](/a) now.', 'Voyez-[le](/a) donc.', 'See [it](/b) now.', 'Voyez-[le](/b) donc.'],
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
  ])('%s', async (_, english, french, now, expected) => {
    const page = drifted(`${english}\n\nThe end of it.`, `${french}\n\nLa fin.`, `${now}\n\nThe end of it.`);
    expect(await page.sync()).toMatchObject({ pending: 0, wordsToTranslate: 0 });
    expect(page.body()).toBe(`${expected}\n\nLa fin.`);
    expect(await page.state()).toBe('current');
  });
});

test.each([
  ['an address that the translator chose', 'See [it](/a) now.', 'Voyez-[le](https://fr.org) donc.', 'See [it](/b) now.'],
  ['a code that the translation lacks', 'Run `a` now.', 'Lancez-le.', 'Run `b` now.'],
  ['a word as well', 'See [it](/a) now.', 'Voyez-[le](/a) donc.', 'See [it](/b) later.'],
])('%s stays for a translator', async (_, english, french, now) => {
  const page = drifted(english, french, now);
  expect(await page.sync()).toMatchObject({ pending: 1 });
  expect(page.body()).toBe(french);
});
