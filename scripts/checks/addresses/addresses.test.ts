import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { flavourNamed } from '../../markdown/flavours/index.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { addressesOf } from './addresses-of.ts';
import { anchorsIn, headingIds } from './anchors-in.ts';
import { cleaned, oddSign } from './odd-signs.ts';
import { inLocaleOf } from './in-locale/other-page.ts';
import { siteOf } from './in-locale/owner-of.ts';
import { addressReader } from './read-address.ts';
import { type SlugRule, slugRules } from '../../align/slugs.ts';

const read = addressReader({ source: 'en-US', target: 'pt-BR' });

describe('an address as it is compared', () => {
  test.each([
    ['https://learn.microsoft.com/en-us/a', 'http://learn.microsoft.com/pt-br/a/'],
    ['https://en.wikipedia.org/wiki/A', 'https://pt.wikipedia.org/wiki/A'],
    ['https://a.example/b?x=1&y=2', 'https://www.a.example/b?x=1&amp;y=2'],
    ['a/b_c.md', './a/b\\_c.md'],
    ['a b.md', 'a%20b.md'],
    ['/docs/a/#x', '/pt/docs/a#y'],
    ['/docs/a.html', '/docs/a.md'],
    ['www.a.example/b', 'https://www.a.example/b'],
    ['https://git.example/a/Readme.md', 'https://git.example/a/Readme.pt-BR.md'],
    ['https://git.example/a/blob/HEAD/b.ts', 'https://git.example/a/blob/master/b.ts'],
    ['https://a.example/tweet?text=Just%20read&url=b', 'https://a.example/tweet?text=Acabo%20de%20ler&url=b'],
    ['https://a.example/tweet?text=I+read+https://b.example&url=b', 'https://a.example/tweet?text=Lido:+https://b.example&url=b'],
    ['https://docs.github.com/en/start', 'https://docs.github.com/pt/start'],
    ['https://a.example/share?url=b&title=Just+read', 'https://a.example/share?url=b&title=Acabo+de+ler'],
    ['mailto:a@b.example?subject=A question', 'mailto:a@b.example?subject=Uma pergunta'],
  ])('%s is %s', (a, b) => expect(read(a).key).toBe(read(b).key));

  test.each([
    ['https://a.example/b', 'https://a.example/c'],
    ['https://a.example/b.html', 'https://a.example/b.md'],
    ['https://learn.microsoft.com/en-us/a', 'https://learn.microsoft.com/de-de/a'],
    ['https://a.example/b?x=1', 'https://a.example/b?x=2'],
    ['https://wiki.example/index.php?title=Main_Page', 'https://wiki.example/index.php?title=Main'],
    ['https://a.example/tweet?text=Just%20read&url=b', 'https://a.example/tweet?text=Acabo%20de%20ler&url=c'],
    ['https://wiki.example/index.php?title=Main+Page', 'https://wiki.example/index.php?title=Other+Page'],
    ['https://a.example/send?message=Just+read', 'https://a.example/send?message=https://b.example/+lido'],
    ['https://a.example/send?message=At+https://b.example', 'https://a.example/send?message=Em+https%3A%2F%2Fc.example'],
    ['https://github.com/ann/tool', 'https://github.com/pt/ann/tool'],
    ['mailto:a@b.example', 'tel:a@b.example'],
  ])('%s is not %s', (a, b) => expect(read(a).key).not.toBe(read(b).key));

  test.each([
    ['a/b.md#c', 'a/b.md', 'c'],
    ['#c%C3%A9', null, 'cé'],
    ['/a.md', null, null],
    ['https://a.example/b.md', null, null],
    ['100%.md', '100%.md', null],
  ])('%s leads to the file %s and its place %s', (written, path, fragment) => expect(read(written)).toMatchObject({ path, fragment }));
});

test.each([
  ['/en/a', 'en', '/fr/a'],
  ['/entry/en/a', 'en', '/entry/fr/a'],
  ['/entry/a', undefined, '/fr/entry/a'],
])('%s in the locale of its readers', (onSite, from, expected) => {
  expect(inLocaleOf({ onSite, named: from === undefined ? [] : [from] }, { named: ['fr'] })).toBe(expected);
});

test.each([
  ['fr.a.example', 'a.example'],
  ['fr.ann.github.io', 'ann.github.io'],
  ['fr.ann.co.uk', 'ann.co.uk'],
  ['ann.s3.amazonaws.com', 'ann.s3.amazonaws.com'],
])('%s belongs to %s', (host, site) => expect(siteOf(host)).toBe(site));

test('a locale with an underscore is one', () => {
  const here = addressReader({ source: 'en', target: 'pt_BR' });
  expect(here('https://br.a.example/b').key).toBe(here('https://a.a.example/b').key.replace('//a.', '//'));
});

test.each([
  ['https：//a.example／b。md', 'https://a.example/b.md', 'full-width sign'],
  ['https://a.exаmple', 'https://a.example', 'letter of another script'],
  ['a\u200b/b', 'a/b', 'invisible sign'],
  ['https: //a', 'https://a', 'blank'],
])('%j was meant as %s', (written, meant, what) => {
  expect(cleaned(written)).toBe(meant);
  expect(oddSign(written)?.what).toBe(what);
  expect(oddSign(meant)).toBeNull();
});

