import { plainAlert } from './constructs/alerts.ts';
import { container } from './constructs/containers.ts';
import { attributes } from './constructs/attributes.ts';
import { directive, directiveOption, directiveSettings, role } from './constructs/directives.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { definition } from './constructs/indented.ts';
import { citation, citations, footnote } from './constructs/references.ts';
import { templateExpression } from './constructs/templates.ts';
import { blockBreak, percentLine, target } from './constructs/whole-lines.ts';
import type { Flavour } from './flavour.ts';

export const myst: Flavour = {
  id: 'myst',
  about: 'MyST (Sphinx, Jupyter Book): directives in fences of backticks and colons, with options; roles, targets, citations, formulas',
  settings: {
    path: /^(?:[^/]+\/){0,2}(?:myst\.yml|_toc\.yml|conf\.py)$/,
    holds: /myst|jb-book|jb-article|jupyter-book|^(?:project|site):/m,
  },
  mdx: [],
  attributes: ['alt', 'title'],
  inline: [citations, citation, footnote, role, templateExpression, formula, attributes],
  lines: [directive, directiveOption, directiveSettings, container, plainAlert, percentLine, blockBreak, target, definition, formulaBlock],
  examples: [
    [
      'One\n+++ {"a": "b"}\nTwo [see @a, p. 3]\n',
      ['paragraph 1: One', '-directive 2: {other +++ {"a": "b"}}', 'paragraph 3: Two {code [see @a, p. 3]}', 'label 3: see'],
    ],
    [
      ':::{admonition} Take *care*\n:class: tip\nSee {ref}`the other <b-c>` and {term}`d`.\n:::\n',
      [
        '-directive 1: {other :::{admonition} Take *care*}',
        'title 1: Take {1:italic}care{/1}',
        '-directive 2: {other :class: tip}',
        'paragraph 3: See {code {ref}`the other <b-c>`} and {code {term}`d`}.',
        'label 3: the other',
        '-directive 4: {other :::}',
      ],
    ],
    [
      ':::{card} Two\n:header: With `a` *b*\n:link: c\n:::\n',
      [
        '-directive 1: {other :::{card} Two}',
        'title 1: Two',
        '-directive 2: {other :header: With `a` *b*}',
        'title 2: With {code `a`} {2:italic}b{/2}',
        '-directive 3: {other :link: c}',
        '-directive 4: {other :::}',
      ],
    ],
    ['Term\n~ One\n~ Two *b*\n', ['paragraph 1: Term', 'list-item 2: One', 'list-item 3: Two {1:italic}b{/1}']],
    [
      '````{note}\nOne\n```{figure} a.png\n:alt: A cat\nTwo\n```\n````\n',
      [
        '-directive 1: {other ````{note}}',
        'paragraph 2: One',
        '-directive 3: {other ```{figure} a.png}',
        '-directive 4: {other :alt: A cat}',
        'alt 4: A cat',
        'paragraph 5: Two',
        '-directive 6: {other ```}',
        '-directive 7: {other ````}',
      ],
    ],
    ['```{code-cell} python\na *b* c\n```\n', ['-code 1-3: {code ```{code-cell} python⏎a *b* c⏎```}']],
    [
      '(here)=\n# One\n\nIt is {{ name }}.\n',
      ['-directive 1: {anchor (here)=}', 'heading-1 2: One', 'paragraph 4: It is {variable {{ name }}}.'],
    ],
    ['See @a_b:2020, [@c; @d, p. 3] or e@f.\n', ['paragraph 1: See {code @a_b:2020}, {code [@c; @d, p. 3]} or e@f.']],
    ['$$\na_1 *b* c_2\n$$ (eq)\n', ['-code 1-3: {code $$⏎a_1 *b* c_2⏎$$ (eq)}']],
    [
      '> [!NOTE]\n> One\n\n:::a-class\nTwo *three*\n:::\n\n```{autodoc2-summary}\n~a.b\n```\n\nIt costs \\$5 or \\$6.\n',
      [
        '-directive 1: {other [!NOTE]}',
        'quote 2: One',
        '-directive 4: {other :::a-class}',
        'paragraph 5: Two {1:italic}three{/1}',
        '-directive 6: {other :::}',
        '-code 8-10: {code ```{autodoc2-summary}⏎~a.b⏎```}',
        'paragraph 12: It costs $5 or $6.',
      ],
    ],
    [
      '```{myst}\n\n---\nmath:\n  "\\\\a": "b_c_d"\n---\n\nOne\n```\n',
      [
        '-directive 1: {other ```{myst}}',
        '-code 3-6: {code ---⏎math:⏎  "\\\\a": "b_c_d"⏎---}',
        'paragraph 8: One',
        '-directive 9: {other ```}',
      ],
    ],
    [
      '```{toctree}\n:caption: Parts\n\nintro\nThe *second* <b>\nMore "words" <https://c.d>\n```\n',
      [
        '-code 1-7: {code ```{toctree}⏎:caption: Parts⏎⏎intro⏎The *second* <b>⏎More "words" <https://c.d>⏎```}',
        'title 2: Parts',
        'label 5: The *second*',
        'label 6: More "words"',
      ],
    ],
  ],
};
