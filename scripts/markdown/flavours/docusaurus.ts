import { container } from './constructs/containers.ts';
import { headingId } from './constructs/attributes.ts';
import { fenceTitle } from './constructs/fences.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { emoji } from './constructs/emoji.ts';
import type { Flavour } from './flavour.ts';

export const docusaurus: Flavour = {
  id: 'docusaurus',
  about: 'Docusaurus 3: `.md` and `.mdx` are MDX with comments of HTML and ids of headings (`mdx1Compat`); admonitions, formulas',
  settings: { path: /^(?:[^/]+\/)?docusaurus\.config\.[cm]?[jt]s$/, lacks: /\bformat:\s{0,9}['"](?:md|detect)['"]/ },
  mdx: ['.md', '.mdx'],
  foreignSigns: 'read',
  attributes: ['alt', 'title', 'label', 'caption', 'description', 'summary', 'placeholder'],
  inline: [emoji, headingId, formula],
  lines: [container, formulaBlock, fenceTitle],
  examples: [
    [
      ':::note[Read **this**]\n\nOne {/* a */} <b>two</b>.\n\n:::\n\n:::tip Old *way*\n\nThree\n\n:::\n',
      [
        '-directive 1: {other :::note[Read **this**]}',
        'title 1: Read {1:bold}this{/1}',
        'paragraph 3: One {variable {/* a */}} {2:html}two{/2}.',
        '-directive 5: {other :::}',
        '-directive 7: {other :::tip Old *way*}',
        'title 7: Old {1:italic}way{/1}',
        'paragraph 9: Three',
        '-directive 11: {other :::}',
      ],
    ],
    [
      'import Tabs from "@theme/Tabs";\n\n<Tabs>\n<TabItem value="a" label="On Linux">\n\nPress {props.key}.\n\n</TabItem>\n</Tabs>\n',
      [
        '-mdx 1: {other import Tabs from "@theme/Tabs";}',
        '-mdx 3: {other <Tabs>}',
        '-mdx 4: {other <TabItem value="a" label="On Linux">}',
        'title 4: On Linux',
        'paragraph 6: Press {variable {props.key}}.',
        '-mdx 8: {other </TabItem>}',
        '-mdx 9: {other </Tabs>}',
      ],
    ],
    ['## A **b** {#c}\n\n<!-- d -->\n', ['heading-2 1: A {1:bold}b{/1} {anchor {#c}}', '-comment 3: {other <!-- d -->}']],
    ['It is $\\frac{a_1}{b_1}$, and costs $5 or $6.\n', ['paragraph 1: It is {code $\\frac{a_1}{b_1}$}, and costs $5 or $6.']],
    [
      "<Tabs values={[{ label: 'On Linux', value: 'a' }, { value: 'b', label: \"Else\" }]}>\n<TabItem value=\"a\" label={'It\\'s'}>\n\nSee <A title={`One \\`two\\``} alt={c} />.\n\n</TabItem>\n</Tabs>\n",
      [
        "-mdx 1: {other <Tabs values={[{ label: 'On Linux', value: 'a' }, { value: 'b', label: \"Else\" }]}>}",
        'title 1: On Linux',
        'title 1: Else',
        "-mdx 2: {other <TabItem value=\"a\" label={'It\\'s'}>}",
        "title 2: It's",
        'paragraph 4: See {html <A title={`One \\`two\\``} alt={c} />}.',
        'title 4: One `two`',
        '-mdx 6: {other </TabItem>}',
        '-mdx 7: {other </Tabs>}',
      ],
    ],
  ],
};
