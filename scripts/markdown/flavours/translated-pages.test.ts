import { expect, test } from 'vitest';
import { importInto } from '../../testing/import-into.ts';
import { packageOf } from '../../testing/package-of.ts';
import { translatedXliff } from '../../testing/translated-xliff.ts';
import { mergeSegments } from '../merge/merge.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { segmentsOf } from '../segments/segments.ts';
import { splice } from '../text/splice.ts';
import { flavours } from './index.ts';

const parsers = new Map(await Promise.all(flavours.map(async (flavour) => [flavour.id, await loadParser([], flavour)] as const)));

const parserOf = (id: string) => parsers.get(id)!;

test.each([
  ['vitepress', ':::: info\n::: tip\nOne\n:::\n::::\n', ':::: info\n::: tip\nÓné\n:::\n::::\n'],
  ['jekyll', 'One \\{{ a_e }} two\n', 'Óné \\\\{{ a_e }} twó\n'],
  ['hugo', 'One \\{{< ref "a" >}} two\n', 'Óné \\\\{{< ref "a" >}} twó\n'],
  ['gfm', 'これは$a_1$です。$5と$6\n', 'これは$a_1$です。$5と$6\n'],
  ['gfm', '设$x_a$为one\n', '设$x_a$为óné\n'],
  ['microsoft', '**@System.String** and _@System.Int_\n', '**@System.String** ánd _@System.Int_\n'],
  ['microsoft', 'See @System.String.Format* and @"a.e`2"\n', 'Séé @System.String.Format* ánd @"a.e`2"\n'],
  ['mkdocs', '_:material-a:_ one ++ctrl+alt+del++ of C++ i++ ++i\n', '_:material-a:_ óné ++ctrl+alt+del++ óf C++ í++ ++í\n'],
  ['mkdocs', 'One {--two--}{++new++} ++ctrl++\n', 'Óné {--twó--}{++néw++} ++ctrl++\n'],
  ['mkdocs', '--8<--\na.md\ne.md\n--8<--\n\nOne\n', '--8<--\na.md\ne.md\n--8<--\n\nÓné\n'],
  [
    'mkdocs',
    '- a\n\n    ::: a.e\n        options:\n          x: a\n\n    One\n',
    '- á\n\n    ::: a.e\n        options:\n          x: a\n\n    Óné\n',
  ],
  ['mkdocs', '<div class="a" markdown>\n```py\na\n\n```\none\n</div>\n', '<div class="a" markdown>\n```py\na\n\n```\nóné\n</div>\n'],
  ['jekyll', '<div markdown="1">\nOne *two*\n</div>\n', '<div markdown="1">\nÓné *twó*\n</div>\n'],
  ['jekyll', '{::comment}\na_e\n\na\n{:/comment}\n\nOne\n', '{::comment}\na_e\n\na\n{:/comment}\n\nÓné\n'],
  ['myst', '```{warning}\n---\nclass: a\n---\nOne\n```\n', '```{warning}\n---\nclass: a\n---\nÓné\n```\n'],
  ['myst', '```{code} a\n:caption: Mind *it*\n:name: a\na\n```\n', '```{code} a\n:caption: Mínd *ít*\n:name: a\na\n```\n'],
  ['myst', ':::{image} a.png\n:alt: A *cat*\n:::\n', ':::{image} a.png\n:alt: Á *cát*\n:::\n'],
  ['myst', '% a comment\n\nOne 5% two\n% three\nfour\n', '% a comment\n\nÓné 5% twó\n% three\nfóúr\n'],
  ['obsidian', '%%\na *e*\n\na_e\n%%\n\nOne\n', '%%\na *e*\n\na_e\n%%\n\nÓné\n'],
  ['obsidian', 'One ![[a.png|A cat|300]] ![[e.png|300]]\n', 'Óné ![[a.png|Á cát|300]] ![[e.png|300]]\n'],
  ['obsidian', 'One \\%%two *three*%% four\n', 'Óné \\%%twó *thréé*\\%% fóúr\n'],
  ['gfm', 'One \\$`a_1`$ two\n', 'Óné \\$`a_1`\\$ twó\n'],
  ['diplodoc', '#|\n|| One | Two ||\n|#\n', '#|\n|| Óné | Twó ||\n|#\n'],
  ['hugo', '{{< details title=`Mind it` >}}\n', '{{< details title=`Mínd ít` >}}\n'],
  ['docusaurus', '\ufeffimport A from "a"\n\n# One {#a}\n', '\ufeffimport A from "a"\n\n# Óné {#a}\n'],
])('%s: %j comes back as %j', (id, text, expected) => {
  const page = pageOf(id === 'docusaurus' ? 'a.mdx' : 'a.markdown', text);
  for (const version of ['1.2', '2.0'] as const) {
    const xliff = packageOf(text, parserOf(id), version, page.path);
    expect(importInto(page, translatedXliff(xliff), parserOf(id))).toMatchObject({ text: expected, refused: 0 });
  }
});

