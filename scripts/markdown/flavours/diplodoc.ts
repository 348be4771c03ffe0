import { attributeList, attributes, lastAttributes } from './constructs/attributes.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { liquidLine, liquidTag } from './constructs/liquid.ts';
import { sizedPicture, video } from './constructs/pictures.ts';
import { templateExpression } from './constructs/templates.ts';
import { emoji } from './constructs/emoji.ts';
import { tableAttributes, tableMark, term } from './constructs/references.ts';
import type { Flavour } from './flavour.ts';

export const diplodoc: Flavour = {
  id: 'diplodoc',
  about: 'Diplodoc (YFM): notes, cuts, tabs, includes, conditions, variables, attributes; each line end is a line break',
  settings: { path: /(?:^|\/)\.yfm$/ },
  mdx: [],
  keepsLines: true,
  attributes: ['alt', 'title'],
  inline: [
    tableAttributes,
    tableMark,
    emoji,
    sizedPicture,
    video,
    templateExpression,
    liquidTag,
    formula,
    attributeList,
    attributes,
    lastAttributes,
  ],
  early: [templateExpression, liquidTag],
  lines: [term, liquidLine, formulaBlock],
  examples: [
    ['One @[youtube](a_b) two\n', ['paragraph 1: One {image @[youtube](a_b)} two']],
    [
      '{% note info "Read *this*" %}\n\nOne {{ name }}\ntwo\n\n{% endnote %}\n',
      [
        '-directive 1: {other {% note info "Read *this*" %}}',
        'title 1: Read {1:italic}this{/1}',
        'paragraph 3-4: One {variable {{ name }}}{break ⏎}two',
        '-directive 6: {other {% endnote %}}',
      ],
    ],
    [
      '{% list tabs %}\n\n- Python\n\n  Run it.\n\n{% endlist %}\n\n{% include [intro](a_b.md) %}\n',
      [
        '-directive 1: {other {% list tabs %}}',
        'list-item 3: Python',
        'list-item 5: Run it.',
        '-directive 7: {other {% endlist %}}',
        '-directive 9: {other {% include [intro](a_b.md) %}}',
      ],
    ],
    [
      '![A cat](a.png "Tom" =100x){ .b } and {% if a == "b" %}c{% endif %}\n',
      [
        'paragraph 1: {image ![A cat](a.png "Tom" =100x)}{anchor { .b }} and {variable {% if a == "b" %}}c{variable {% endif %}}',
        'alt 1: A cat',
        'title 1: Tom',
      ],
    ],
    [
      '{% cut "More *here*" %}\n\n[word](*term)\n\n{% endcut %}\n\n[*term]: What *it* means\n',
      [
        '-directive 1: {other {% cut "More *here*" %}}',
        'title 1: More {1:italic}here{/1}',
        'paragraph 3: {1:link}word{/1}',
        '-directive 5: {other {% endcut %}}',
        '-definition 7: {other [*term]: What *it* means}',
        'title 7: What {1:italic}it{/1} means',
      ],
    ],
    [
      '{% cut "More" %}{name=a}\n\n#|\n|:{header-rows="1"}\n||::{align="center"} One | Two ||\n|#\n\n{% endcut %}\n',
      [
        '-directive 1: {other {% cut "More" %}{name=a}}',
        'title 1: More',
        'paragraph 3-6: {other #|}{break ⏎}|{anchor :{header-rows="1"}}{break ⏎}{other ||}{anchor ::{align="center"}} One | Two {other ||}{break ⏎}{other |#}',
        '-directive 8: {other {% endcut %}}',
      ],
    ],
    [
      '{% list tabs %}\n\n- ##**One**## {selected}\n\n{% endlist %}\n',
      [
        '-directive 1: {other {% list tabs %}}',
        'list-item 3: ##{1:bold}One{/1}## {anchor {selected}}',
        '-directive 5: {other {% endlist %}}',
      ],
    ],
  ],
};
