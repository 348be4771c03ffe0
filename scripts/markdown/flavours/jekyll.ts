import { attributeLine, attributes, endOfBlock, extension, kramdownBlock } from './constructs/attributes.ts';
import { formula, formulaBlock, texFormula } from './constructs/formulas.ts';
import { definition } from './constructs/indented.ts';
import { liquidLine, liquidTag } from './constructs/liquid.ts';
import { delimiterRow, headlessTable, rowBar } from './constructs/tables.ts';
import { elementEnd, fenceBelowHtml, leadingComment, markdownCaption, markdownElement, rawElement } from './constructs/tags.ts';
import { templateExpression } from './constructs/templates.ts';
import { abbreviation } from './constructs/whole-lines.ts';
import { emoji } from './constructs/emoji.ts';
import type { Flavour } from './flavour.ts';

export const jekyll: Flavour = {
  id: 'jekyll',
  about: 'Jekyll (Liquid, kramdown): templates, attributes, abbreviations, definition lists, formulas',
  settings: { path: /^(?:[^/]+\/)?_config\.ya?ml$/, lacks: /^(?:sphinx|execute|launch_buttons):/m },
  mdx: [],
  looseStars: true,
  attributes: ['alt', 'title'],
  escapable: '\\.*_+`<>()[]{}#!:|"\'$=-~',
  // A line with one is a table of kramdown.
  escaped: '|',
  inline: [rawElement, leadingComment, emoji, templateExpression, liquidTag, formula, texFormula, extension, attributes, rowBar],
  early: [templateExpression, liquidTag],
  lines: [
    headlessTable,
    delimiterRow,
    liquidLine,
    kramdownBlock,
    endOfBlock,
    markdownElement,
    markdownCaption,
    elementEnd,
    fenceBelowHtml,
    abbreviation,
    definition,
    attributeLine,
    formulaBlock,
  ],
  examples: [
    [
      'One\n^\nTwo {::comment}a{:/}\n',
      ['paragraph 1: One', '-directive 2: {other ^}', 'paragraph 3: Two {other {::comment}}a{other {:/}}'],
    ],
    [
      'See [the docs]({% link a b.md %}) of {{ site.title | escape }}.\n{: .note}\n',
      ['paragraph 1: See {1:link}the docs{/1} of {variable {{ site.title | escape }}}.', '-directive 2: {anchor {: .note}}'],
    ],
    [
      '{% highlight ruby %}\nputs *a\n\n_b_\n{% endhighlight %}\n\n{% raw %}\nWrite {{ x }}.\n{% endraw %}\n',
      [
        '-code 1-5: {code {% highlight ruby %}⏎puts *a⏎⏎_b_⏎{% endhighlight %}}',
        '-directive 7: {other {% raw %}}',
        'paragraph 8: Write {variable {{ x }}}.',
        '-directive 9: {other {% endraw %}}',
      ],
    ],
    [
      '* Table of contents\n{:toc}\n\nThe HTML page\n\n*[HTML]: Hyper Text\n*[W3C]: Web\n',
      [
        'list-item 1: Table of contents',
        '-directive 2: {anchor {:toc}}',
        'paragraph 4: The HTML page',
        '-definition 6: {other *[HTML]: Hyper Text}',
        'title 6: Hyper Text',
        '-definition 7: {other *[W3C]: Web}',
        'title 7: Web',
      ],
    ],
    ['One\n*Two*\n: Three\n', ['paragraph 1-2: One{break ⏎}{2:italic}Two{/2}', 'list-item 3: Three']],
    ['> One\n> Two\n> : Three\n', ['quote 1-2: One{break ⏎}Two', 'list-item 3: Three']],
    ['Term\n:   Meaning *a*\n\n    More\n', ['paragraph 1: Term', 'list-item 2: Meaning {1:italic}a{/1}', 'list-item 4: More']],
    [
      '| {{ a }} | b |\n|---|---|\n| c | d |\n{: .table}\n',
      [
        '-cell 1: {variable {{ a }}}',
        'cell 1: b',
        '-rule 2: {other |---|---|}',
        'cell 3: c',
        'cell 3: d',
        '-directive 4: {anchor {: .table}}',
      ],
    ],
    [
      '{% include figure.html src="a.png" caption="A cat" %}\n',
      ['-directive 1: {other {% include figure.html src="a.png" caption="A cat" %}}', 'title 1: A cat'],
    ],
    [
      'Write {% raw %}`{{ a }}` or {{ b }}{% endraw %}.\n',
      ['paragraph 1: Write {variable {% raw %}}{code `{{ a }}`} or {variable {{ b }}}{variable {% endraw %}}.'],
    ],
    [
      '<ul>\n{%- for a in b -%}\n<li title="{{ a.t }}">One {{ a }}</li>\n{%- endfor -%}\n</ul>\n',
      [
        '-html 1-5: {other <ul>⏎{%- for a in b -%}⏎<li title="{{ a.t }}">One {{ a }}</li>⏎{%- endfor -%}⏎</ul>}',
        '-title 3: {variable {{ a.t }}}',
        'html-text 3: One {variable {{ a }}}',
      ],
    ],
    [
      'It is $$a_1 * b * c$$, for $5.\n\n$$\na *b* c\n$$\n',
      ['paragraph 1: It is {code $$a_1 * b * c$$}, for $5.', '-code 3-5: {code $$⏎a *b* c⏎$$}'],
    ],
    [
      '<div class="a" markdown="1">\nOne *two*\n</div>\n```html\n<a>\n\nb\n```\n',
      [
        '-directive 1: {other <div class="a" markdown="1">}',
        'paragraph 2: One {1:italic}two{/1}',
        '-directive 3: {other </div>}',
        '-code 4-8: {code ```html⏎<a>⏎⏎b⏎```}',
      ],
    ],
    [
      '<aside markdown="1">\n<img src="a.png">\nOne\n<p markdown="1">\nTwo *three*\n</p>\n</aside>\n### Four\n',
      [
        '-directive 1: {other <aside markdown="1">}',
        '-html 2-3: {other <img src="a.png">⏎One}',
        'html-text 3: One',
        '-directive 4: {other <p markdown="1">}',
        'paragraph 5: Two {1:italic}three{/1}',
        '-directive 6: {other </p>}',
        '-directive 7: {other </aside>}',
        'heading-3 8: Four',
      ],
    ],
    ['\\[We\\] say \\(so\\), and \\(\\\\alpha\\).\n', ['paragraph 1: [We] say (so), and {code \\(\\\\alpha\\)}.']],
    [
      '<div>\nOne\n</div>\n```html\n<a>\n\nb *c*\n```\n\nTwo <code>a_b *c*</code> <kbd>d</kbd>\n',
      [
        '-html 1-2: {other <div>⏎One}',
        'html-text 2: One',
        '-directive 3: {other </div>}',
        '-code 4-8: {code ```html⏎<a>⏎⏎b *c*⏎```}',
        'paragraph 10: Two {code <code>a_b *c*</code>} {code <kbd>d</kbd>}',
      ],
    ],
    [
      '| One | Two |\n|-----+-----|\n| three | four |\n\n| a | b |\n| c | *d* |\n\nOne \\| two\n',
      [
        'cell 1: One',
        'cell 1: Two',
        '-rule 2: {other |-----+-----|}',
        'cell 3: three',
        'cell 3: four',
        '-directive 5: {other | a | b |}',
        'title 5: a{other  | }b',
        '-directive 6: {other | c | *d* |}',
        'title 6: c{other  | }{2:italic}d{/2}',
        'paragraph 8: One | two',
      ],
    ],
  ],
};
