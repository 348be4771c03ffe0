import { slug } from 'github-slugger';

/** How site generators make the id of a heading of its text. */
export type SlugRule = 'github' | 'vitepress' | 'vuepress' | 'mkdocs' | 'unicode' | 'hexo';

/**
 * The ids of a heading by each rule: GitHub's, which Docusaurus, Starlight, Hugo and Microsoft Learn follow; VitePress'; VuePress 1's, which takes the accents of Latin letters alone, and a Cyrillic л for an n; those of Python-Markdown
 * (MkDocs), which drops what is not ASCII, and of its extensions, which do not; Hexo's, which keeps signs that are not ASCII.
 *
 * @see https://github.com/Flet/github-slugger
 * @see https://gohugo.io/configuration/markup/#autoheadingidtype
 * @see https://github.com/mdit-vue/mdit-vue/blob/main/packages/shared/src/slugify.ts
 * @see https://github.com/vuejs/vuepress/blob/v1.9.10/packages/%40vuepress/shared-utils/src/slugify.ts
 * @see https://github.com/andrewrk/node-diacritics/blob/master/index.js
 * @see https://github.com/Python-Markdown/markdown/blob/master/markdown/extensions/toc.py
 * @see https://github.com/hexojs/hexo-util/blob/master/lib/slugize.ts
 * @see https://facelessuser.github.io/pymdown-extensions/extras/slugs/
 */
export const slugRules: Record<SlugRule, (text: string) => string> = {
  github: slug,
  vitepress: (text) => withDashes(text.normalize('NFKD').replace(/[\u0300-\u036f\p{Cc}]/gu, '')),
  vuepress: (text) => withDashes(text.replace(/\p{sc=Latin}\p{M}*/gu, withoutAccent).replace(/[лԉ]/giu, 'n')),
  mkdocs: (text) =>
    text
      .normalize('NFKD')
      .replace(/[^ -~]|[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, '-'),
  unicode: (text) =>
    text
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  hexo: (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
      .replace(/^-|-$/g, ''),
};

const withoutAccent = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}/gu, '');

/** As VitePress and VuePress make an address of a text whose letters are plain. */
const withDashes = (text: string): string =>
  text
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^(?=\d)/, '_')
    .toLowerCase();
