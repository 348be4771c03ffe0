import { alert } from './constructs/alerts.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { blockId, percentBlock, percentComment, wikiLink } from './constructs/wiki-links.ts';
import { emoji } from './constructs/emoji.ts';
import type { Flavour } from './flavour.ts';

export const obsidian: Flavour = {
  id: 'obsidian',
  about: 'Obsidian: links of a wiki, embeds, callouts, ids of blocks, comments; each line end is a line break',
  settings: { path: /^(?:[^/]+\/)?\.obsidian\/app\.json$/ },
  mdx: [],
  keepsLines: true,
  attributes: ['alt', 'title'],
  inline: [emoji, wikiLink, percentComment, blockId, formula],
  lines: [alert, percentBlock, formulaBlock],
  examples: [
    [
      'See [[a_b#c|the *page*]], [[d]]\nand ![[e.png|300]]. ^id-1\n',
      [
        'paragraph 1-2: See {url [[a_b#c|the *page*]]}, {url [[d]]}{break ⏎}and {image ![[e.png|300]]}. {anchor ^id-1}',
        'label 1: the *page*',
      ],
    ],
    [
      '> [!faq]- Why *so*?\n> Because.\n',
      ['-directive 1: {other [!faq]- Why *so*?}', 'title 1: Why {1:italic}so{/1}?', 'quote 2: Because.'],
    ],
    ['One %%two *three*%% four\n', ['paragraph 1: One {other %%two *three*%%} four']],
    ['| a |\n|---|\n| [[b\\|c]] |\n', ['cell 1: a', '-rule 2: {other |---|}', '-cell 3: {url [[b\\|c]]}', 'label 3: c']],
  ],
};