test.each([
  ['mkdocs', '## A { data-toc-label="One" }\n', '## Á { data-toc-label="One" }\n'],
  ['mkdocs', 'See [`one`][] and [two][].\n', 'Séé [`one`][] ánd [twó][two].\n'],
  [
    'mkdocs',
    '[One] [two], [three][^1]\n\n[two]: a\n[three]: b\n[^1]: c\n',
    '[Óné] [two], [thréé][three][^1]\n\n[two]: a\n[three]: b\n[^1]: c\n',
  ],
  ['mkdocs', '<figcaption markdown>One [two]</figcaption>\n\n[two]: a\n', '<figcaption markdown>Óné [twó][two]</figcaption>\n\n[two]: a\n'],
  ['mkdocs', '<div markdown>\none\n</div>\n[one]: b\n', '<div markdown>\nóné\n</div>\n[one]: b\n'],
  ['mkdocs', '| one | two |\n|-- -|---|\n| a | b |\n', '| óné | twó |\n|-- -|---|\n| á | b |\n'],
  ['mkdocs', '``` one title="one"\none\n```\n', '``` one title="óné"\none\n```\n'],
  [
    'mkdocs',
    '``` title="one two"\n=== "a"\n\n    ``` c\n    ```\n```\n\none\n',
    '``` title="óné twó"\n=== "a"\n\n    ``` c\n    ```\n```\n\nóné\n',
  ],
  ['mkdocs', '__one__[^1] _two_{.b}\n', '__óné__[^1] _twó_{.b}\n'],
  ['mkdocs', 'one\n\n###two *three* ##\n#\u00a0four\n', 'óné\n\n###twó *thréé* ##\n#\u00a0fóúr\n'],
  ['myst', 'See @smith, [@one; @two] and e@one.\n', 'Séé @smith, [@one; @two] ánd é@óné.\n'],
  ['jekyll', '> | one | b |\n> | a | two |\n>\n> three\n', '> | óné | b |\n> | á | twó |\n>\n> thréé\n'],
  ['jekyll', '- | a | one\n  | one | two\n\n  three\n', '- | a | one\n  | one | two\n\n  thréé\n'],
  ['jekyll', 'one\n^\ntwo\n^\n\n^\nthree\n', 'óné\n^\ntwó\n^\n\n^\nthréé\n'],
  ['mkdocs', '!!! note\n\n    one two\nthree\n', '!!! note\n\n    óné twó\nthréé\n'],
  ['mkdocs', '=== "a"\r\n\tone two\r\nthree\r\n', '=== "á"\r\n\tóné twó\r\nthréé\r\n'],
  ['mkdocs', '- one\n\n    two\nthree\nfour\n', '- óné\n\n    twó\nthréé\nfóúr\n'],
  ['vitepress', 'one\n</my-tab>\ntwo\n<Tabs>\nthree [[toc]] four\n', 'óné\n</my-tab>\ntwó\n<Tabs>\nthréé [[toc]] fóúr\n'],
  ['diplodoc', '- @[youtube](one) two\n', '- @[youtube](one) twó\n'],
  ['myst', '- ```{toctree}\n  :caption: One\n\n  Two <one>\n  ```\n', '- ```{toctree}\n  :caption: Óné\n\n  Twó <one>\n  ```\n'],
  ['myst', '> ```{toctree}\n> Two <one>\n> two\n> ```\n', '> ```{toctree}\n> Twó <one>\n> two\n> ```\n'],
  ['myst', 'one\n+++\ntwo\n\n+++ {"one": 1}\n', 'óné\n+++\ntwó\n\n+++ {"one": 1}\n'],
  ['myst', 'one [see @two, p. 3] [@two](three)\n', 'óné [séé @two, p. 3] [@two](three)\n'],
  ['jekyll', 'one <code>a_b a_b</code>\n', 'óné <code>a_b a_b</code>\n'],
  ['jekyll', 'one \\| two\n', 'óné \\| twó\n'],
  ['jekyll', '| a | b |\n| a | b |\n\none\n', '| á | b |\n| á | b |\n\nóné\n'],
  ['jekyll', "Ruby\\'s one\n", "Rúbý\\'s óné\n"],
  ['vitepress', '<button @click="a">one</button>\n', '<button @click="a">óné</button>\n'],
  ['vitepress', '[one](b){target="_blank"}\n', '[óné](b){target="_blank"}\n'],
  ['diplodoc', '{% cut "one" %}{name=a}\n\ntwo\n\n{% endcut %}\n', '{% cut "óné" %}{name=a}\n\ntwó\n\n{% endcut %}\n'],
  ['diplodoc', '- ##**one**##\n', '- ##**óné**##\n'],
  ['diplodoc', 'one\\^two\\^\n', 'óné\\^twó\\^\n'],
  ['docusaurus', 'From \\$10 to \\$20.\n', 'Fróm \\$10 tó \\$20.\n'],
  ['myst', 'one[^a]\n', 'óné[^a]\n'],
  ['obsidian', '%% one\n\n*two* %%\n\nthree\n', '%% one\n\n*two* %%\n\nthréé\n'],
  ['obsidian', '<details>\n> [!faq] One\n> two\n</details>\n', '<details>\n> [!faq] Óné\n> twó\n</details>\n'],
  ['jekyll', '<figure>\n<p markdown="1">one</p>\n</figure>\n', '<figure>\n<p markdown="1">óné</p>\n</figure>\n'],
  ['gfm', '![one `two` three](a.png)\n', '![óné `two` thréé](a.png)\n'],
  ['gfm', '<img alt="one\ntwo" src="a" />\n\nthree\n', '<img alt="óné\ntwó" src="a" />\n\nthréé\n'],
])('%s: %j is translated to %j', (id, text, expected) => {
  const page = pageOf('a.markdown', text);
  for (const version of ['1.2', '2.0'] as const) {
    const xliff = packageOf(text, parserOf(id), version, page.path);
    expect(importInto(page, translatedXliff(xliff), parserOf(id))).toMatchObject({ text: expected, refused: 0 });
  }
});

