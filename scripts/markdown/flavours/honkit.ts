import { headingId } from './constructs/attributes.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { liquidLine, liquidTag } from './constructs/liquid.ts';
import { templateExpression } from './constructs/templates.ts';
import type { Flavour } from './flavour.ts';

/**
 * Templates are those of Nunjucks, Markdown is that of kramed: to it any two runs of stars are the ends of emphasis.
 *
 * @see https://honkit.netlify.app/templating/
 */
export const honkit: Flavour = {
  id: 'honkit',
  about: 'HonKit, and GitBook as a program (kramed, Nunjucks): templates, ids of headings, formulas',
  settings: { path: /^(?:[^/]+\/)?book\.json$/, holds: /"(?:gitbook|plugins|pluginsConfig|structure)"\s{0,9}:/ },
  mdx: [],
  looseStars: 'spaced',
  attributes: ['alt', 'title'],
  inline: [templateExpression, liquidTag, formula, headingId],
  early: [templateExpression, liquidTag],
  lines: [liquidLine, formulaBlock],
  examples: [
    [
      '## Set up {#set-up}\n\nYou need {{ book.version }}, {% raw %}`{{ a }}` too{% endraw %}.\n',
      [
        'heading-2 1: Set up {anchor {#set-up}}',
        'paragraph 3: You need {variable {{ book.version }}}, {variable {% raw %}}{code `{{ a }}`} too{variable {% endraw %}}.',
      ],
    ],
    [
      '<!--sec data-title="One" data-id="one" ces-->\n\n{% include "/b/c.md" %}\n\nTwo\n\n<!--endsec-->\n',
      [
        '-comment 1: {other <!--sec data-title="One" data-id="one" ces-->}',
        '-directive 3: {other {% include "/b/c.md" %}}',
        'paragraph 5: Two',
        '-comment 7: {other <!--endsec-->}',
      ],
    ],
  ],
};
