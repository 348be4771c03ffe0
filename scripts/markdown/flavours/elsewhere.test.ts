import { describe, expect, test } from 'vitest';
import { exchangePage } from '../../testing/exchange-page.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { flavours } from './index.ts';

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
    for (const [text] of flavour.examples) {
      const page = pageOf('a.md', put(text));
      const result = exchangePage(page, '1.2', parse);
      // What is half open is no MDX.
      if (result || !flavour.mdx.includes('.md'))
        expect({ ...result, page: page.text }).toMatchObject({ identical: true, translated: true });
    }
  });
});