describe('ids of headings', () => {
  test.each([
    [
      'C++ & Rust: über 2.0!',
      {
        github: 'c--rust-über-20',
        vitepress: 'c-rust-uber-2-0',
        mkdocs: 'c-rust-uber-20',
        unicode: 'c--rust-über-20',
        hexo: 'C-Rust-uber-2-0',
      },
    ],
    ['Полифилы и éа', { vitepress: 'полифилы-и-eа', vuepress: 'поnифиnы-и-eа' }],
    ['2 steps', { github: '2-steps', vitepress: '_2-steps', mkdocs: '2-steps', unicode: '2-steps', hexo: '2-steps' }],
    ['日本語', { github: '日本語', vitepress: '日本語', mkdocs: '', unicode: '日本語', hexo: '日本語' }],
    ['布局（Layout）', { github: '布局layout', unicode: '布局layout', hexo: '布局（Layout）' }],
  ] as const)('%s', (heading, ids) => {
    for (const [rule, id] of Object.entries(ids)) expect(slugRules[rule as SlugRule](heading)).toBe(id);
  });

  test('are made of what readers see', () => {
    expect(headingIds('The [guide](a.md) to `snake_case` and _**that**_ {#own}', ['github'])).toEqual(['the-guide-to-snake_case-and-that']);
  });

  // What remark and rehype make an id of: the texts of a heading and of its code, its tags left out.
  test.each([
    'The `<img>` tag',
    'A <kbd>key</kbd>, `<b>` and ``<c `d`>``',
    '`_x_` and `**y**`, _z_',
    'From \\<a> to &lt;b>, Ent&shy;wickeln',
    'The [`<a>` tag](a.md) of `[b](c)`',
    '`a\\` and \\`b\\`',
    '`{#x}` and `&lt;`',
  ])('of %j are those that github-slugger makes', (heading) => {
    const [node] = fromMarkdown(`## ${heading}\n`).children;
    expect(headingIds(heading, ['github'])).toEqual([slugRules.github(toString(node, { includeHtml: false }))]);
  });

  test.each([
    ['# A\n\n## A\n', ['a', 'a-1']],
    ['A\n===\n', ['a']],
    ['> ## Quoted\n', ['quoted']],
    ['```\n# no\n```\n', []],
    ['# <a name="Own"></a>B\n', ['own', 'b']],
    ['# B [[own]]\n\nSee [[Home]]\n', ['own', 'b-own']],
    ['# B [#own]\n\nSee [#no]\n', ['own', 'b-own']],
    ['# The `<Tag>` and <b>more</b>\n', ['the-tag-and-more']],
    ['# B&shy;C &amp; D\n', ['bc--d']],
    ['# B {#own}\n\n## C {: #two }\n\n## D {/* #three */}\n', ['own', 'two', 'three', 'b', 'c', 'd']],
    ['# B \\{#own\\}\n\n## C {: #two }\n\n## D {/* #three */}\n', ['own', 'two', 'three', 'b', 'c', 'd']],
  ])('of %j', (text, ids) =>
    expect([...anchorsIn(text, 0, ['github']).all].filter((id) => !/_\d$/.test(id)).sort()).toEqual(ids.toSorted()),
  );
});

describe('what a page of MDX takes in', async () => {
  const parse = await loadParser();
  const both = (source: string, page: string) => addressesOf(subjectFrom({ source, page, locale: 'de' }, parse, 'page.mdx'))!;

  test.each([
    ["import Tabs from '@theme/Tabs';\n", []],
    ["import { useState } from 'react';\n", []],
    ["import A from './_a.mdx';\n", ['./_a.mdx']],
    ["import a from '@site/static/a.png';\n", ['@site/static/a.png']],
    ['{/* https://a.example */}\n', []],
  ])('%j leads to %j', (text, addresses) => expect(both(text, text).all.map(({ value }) => value)).toEqual(addresses));

  test('a component that a target has no use for is not lost, a page is', () => {
    const { lost } = both("import A from './A.astro';\nimport B from './_b.mdx';\n\n# C\n", '# C\n');
    expect(lost.map(({ was }) => was.value)).toEqual(['./_b.mdx']);
  });

  test('a component is another one where its path was translated', () => {
    const { changed } = both("import A from './Cards.astro';\n\n# C\n", "import A from './Karten.astro';\n\n# C\n");
    expect(changed.map(({ is }) => is.value)).toEqual(['./Karten.astro']);
  });
});

test.each(['古いブラウザ', '지연 평가'])('a link of VitePress leads to a heading whose id has its letters in pieces: %s', (heading) => {
  expect(anchorsIn(`## ${heading}\n`, 0, ['vitepress']).all).toContain(heading.replace(' ', '-'));
});

test.each([
  ['doc-builder', ['one']],
  ['any', []],
  ['obsidian', []],
])('`[[x]]` of a page of %s is an id: %j', async (flavour, ids) => {
  const parse = await loadParser(undefined, flavourNamed(flavour));
  const subject = subjectFrom({ source: '# One [[one]]\n\nSee [[Home]]\n', page: '# Eins\n\nSiehe die Startseite\n', locale: 'de' }, parse);
  const { lost } = addressesOf(subject)!.anchors()!;
  expect(lost.map(({ id }) => id)).toEqual(ids);
  expect(lost.map(({ written }) => written)).toEqual(ids.map((id) => `[[${id}]]`));
});

test('the text of a link of a wiki may be another one, and what it leads to may not', async () => {
  const parse = await loadParser(undefined, flavourNamed('obsidian'));
  const changed = (page: string) => {
    const both = subjectFrom({ source: 'See [[Setup]] and [[Home#A|it]].\n', page: `Siehe ${page}.\n`, locale: 'de' }, parse);
    const found = addressesOf(both)!;
    return [...found.changed.map(({ is }) => is), ...found.added].map(({ value, place }) => `${value} ${place!.start}-${place!.end}`);
  };
  expect(changed('[[Setup|Einrichtung]] und [[Home#A|es]]')).toEqual([]);
  expect(changed('[[Einrichtung|Setup]] und [[Home#A]]')).toEqual(['[[Einrichtung 6-19']);
});
