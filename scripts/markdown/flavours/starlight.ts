import { plainAlert } from './constructs/alerts.ts';
import { container } from './constructs/containers.ts';
import { fenceTitle } from './constructs/fences.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { emoji } from './constructs/emoji.ts';
import type { Flavour } from './flavour.ts';

export const starlight: Flavour = {
  id: 'starlight',
  about: 'Starlight, Astro: asides, components in MDX, titles of code',
  settings: { path: /^(?:[^/]+\/)?astro\.config\.[cm]?[jt]s$/ },
  mdx: ['.mdx'],
  foreignSigns: 'refused',
  attributes: ['alt', 'title', 'label', 'caption', 'description', 'text', 'tagline'],
  inline: [emoji, formula],
  lines: [container, plainAlert, formulaBlock, fenceTitle],
  examples: [
    [
      ':::caution[Mind *this*]{icon="star"}\nOne\n- two\n:::\n',
      [
        '-directive 1: {other :::caution[Mind *this*]{icon="star"}}',
        'title 1: Mind {1:italic}this{/1}',
        'paragraph 2: One',
        'list-item 3: two',
        '-directive 4: {other :::}',
      ],
    ],
    [
      '```js title="How it runs" {1}\na\n```\n\n```js title="lib/a.js"\nb\n```\n',
      ['-code 1-3: {code ```js title="How it runs" {1}⏎a⏎```}', 'title 1: How it runs', '-code 5-7: {code ```js title="lib/a.js"⏎b⏎```}'],
    ],
    ['<LinkCard title="Read *on*" href="/a/" />\n', ['-html 1: {other <LinkCard title="Read *on*" href="/a/" />}', 'title 1: Read *on*']],
  ],
};