test.each([
  ["<A label={'it\\'s one'} />\n", `it's "\`'\${a}`, "<A label={'it\\'s \"`\\'${a}'} />\n"],
  ['<A label={"one"} />\n', 'a "b" \\', '<A label={"a \\"b\\" \\\\"} />\n'],
  ['<A title={`one`} />\n', '`a` ${b} $5', '<A title={`\\`a\\` \\${b} $5`} />\n'],
  ["<A values={[{ label: 'one', value: 'b' }]} />\n", "a'", "<A values={[{ label: 'a\\'', value: 'b' }]} />\n"],
])('a string in braces stays one: %j with %j is %j', (text, words, expected) => {
  const page = pageOf('a.mdx', text);
  const segment = segmentsOf(page, parserOf('docusaurus')).find(({ translate }) => translate)!;
  const { edits, refused } = mergeSegments(page, new Map([[segment.id, [{ kind: 'text', text: words }]]]), parserOf('docusaurus'));
  expect([splice(text, edits), refused]).toEqual([expected, []]);
});

test.each(["label={'a\\nb'}", 'label={`a ${b}`}', "label={'a' + b}", 'label={"a &amp; b"}', "label={b('a')}"])(
  'what is no plain string is left alone: %s',
  (attribute) =>
    expect(segmentsOf(pageOf('a.mdx', `<A ${attribute} />\n`), parserOf('docusaurus')).filter(({ translate }) => translate)).toEqual([]),
);

