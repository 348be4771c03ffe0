import { alert } from './constructs/alerts.ts';
import { attributeLine, attributes } from './constructs/attributes.ts';
import { bracketFormula, formula, formulaBlock } from './constructs/formulas.ts';
import { definition } from './constructs/indented.ts';
import { shortcode, shortcodeLine } from './constructs/shortcodes.ts';
import { emoji } from './constructs/emoji.ts';
import type { Flavour } from './flavour.ts';

export const hugo: Flavour = {
  id: 'hugo',
  about: 'Hugo (Goldmark): shortcodes, alerts with titles, attributes, definition lists, formulas',
  settings: {
    path: /^(?:[^/]+\/)?(?:hugo\.(?:toml|ya?ml|json)|config\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config|languages)\.(?:toml|ya?ml|json))$/,
    holds:
      /^[ \t"]*(?:\[languages?[.\]]|(?:languages?|baseurl|contentdir|defaultcontentlanguage|languagecode|theme|title|weight)["\w.]{0,50}[ \t]{0,9}[:=])/im,
  },
  mdx: ['.mdx'],
  attributes: ['alt', 'title', 'label'],
  inline: [emoji, shortcode, formula, bracketFormula, attributes],
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
    ['{{% note %}}Read *this*.{{% /note %}}\n', ['paragraph 1: {variable {{% note %}}}Read {2:italic}this{/2}.{variable {{% /note %}}}']],
    [
      '{{< tabs >}}\n{{< tab name="On Linux" codelang="sh" >}}\nls *a*\n{{< /tab >}}\n{{% tab header="Elsewhere" %}}\nAsk.\n{{% /tab %}}\n{{< /tabs >}}\n',
      [
        '-directive 1: {other {{< tabs >}}}',
        '-code 2-4: {code {{< tab name="On Linux" codelang="sh" >}}⏎ls *a*⏎{{< /tab >}}}',
        'title 2: On Linux',
        '-directive 5: {other {{% tab header="Elsewhere" %}}}',
        'title 5: Elsewhere',
        'paragraph 6: Ask.',
        '-directive 7: {other {{% /tab %}}}',
        '-directive 8: {other {{< /tabs >}}}',
      ],
    ],
    [
      '- One\n\n  {{< mermaid >}}\n  graph *a*\n\n  b\n  {{< /mermaid >}}\n\nTwo {{</* note "a >}} b" */>}} `{{< c >}}`\n',
      [
        'list-item 1: One',
        '-code 3-7: {code {{< mermaid >}}⏎  graph *a*⏎⏎  b⏎  {{< /mermaid >}}}',
        'paragraph 9: Two {variable {{</* note "a >}} b" */>}}} {code `{{< c >}}`}',
      ],
    ],
    ['One two\n{{< ref "a" >}}\nthree.\n', ['paragraph 1-3: One two {variable {{< ref "a" >}}} three.']],
    [
      '{{< tab "On Linux" >}}\nSee {{< tooltip "Pod" "a" >}}.\n{{< /tab >}}\n\n{{% notice note "Mind \\"it\\"" %}}\n{{< figure "a.png" >}}\n',
      [
        '-directive 1: {other {{< tab "On Linux" >}}}',
        'title 1: On Linux',
        'paragraph 2: See {variable {{< tooltip "Pod" "a" >}}}.',
        'title 2: Pod',
        '-directive 3: {other {{< /tab >}}}',
        '-directive 5: {other {{% notice note "Mind \\"it\\"" %}}}',
        'title 5: Mind "it"',
        '-directive 6: {other {{< figure "a.png" >}}}',
      ],
    ],
  ],
};
