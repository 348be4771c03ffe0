import { attributeLine, attributeList, attributes } from './constructs/attributes.ts';
import { slashBlock } from './constructs/containers.ts';
import { fenceTitle } from './constructs/fences.ts';
import { bracketFormula, formula, formulaBlock } from './constructs/formulas.ts';
import { definition, identifier, indentedBlock } from './constructs/indented.ts';
import { liquidLine, liquidTag } from './constructs/liquid.ts';
import { delimiterRow } from './constructs/tables.ts';
import { elementEnd, fenceBelowHtml, leadingComment, markdownCaption, markdownElement } from './constructs/tags.ts';
import { templateExpression } from './constructs/templates.ts';
import { abbreviation, gluedHeading, snippets, wholeLine } from './constructs/whole-lines.ts';
import { emoji, keys } from './constructs/emoji.ts';
import { footnote, pageReference, spacedReference } from './constructs/references.ts';
import type { Flavour } from './flavour.ts';

export const mkdocs: Flavour = {
  id: 'mkdocs',
  about: 'MkDocs (Python-Markdown, PyMdown, Material): admonitions and tabs with what is indented below, snippets, macros, attributes',
  settings: { path: /^(?:[^/]+\/){0,2}mkdocs\.ya?ml$/ },
  mdx: [],
  dedents: true,
  looseStars: true,
  attributes: ['alt', 'title'],
  escapable: '\\`*_{}[]()>#+-.!|',
  inline: [
    footnote,
    pageReference,
    spacedReference,
    leadingComment,
    emoji,
    keys,
    templateExpression,
    liquidTag,
    formula,
    bracketFormula,
    attributeList,
    attributes,
  ],
  early: [templateExpression, liquidTag],
  lines: [
    delimiterRow,
    gluedHeading,
    markdownElement,
    markdownCaption,
    elementEnd,
    fenceBelowHtml,
    indentedBlock,
    slashBlock,
    identifier,
    liquidLine,
    snippets,
    wholeLine,
    abbreviation,
    definition,
    attributeLine,
    formulaBlock,
    fenceTitle,
  ],
  examples: [
    ['One\n    two\nthree\n', ['paragraph 1-3: One two three']],
    [
      '??? tip\n    One\nTwo\n\n##Three\n',
      ['-directive 1: {other ??? tip}', 'paragraph 2-3: One{break ⏎}Two', '-directive 5: {other ##Three}', 'title 5: Three'],
    ],
    [
      '!!! note "Take *care*"\n    One\n    two\n\n    - three\n\nFour\n',
      [
        '-directive 1: {other !!! note "Take *care*"}',
        'title 1: Take {1:italic}care{/1}',
        'paragraph 2-3: One two',
        'list-item 5: three',
        'paragraph 7: Four',
      ],
    ],
    [
      '=== "One"\n\n    A\n\n    ```sh\n    b\n    ```\n\n=== "Two"\n\n    ??? tip\n\n        C\n',
      [
        '-directive 1: {other === "One"}',
        'title 1: One',
        'paragraph 3: A',
        '-code 5-7: {code ```sh⏎    b⏎    ```}',
        '-directive 9: {other === "Two"}',
        'title 9: Two',
        '-directive 11: {other ??? tip}',
        'paragraph 13: C',
      ],
    ],
    [
      'Press [it](a.md){ .md-button } now ![x](a.png){ width="300" }\n{ .card }\n',
      [
        'paragraph 1: Press {1:link}it{/1}{anchor { .md-button }} now {image ![x](a.png)}{anchor { width="300" }}',
        'alt 1: x',
        '-directive 2: {anchor { .card }}',
      ],
    ],
    ['--8<-- "a.md"\n\nTerm\n\n:   Meaning\n', ['-directive 1: {other --8<-- "a.md"}', 'paragraph 3: Term', 'list-item 5: Meaning']],
    ['``` py title="How it *runs*"\na\n```\n', ['-code 1-3: {code ``` py title="How it *runs*"⏎a⏎```}', 'title 1: How it *runs*']],
    [
      '/// tip | Read me\nA\n///\n',
      ['-directive 1: {other /// tip | Read me}', 'title 1: Read me', 'paragraph 2: A', '-directive 3: {other ///}'],
    ],
    [
      '1. One\n\n    !!! tip inline end "Two"\n        - Three\n\n        --8<-- "a.md"\n\n2. Four\n',
      [
        'list-item 1: One',
        '-directive 3: {other !!! tip inline end "Two"}',
        'title 3: Two',
        'list-item 4: Three',
        '-directive 6: {other --8<-- "a.md"}',
        'list-item 8: Four',
      ],
    ],
    [
      ':material-check: See [the `a` *one*][b.c] and [d].\n\n[d]: e\n',
      [
        'paragraph 1: {image :material-check:} See {2:link}the {code `a`} {4:italic}one{/4}{/2} and {5:link}d{/5}.',
        '-definition 3: {other [d]: e}',
      ],
    ],
    ['It is \\(x\\) and \\(a_1 *b* c\\), not \\*.\n', ['paragraph 1: It is {code \\(x\\)} and {code \\(a_1 *b* c\\)}, not *.']],
    [
      '## A *b* { data-toc-label="C" #d }\n\n`e`{.f} and [g](h){ data-preview } and\n[i] [Label].\n\n[label]: j\n',
      [
        'heading-2 1: A {1:italic}b{/1} {anchor { data-toc-label="C" #d }}',
        'paragraph 3-4: {code `e`}{anchor {.f}} and {3:link}g{/3}{anchor { data-preview }} and {5:link}i{/5}.',
        '-definition 6: {other [label]: j}',
      ],
    ],
    [
      '<figure markdown>\n  <figcaption markdown>A [cat]</figcaption>\n</figure>\n[cat]: a.md\n\n<p>\nOne\n</p>\nTwo *three*\n',
      [
        '-directive 1: {other <figure markdown>}',
        '-directive 2: {other <figcaption markdown>A [cat]</figcaption>}',
        'title 2: A {1:link}cat{/1}',
        '-directive 3: {other </figure>}',
        '-definition 4: {other [cat]: a.md}',
        '-html 6-7: {other <p>⏎One}',
        'html-text 7: One',
        '-directive 8: {other </p>}',
        'paragraph 9: Two {1:italic}three{/1}',
      ],
    ],
    [
      '| One | Two |\n| --- | -- -- |\n| three | four |\n\nSee [five][][^1], [`six`][], [seven][a.b].\n\n[five]: a\n[^1]: b\n',
      [
        'cell 1: One',
        'cell 1: Two',
        '-rule 2: {other | --- | -- -- |}',
        'cell 3: three',
        'cell 3: four',
        'paragraph 5: See {1:link}five{/1}{footnote [^1]}, {3:link}{code `six`}{/3}, {5:link}seven{/5}.',
        '-definition 7: {other [five]: a}',
        'footnote 8: b',
      ],
    ],
    [
      'One\n<!-- md:version 4 --> and [two].\n\n[two]: a.md\n',
      ['paragraph 1-2: One {html <!-- md:version 4 -->} and {2:link}two{/2}.', '-definition 4: {other [two]: a.md}'],
    ],
  ],
};
