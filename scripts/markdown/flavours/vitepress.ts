import { alert } from './constructs/alerts.ts';
import { attributeList, attributes, lastAttributes } from './constructs/attributes.ts';
import { container } from './constructs/containers.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { componentLine, vueTag } from './constructs/tags.ts';
import { templateExpression } from './constructs/templates.ts';
import { contents, wholeLine } from './constructs/whole-lines.ts';
import { emoji } from './constructs/emoji.ts';
import type { Flavour } from './flavour.ts';

export const vitepress: Flavour = {
  id: 'vitepress',
  about: 'VitePress, VuePress (markdown-it, Vue): containers, expressions, snippets, tables of contents',
  settings: { path: /(?:^|\/)\.(?:vitepress|vuepress)\/config(?:\/index)?\.[cm]?[jt]s$/ },
  mdx: [],
  attributes: ['alt', 'title', 'label', 'text'],
  inline: [vueTag, contents, emoji, templateExpression, formula, attributeList, attributes, lastAttributes],
  early: [templateExpression],
  unwritable: /\{\{/,
  lines: [container, alert, wholeLine, componentLine, formulaBlock],
  examples: [
    [
      'One\n<Tabs title="Two">\n\n> [!TIP] Three\n> four\n',
      [
        'paragraph 1: One',
        '-directive 2: {other <Tabs title="Two">}',
        'title 2: Two',
        '-directive 4: {other [!TIP] Three}',
        'title 4: Three',
        'quote 5: four',
      ],
    ],
    [
      '::: tip Read *this*\n- one\n:::\n\n::: details More {open}\ntwo\n:::\n',
      [
        '-directive 1: {other ::: tip Read *this*}',
        'title 1: Read {1:italic}this{/1}',
        'list-item 2: one',
        '-directive 3: {other :::}',
        '-directive 5: {other ::: details More {open}}',
        'title 5: More',
        'paragraph 6: two',
        '-directive 7: {other :::}',
      ],
    ],
    [
      '[[toc]]\n\nIt is {{ 1 + _a_ }}.\n<<< @/a.js{2}\n',
      ['-directive 1: {other [[toc]]}', 'paragraph 3: It is {variable {{ 1 + _a_ }}}.', '-directive 4: {other <<< @/a.js{2}}'],
    ],
    ['<p>Hello {{ name }}!</p>\n', ['-html 1: {other <p>Hello {{ name }}!</p>}', 'html-text 1: Hello {variable {{ name }}}!']],
    ['# T {#t}\n\n> [!NOTE]\n> a\n', ['heading-1 1: T {anchor {#t}}', '-directive 3: {other [!NOTE]}', 'quote 4: a']],
    [
      '<script setup>\nconst a = `${"{{"} *b*`\n</script>\n\n::: code-group\n```js [c.js]\n{{ d }}\n```\n:::\n',
      [
        '-html 1-3: {other <script setup>⏎const a = `${"{{"} *b*`⏎</script>}',
        '-directive 5: {other ::: code-group}',
        '-code 6-8: {code ```js [c.js]⏎{{ d }}⏎```}',
        '-directive 9: {other :::}',
      ],
    ],
    [
      '| a |\n|---|\n| {{ b | c }} |\n:::\n',
      ['cell 1: a', '-rule 2: {other |---|}', '-cell 3: {variable {{ b | c }}}', '-directive 4: {other :::}'],
    ],
    [
      '<button @click="a++">One</button> [two](a.md){target="_blank"} {#b .c}\n\n<B #c="{ d }" v-model:[e]="f">\n\n- Three {g=h}\n\n</B>\n',
      [
        'paragraph 1: {1:html}One{/1} {2:link}two{/2}{anchor {target="_blank"}} {anchor {#b .c}}',
        '-html 3: {other <B #c="{ d }" v-model:[e]="f">}',
        'list-item 5: Three {anchor {g=h}}',
        '-html 7: {other </B>}',
      ],
    ],
  ],
};
