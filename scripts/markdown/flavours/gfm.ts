import { plainAlert } from './constructs/alerts.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { emoji } from './constructs/emoji.ts';
import type { Flavour } from './flavour.ts';

export const gfm: Flavour = {
  id: 'gfm',
  about: 'GitHub: alerts and formulas beside tables, task lists and footnotes',
  mdx: [],
  attributes: ['alt', 'title'],
  inline: [emoji, formula],
  lines: [plainAlert, formulaBlock],
  examples: [
    ['> [!TIP]\n> One[^1]\n\n[^1]: Two\n', ['-directive 1: {other [!TIP]}', 'quote 2: One{footnote [^1]}', 'footnote 4: Two']],
    ['Write `{{ a }}` or {{ b }}: $a_1 + b_1$\n', ['paragraph 1: Write {code `{{ a }}`} or {{ b }}: {code $a_1 + b_1$}']],
    [
      'Done :tada: at 10:30:45, `:a:`, __:+1: b__\n',
      ['paragraph 1: Done {image :tada:} at 10:30:45, {code `:a:`}, {3:bold}{image :+1:} b{/3}'],
    ],
    ['Run \\[a_b\\] and \\(c_d\\), for $5 or $6, in $HOME/$USER.\n', ['paragraph 1: Run [a_b] and (c_d), for $5 or $6, in $HOME/$USER.']],
  ],
};
