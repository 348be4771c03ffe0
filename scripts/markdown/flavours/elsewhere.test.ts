import { describe, expect, test } from 'vitest';
import { exchangePage } from '../../testing/exchange-page.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { type Grammars, grammarsOf } from './grammar.ts';
import { flavours } from './index.ts';
import { readMarkup } from './read-markup.ts';

/** What all have. */
const common = ['It is $a_1 *b* c_1$ for $5, :tada: one.\n', '$$\na *b* c\n$$\n\nOne\n'];

/** What no example shows. */
const more: Record<string, readonly string[]> = {
  diplodoc: ['One *two*{.a} {#b}\n'],
  docusaurus: ['```js title="How it runs"\na\n```\n'],
  gfm: ['> [!NOTE]\n> One\n'],
  hugo: ['One \\(a_1 *b*\\) two\n'],
  jekyll: [
    'One\n<!-- two --> and three\n',
    'One \\(a_1 *b*\\) two {:.c}\n',
    '{::comment}\na_b *c*\n{:/comment}\n\nOne\n',
    '<figure markdown="1">\n<figcaption markdown="span">One *two*</figcaption>\n</figure>\n',
    '<div>\nOne\n</div>\nTwo *three*\n',
  ],
  microsoft: ['> [!NOTE]\n> One\n', 'One [!UICONTROL Two] and <xref:a.b> three\n', '> [!TIP]\n> [!INCLUDE [a](b.md)]\n'],
  mkdocs: [
    'Press ++ctrl+a++ one\n',
    'One {{ a }} {% b %} two{: .c }\n',
    '{% if a %}\nOne\n{% endif %}\n',
    '<div>\nOne\n</div>\n```py\na\n```\n',
    '::: a.b\n    options:\n      c: d\n\nOne\n',
    '--8<--\na.md\n--8<--\n\nOne\n',
    '*[HTML]: Hyper Text\n\nThe HTML page\n',
  ],
  myst: ['One[^a] two{#b .c}\n\n[^a]: Three\n', '% a comment\nOne 5% two\n'],
  obsidian: ['%%\na *b*\n%%\n\nOne\n'],
  starlight: ['> [!NOTE]\n> One\n'],
  vitepress: ['[[toc]] One\n'],
};

const pagesOf = (id: string, examples: readonly (readonly [string, unknown])[]): string[] => [
  ...examples.map(([text]) => text),
  ...common,
  ...(more[id] ?? []),
];

/** `indented('a\nb\n', '- ', '  ')` -> `- a\n  b\n` */
function indented(text: string, first: string, next: string): string {
  const lines = text.trimEnd().split('\n');
  return `${lines.map((line, index) => (index === 0 ? first : next) + line).join('\n')}\n`;
}

const item = (text: string): string => indented(text, '-   ', '    ');

/** Where an author may put a construct, and what may be missing of it. */
const places: Record<string, (text: string) => string> = {
  'in an item': item,
  'below an item': (text) => `1. One\n\n${indented(text, '    ', '    ')}\n2. Two\n`,
  'in a quote': (text) => indented(text, '> ', '> '),
  'in an item of a quote': (text) => indented(item(text), '> ', '> '),
  'without its last line': (text) => text.trimEnd().split('\n').slice(0, -1).join('\n'),
  'half of it': (text) => text.slice(0, text.length / 2),
  'glued to words': (text) => (text.trimEnd().includes('\n') ? text : `设${text.trimEnd()}为\n`),
  'below words': (text) => `Words\n${text}More\n`,
  twice: (text) => text + text,
  'in HTML': (text) => `<div>\n\n${text}\n</div>\n`,
  'in a cell': (text) => `| One |\n|---|\n| ${text.trim().split('\n')[0]!} |\n`,
  'in a heading': (text) => `## ${text.trim().split('\n')[0]!}\n`,
  'in bold': (text) => `One **${text.trim().split('\n')[0]!}** two\n`,
};

describe.each(flavours.filter(({ examples }) => examples.length > 0))('of $id', async (flavour) => {
  const parse = await loadParser(undefined, flavour);
  test.each(Object.entries(places))('each example %s goes out and comes back', (_, put) => {
    for (const text of pagesOf(flavour.id, flavour.examples)) {
      const page = pageOf('a.md', put(text));
      const result = exchangePage(page, '1.2', parse);
      // What is half open is no MDX.
      if (result || !flavour.mdx.includes('.md'))
        expect({ ...result, page: page.text }).toMatchObject({ identical: true, translated: true });
    }
  });
});

/** Which constructs of a flavour are read in its pages, by the place in its lists. */
function readIn({ id, examples, mdx, ...syntax }: (typeof flavours)[number]): Set<string> {
  const found = new Set<string>();
  const watched = <Kind extends { read: (...given: never[]) => unknown }>(kind: string, constructs: readonly Kind[]): Kind[] =>
    constructs.map((construct, index) => ({
      ...construct,
      read(...given: never[]) {
        const read = construct.read(...given);
        if (read !== null) found.add(`${kind} ${index}`);
        return read;
      },
    }));
  const grammars: Grammars = grammarsOf({ ...syntax, inline: watched('inline', syntax.inline), lines: watched('line', syntax.lines) });
  for (const text of pagesOf(id, examples)) readMarkup(text, 0, mdx.includes('.md') ? grammars.mdx : grammars.markdown);
  return found;
}

test.each(flavours.filter(({ examples }) => examples.length > 0))('each construct of $id is in one of these pages', (flavour) => {
  const { id, mdx, inline, lines } = flavour;
  const found = readIn(flavour);
  const isRead = (kind: string) => (construct: { mdx?: true }, index: number) =>
    found.has(`${kind} ${index}`) || (mdx.includes('.md') && !construct.mdx);
  const missing = [...inline.filter((one, at) => !isRead('inline')(one, at)), ...lines.filter((one, at) => !isRead('line')(one, at))];
  expect([id, missing.map(({ opener }) => opener)]).toEqual([id, []]);
});
