import type { Check } from '../check.ts';
import { changedAddresses } from './changed-addresses.ts';

export const linkTarget: Check<'link-target'> = {
  id: 'link-target',
  ...changedAddresses('link'),
  about:
    "A link leads where that of its source does, the locale aside. In the locale of its readers a page of another site may have a name of its own, with the locale behind it (`docs-cn`) below the same owner, and so may one of this site that says so (`slug`), or that no layout places; so have an article of an encyclopedia and a video, and a site that translators keep beside another one, where most pages that lead to the one lead to the same ways of the other, and it bears its name: a warning on the page that shows it first. A folder without a page of its own is its first page, `1`. Three links or more to other places of one site may be a list of the page's own, of its translators say: one warning; not where anybody may lay down a program.",
  why: 'Readers land on another page than the author sent them to.',
  examples: [
    {
      source: '[a](https://docs.a.example/a), [b](https://docs-en.a.example/b), [c](https://a.example/c#d)\n',
      page: '[ä](https://docs-cn.a.example/a), [ß](https://docs-cn.a.example/b), [č](https://a.example/c-cn#d)\n',
      locale: 'zh-CN',
      findings: [],
    },
    {
      source: '[More](https://a.example/b/c#one)\n',
      page: '[更多](https://a.example/b/c/blob/main/README_CN.md#一)\n',
      locale: 'zh',
      findings: [],
    },
    {
      source: '[More](https://a.example/b/c#one)\n',
      page: '[更多](https://a.example/d/c/blob/main/README_CN.md#一)\n',
      locale: 'zh',
      findings: ['1:6 Unexpected address https://a.example/d/c/blob/main/README_CN.md#一 of a link, expected https://a.example/b/c#one'],
    },
    {
      source: '[a](https://docs.example/book/tables.html#one)\n',
      page: '[ä](../book/tables.html#eins)\n',
      locale: 'de',
      findings: [],
    },
    { source: '[a](/course/part-2)\n', page: '[ä](../part-2/1)\n', locale: 'de', findings: [] },
    {
      source: '[a](/course/part-2), [b](/news)\n',
      page: '[ä](../part-2/2), [b](../news/1.0)\n',
      locale: 'de',
      findings: [
        '1:23 Unexpected address ../news/1.0 of a link, expected /news',
        '1:5 Unexpected address ../part-2/2 of a link, expected /course/part-2',
      ],
    },
    { source: '# A\n\n[b](/b/#two)\n', page: '# Ä\n\n[b](/b/#zwölf)\n', locale: 'de', findings: [] },
    {
      source: '# A\n\n[b](/b/#two)\n',
      page: '# Ä {#a}\n\n[b](/b/#zwölf)\n',
      locale: 'de',
      findings: ['3:5 warning: Unexpected address /b/#zwölf of a link, expected /b/#two'],
    },
    { source: '[a](https://docs.site/a/)\n', page: '[ä](/fr/a/)\n', locale: 'fr', findings: [] },
    {
      source: '[a](/en/prices/)\n\n[b](/en/setup/)\n\n[c](/en/usage/)\n\n[d](/en/news/)\n\n[e](/en/notes/)\n',
      page: '[ä](/fr/tarifs/)\n\n[b](/fr/stup/)\n\n[c](/fr/install/)\n\n[d](/fr/paris/)\n\n[e](/fr/install/)\n',
      locale: 'fr',
      files: {
        'en/prices.md': '',
        'prices.md': '---\nslug: tarifs\n---\n',
        'en/setup.md': '',
        'setup.md': '',
        'en/usage.md': '',
        'usage.md': '',
        'en/install.md': '',
        'en/news.md': '',
        'news.md': '',
        'paris.md': '',
        'en/notes.md': '',
      },
      findings: [
        '3:5 Unexpected address /fr/stup/ of a link, expected /fr/setup/',
        '5:5 Unexpected address /fr/install/ of a link, expected /fr/usage/',
        '9:5 warning: Unexpected address /fr/install/ of a link, expected /fr/notes/',
      ],
    },
    {
      source: '[a](/en/shop/reference/), [b](/en/shop/prices/)\n',
      page: '[ä](/fr/shop/referense/), [b](/fr/shop/tarifs/)\n',
      locale: 'fr',
      findings: ['1:5 warning: Unexpected address /fr/shop/referense/ of a link, expected /fr/shop/reference/'],
    },
    {
      source: '[a](https://a.example/en-US/docs/meta), [b](https://a.example/en-US/docs/words)\n',
      page: '[ä](https://a.example/fr/docs/metazz), [b](https://a.example/fr/docs/mots)\n',
      locale: 'fr',
      findings: ['1:5 warning: Unexpected address https://a.example/fr/docs/metazz of a link, expected https://a.example/en-US/docs/meta'],
    },
    { source: '[a](https://a.example/post?text=I%20read)\n', page: '[ä](https://a.example/post?text=Ich%20las)\n', findings: [] },
    { source: '[a](https://a.example/en/b)\n', page: '[ä](https://a.example/fr/b/)\n', locale: 'fr-FR', findings: [] },
    { source: '[a](https://a.example/#f=b.org/c/d)\n', page: '[ä](https://a.example/#f=b.org/c/fr/d)\n', locale: 'fr', findings: [] },
    {
      source: '[a](https://a.example/#f=b.org/c/d)\n',
      page: '[ä](https://a.example/#f=b.org/c/fr/e)\n',
      locale: 'fr',
      findings: ['1:5 Unexpected address https://a.example/#f=b.org/c/fr/e of a link, expected https://a.example/#f=b.org/c/d'],
    },
    {
      source: '[a](https://github.com/ann/a/blob/main/b.md), [c](https://ann.github.io/d)\n',
      page: '[ä](https://github.com/evil/a/blob/main/b.fr.md), [c](https://evil.github.io/fr/d)\n',
      locale: 'fr',
      findings: [
        '1:5 Unexpected address https://github.com/evil/a/blob/main/b.fr.md of a link, expected https://github.com/ann/a/blob/main/b.md',
        '1:55 Unexpected address https://evil.github.io/fr/d of a link, expected https://ann.github.io/d',
      ],
    },
    { source: '[a](https://a.example/b)\n', page: '[ä](https://de.wikipedia.org/wiki/B)\n', locale: 'de', findings: [] },
    { source: '[a](https://a.example/b?hl=en)\n', page: '[ä](https://a.example/b?hl=zh-cn)\n', locale: 'zh', findings: [] },
    {
      source: '[A](https://github.com/ann/a), [B](https://github.com/ann/b), [C](https://github.com/ann/c)\n',
      page: '[D](https://github.com/doris/d), [E](https://github.com/doris/e), [F](https://github.com/doris/f)\n',
      locale: 'de',
      findings: [
        '1:5 Unexpected address https://github.com/doris/d of a link, expected https://github.com/ann/a',
        '1:38 Unexpected address https://github.com/doris/e of a link, expected https://github.com/ann/b',
        '1:71 Unexpected address https://github.com/doris/f of a link, expected https://github.com/ann/c',
      ],
    },
    {
      source: '- [A](https://github.com/ann)\n- [B](https://github.com/bill)\n- [C](https://github.com/carl)\n',
      page: '- [D](https://github.com/doris)\n- [E](https://github.com/egon)\n- [F](https://github.com/frida)\n',
      locale: 'de',
      findings: [
        '1:7 warning: Unexpected address https://github.com/doris of a link, expected https://github.com/ann (and 2 more links like it)',
      ],
    },
    {
      source: '- [A](https://a.example/ann)\n- [B](https://a.example/bill)\n- [C](https://a.example/carl)\n',
      page: '- [D](https://a.example/doris)\n- [E](https://a.example/egon)\n- [F](https://a.example/frida)\n',
      locale: 'de',
      findings: [
        '1:7 warning: Unexpected address https://a.example/doris of a link, expected https://a.example/ann (and 2 more links like it)',
      ],
    },
    {
      source: '[a](https://vite.dev/a)\n',
      page: '[ä](https://vite-docs.ru/a)\n',
      locale: 'ru',
      findings: ['1:5 warning: Unexpected address https://vite-docs.ru/a of a link, expected https://vite.dev/a'],
    },
    {
      source: '[a](https://a.vite.dev/b)\n',
      page: '[ä](https://a.evilvite.ru/b)\n',
      locale: 'ru',
      findings: ['1:5 Unexpected address https://a.evilvite.ru/b of a link, expected https://a.vite.dev/b'],
    },
    {
      source: 'A <a href="https://a.example/b"><b>word</b></a>.\n',
      page: 'Ein <a href="https://a.example/b"><b>Wort</b></a>.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'A <a href="https://a.example/b">word</a>.\n',
      page: 'Ein <a href="https://b.example/b">Wort</a>.\n',
      locale: 'de',
      findings: ['1:14 Unexpected address https://b.example/b of a link, expected https://a.example/b'],
    },
    {
      source: '[a](errors.md "a](b")\n',
      page: '[ä](other.md "ä](b")\n',
      findings: ['1:5 Unexpected address other.md of a link, expected errors.md'],
    },
    {
      source: '[a](errors.md)\n',
      page: '[ä](Errors.md)\n',
      findings: ['1:5 warning: Unexpected address Errors.md of a link, expected errors.md'],
    },
    {
      source: '[a](https://www.youtube.com/watch?v=wU6udHRIkcc)\n',
      page: '[ä](https://youtu.be/bXBHYqNeBLo)\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '[a](https://www.youtube.com/watch?v=wU6udHRIkcc)\n',
      page: '[ä](https://www.youtube.com/watch?v=wU6udHRIkc)\n',
      findings: [
        '1:5 Unexpected address https://www.youtube.com/watch?v=wU6udHRIkc of a link, expected https://www.youtube.com/watch?v=wU6udHRIkcc',
      ],
    },
    {
      base: 'See [it](https://a.example/b).\n',
      source: 'See [it](https://a.example/c).\n',
      page: 'Voyez-[le](https://a.example/b).\n',
      locale: 'fr',
      findings: [],
    },
    {
      base: 'See [it](https://a.example/b).\n',
      source: 'See [it](https://a.example/c).\n',
      page: 'Voyez-[le](https://a.example/d).\n',
      locale: 'fr',
      basis: 'inferred',
      findings: ['1:12 Unexpected address https://a.example/d of a link, expected https://a.example/c'],
    },
  ],
};
