import { plainAlert } from './constructs/alerts.ts';
import { hashedId } from './constructs/attributes.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import type { Flavour } from './flavour.ts';

export const nextra: Flavour = {
  id: 'nextra',
  about: 'Nextra (Next.js): ids of headings in brackets with a `#`, components in MDX, alerts, formulas',
  settings: { path: /(?:^|\/)next\.config\.[cm]?[jt]s$/, holds: /\bnextra\b/ },
  mdx: ['.mdx'],
  foreignSigns: 'refused',
  attributes: ['alt', 'title', 'label', 'caption', 'description'],
  inline: [hashedId, formula],
  lines: [plainAlert, formulaBlock],
  examples: [
    [
      '# What is it? [#what-is-it]\n\nSee [it](#what-is-it), and [#12].\n',
      ['heading-1 1: What is it? {anchor [#what-is-it]}', 'paragraph 3: See {1:link}it{/1}, and [#12].'],
    ],
    [
      '> [!NOTE]\n> One\n\n<Card title="Read *on*" href="/a" />\n',
      ['-directive 1: {other [!NOTE]}', 'quote 2: One', '-html 4: {other <Card title="Read *on*" href="/a" />}', 'title 4: Read *on*'],
    ],
  ],
};
