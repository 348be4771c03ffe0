import { colonCode } from './constructs/containers.ts';
import { formula, formulaBlock } from './constructs/formulas.ts';
import { learnBracket, learnLine, learnColons, learnReference } from './constructs/learn.ts';
import type { Flavour } from './flavour.ts';

export const microsoft: Flavour = {
  id: 'microsoft',
  about: 'Microsoft Learn (DocFX): includes, code from files, alerts, monikers and zones, pictures, cross references',
  settings: { path: /(?:^|\/)docfx\.json$/ },
  mdx: [],
  attributes: ['alt', 'title'],
  inline: [learnBracket, colonCode, learnReference, formula],
  lines: [learnLine, learnColons, formulaBlock],
  examples: [
    ['> [!NOTE]\n> Use @System.String.\n', ['-directive 1: {other [!NOTE]}', 'quote 2: Use {url @System.String}.']],
    [
      'See [!INCLUDE [this](a b.md)] now.\n\n[!code-csharp[Main](a.cs#L1)]\n',
      ['paragraph 1: See {include [!INCLUDE [this](a b.md)]} now.', '-include 3: {other [!code-csharp[Main](a.cs#L1)]}'],
    ],
    [
      '::: moniker range="a"\n:::image type="content" source="a.png" alt-text="A *cat*":::\n::: moniker-end\n',
      [
        '-directive 1: {other ::: moniker range="a"}',
        '-directive 2: {other :::image type="content" source="a.png" alt-text="A *cat*":::}',
        'alt 2: A *cat*',
        '-directive 3: {other ::: moniker-end}',
      ],
    ],
    [
      'Press :::image source="a.png" border="false"::: now.\n',
      ['paragraph 1: Press {image :::image source="a.png" border="false":::} now.'],
    ],
  ],
};
