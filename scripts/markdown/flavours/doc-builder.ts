import { plainAlert } from './constructs/alerts.ts';
import { bracketedId } from './constructs/attributes.ts';
import { emoji } from './constructs/emoji.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { autodoc } from './constructs/whole-lines.ts';
import type { Flavour } from './flavour.ts';

export const docBuilder: Flavour = {
  id: 'doc-builder',
  about:
    'doc-builder (Hugging Face): ids of headings in two brackets, formulas, alerts, components in pages that end in `.mdx` and are no MDX',
  settings: { path: /(?:^|\/)_toctree\.ya?ml$/, holds: /^- (?:title|sections|local|isExpanded):/m },
  mdx: [],
  attributes: ['alt', 'title'],
  inline: [emoji, formula, bracketedId],
  lines: [autodoc, plainAlert, formulaBlock],
  examples: [
    ['> [!TIP]\n> One\n\n$$\na\n$$\n', ['-directive 1: {other [!TIP]}', 'quote 2: One', '-code 4-6: {code $$⏎a⏎$$}']],
    [
      '# What is it? [[what-is-it]]\n\nSee [it](#what-is-it).\n',
      ['heading-1 1: What is it? {anchor [[what-is-it]]}', 'paragraph 3: See {1:link}it{/1}.'],
    ],
    [
      '[[autodoc]] a.B\n    - all\n    - __call__\n\n[[autodoc]] C\nOne\n',
      ['-directive 1-3: {other [[autodoc]] a.B⏎    - all⏎    - __call__}', '-directive 5: {other [[autodoc]] C}', 'paragraph 6: One'],
    ],
    [
      '<Tip>\n\nSay {name}, or `{name}`.\n\n</Tip>\n\nIt is $a_1$ <br> here.\n',
      [
        '-html 1: {other <Tip>}',
        'paragraph 3: Say {name}, or {code `{name}`}.',
        '-html 5: {other </Tip>}',
        'paragraph 7: It is {code $a_1$} {break <br>} here.',
      ],
    ],
  ],
};
