import { expect, it } from 'vitest';
import type { Inline } from '../model/inline.ts';
import { outline } from '../testing/outline.ts';
import { pageOf } from './page.ts';
import { loadParser } from './parser.ts';
import { restoreCodes } from './restore-codes.ts';
import { segmentsOf } from './segments.ts';

const parse = await loadParser();
const first = (text: string) => segmentsOf(pageOf('a.md', text), parse)[0]!;
const closing = (content: readonly Inline[]): string[] =>
  content.flatMap((part) => (part.kind === 'code' && part.role !== 'open' ? part.raw : []));

const cases: [string, string, string, string[]][] = [
  ['an address of the page stays', '[a](en.md)', '[b](fr.md)', ['](fr.md)']],
  ['the same raw text wins over the order', '[a](x.md) [b](y.md)', '[c](y.md) [d](z.md)', ['](z.md)', '](y.md)']],
  ['types are not mixed', '`a` **b**', '**c** `d`', ['`d`', '**']],
  ['what the page lacks keeps its own', '`a` `b`', '`c`', ['`c`', '`b`']],
];

it.each(cases)('%s', (_, given, existing, expected) => {
  const restored = restoreCodes(first(given).content, first(existing).content);
  expect(closing(restored)).toEqual(expected);
  expect(outline({ ...first(given), content: restored.filter(({ kind }) => kind === 'text') })).toBe(
    outline({ ...first(given), content: first(given).content.filter(({ kind }) => kind === 'text') }),
  );
});