test.each([
  ['mkdocs', 'a ~ b <c> &lt;', /&#60;c>.*&#38;lt;/],
  ['jekyll', 'a &lt; | b', /a &#38;lt; \\\| b/],
  ['hugo', 'a <c> &lt;', /a \\<c> \\&lt;/],
])('%s: %j is written behind a backslash only where that hides it', (id, words, expected) =>
  expect(written(id, words).text).toMatch(expected),
);

/** What a page says after its only segment was given other words. */
function written(id: string, words: string) {
  const page = pageOf('a.markdown', 'One\n');
  const [segment] = segmentsOf(page, parserOf(id));
  const merged = mergeSegments(page, new Map([[segment!.id, [{ kind: 'text', text: words }]]]), parserOf(id));
  return { text: splice(page.text, merged.edits), refused: merged.refused.map(({ reason }) => reason) };
}

test.each([
  ['jekyll', 'a {{ b }}', 'a &#123;{ b }}\n'],
  ['diplodoc', 'a {% b %}', 'a &#123;% b %}\n'],
  ['hugo', 'a {{< b >}} {{ c }}', 'a &#123;{< b >}} \\{{ c }}\n'],
  ['gfm', 'a {{ b }} $c_1$', 'a \\{\\{ b \\}\\} \\$c\\_1\\$\n'],
  ['gfm', 'see [a_b](c) [d]', 'see \\[a_b\\](c) \\[d]\n'],
  ['obsidian', '[[a]] b', '\\[[a]] b\n'],
  ['obsidian', '%%a%% b', '\\%%a\\%% b\n'],
  ['obsidian', 'a ^b', 'a \\^b\n'],
])('%s: what a translator writes stays words: %j', (id, words, expected) =>
  expect(written(id, words)).toEqual({ text: expected, refused: [] }),
);

test.each(flavours.map(({ id }) => id))('%s: no signs of a translator become a construct', (id) => {
  const all = [
    '{{ a }}',
    '{% a %}',
    '{{< a >}}',
    '$a_1$',
    '$$a_1$$',
    '\\(a_1\\)',
    '[a_1]',
    '[[a|b]]',
    ':a:',
    '++a++',
    '{.a}',
    '{a}`b`',
    '@a.b',
    '%%a%%',
    '^a',
    '<a>',
    '|',
    ':::',
    '!!! a',
    '=== "a"',
    ': a',
    '% a',
    '[!NOTE]',
    '*[a]: b',
    '#|',
    '--8<-- "a"',
  ];
  for (const sign of all) {
    if (id === 'vitepress' && sign.includes('{{')) continue;
    for (const words of [sign, `${sign} b`, `b ${sign}`, `b ${sign} ${sign} c`]) {
      const { text, refused } = written(id, words);
      const [segment, ...more] = segmentsOf(pageOf('a.markdown', text), parserOf(id));
      expect([sign, refused, more]).toEqual([sign, [], []]);
      expect(segment!.content.map((part) => (part.kind === 'text' ? part.text : part.equiv)).join('')).toBe(words);
    }
  }
});

test('what Vue reads even behind a reference is refused', () => {
  expect(written('vitepress', 'a {{ b }}')).toEqual({ text: 'One\n', refused: ['structure'] });
});
