import { alert } from './constructs/alerts.ts';
import { attributeLine, attributes } from './constructs/attributes.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { definition } from './constructs/indented.ts';
import { shortcode, shortcodeLine } from './constructs/shortcodes.ts';
import { emoji } from './constructs/emoji.ts';
import type { Flavour } from './flavour.ts';

export const hugo: Flavour = {
  id: 'hugo',
  about: 'Hugo (Goldmark): shortcodes, alerts with titles, attributes, definition lists, formulas',
  settings: {
    path: /^(?:[^/]+\/)?(?:hugo\.(?:toml|ya?ml|json)|config\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config|languages)\.(?:toml|ya?ml|json))$/,
    holds: /^[ \t"]*(?:\[?languages?\b|baseurl|contentdir|defaultcontentlanguage|languagecode|theme|title|weight)/im,
  },
  mdx: ['.mdx'],
  attributes: ['alt', 'title', 'label'],
  inline: [emoji, shortcode, formula, attributes],
  early: [shortcode],
  lines: [shortcodeLine, alert, definition, attributeLine, formulaBlock],
  examples: [
    [
      '{{< note >}}\nRead [this]({{< ref "b c.md" >}}) with _{{% param x %}}_ first.\n{{< /note >}}\n',
      [
        '-directive 1: {other {{< note >}}}',
        'paragraph 2: Read {1:link}this{/1} with {2:italic}{variable {{% param x %}}}{/2} first.',
        '-directive 3: {other {{< /note >}}}',
      ],
    ],
    [
      '{{< figure src="a.png" alt="A cat"\n  caption="The *cat*" >}}\n\nSee {{< glossary_tooltip text="Pod" term_id="pod" >}} here.\n',
      [
        '-directive 1-2: {other {{< figure src="a.png" alt="A cat"⏎  caption="The *cat*" >}}}',
        'alt 1: A cat',
        'title 2: The *cat*',
        'paragraph 4: See {variable {{< glossary_tooltip text="Pod" term_id="pod" >}}} here.',
        'title 4: Pod',
      ],
    ],
    [
      '{{< highlight go >}}\nx := *a\n\n  y := *b\n{{< /highlight >}}\n',
      ['-code 1-5: {code {{< highlight go >}}⏎x := *a⏎⏎  y := *b⏎{{< /highlight >}}}'],
    ],
    [
      '> [!WARNING]- Take *care*\n> of it\n',
      ['-directive 1: {other [!WARNING]- Take *care*}', 'title 1: Take {1:italic}care{/1}', 'quote 2: of it'],
    ],
    [
      '# One {#one .big}\n\nTwo\n{.lead}\n',
      ['heading-1 1: One {anchor {#one .big}}', 'paragraph 3: Two', '-directive 4: {anchor {.lead}}'],
    ],
    ['Apple\n: A fruit,\n  red\n: A firm\n', ['paragraph 1: Apple', 'list-item 2-3: A fruit, red', 'list-item 4: A firm']],
  ],
};
