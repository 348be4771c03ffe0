import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { git } from '../provenance/git.ts';
import { committedPage } from '../testing/scenario/committed-page.ts';

const parse = await loadParser();
const text = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;

/** What is said in English, and in French. */
const words: [string, string][] = [
  ['Open the window of the house.', 'Ouvrez la fenêtre de la maison.'],
  ['Seven ships sail into the harbour at night.', 'Sept navires entrent au port la nuit.'],
  ['The road goes on through the forest.', 'La route continue dans la forêt.'],
  ['Bring some bread for the ducks of the lake.', 'Apportez du pain aux canards du lac.'],
  ['Nobody expects the boiler to burst in winter.', 'Personne n’attend que la chaudière éclate en hiver.'],
  ['Six carts roll out of the gate at dawn.', 'Six charrettes passent la porte à l’aube.'],
  ['Every baker of the town knows the miller.', 'Chaque boulanger de la ville connaît le meunier.'],
  ['The clock of the tower strikes noon too late.', 'L’horloge de la tour sonne midi trop tard.'],
  ['Good to know', 'Bon à savoir'],
  ['Example', 'Exemple'],
];
const french = (page: string): string => words.reduce((all, [own, theirs]) => all.replaceAll(own, theirs), page);
const [window, ships, road, bread, boiler, carts, baker, clock] = words.map(([own]) => own) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const box = (...texts: string[]): string => `:::note Good to know\n\n${texts.join('\n\n')}\n\n:::`;

describe('a page that its translator finished after a sync is current, whose translator had brought one of two changes before it', () => {
  const pages: Record<string, [then: string, half: string, now: string]> = {
    'a paragraph that came, and not the word that changed': [
      text('## Example', ships, baker, box(bread)),
      text('## Example', carts, ships, baker, box(bread)),
      text('## Example', carts, ships, baker, box(bread.replace('some', 'a lot of'))),
    ],
    'a paragraph that came, and not the section that went': [
      text(window, '## Example', ships, '## Example', road, '## Example', bread),
      text(window, '## Example', ships, '## Example', road, boiler, '## Example', bread),
      text(window, '## Example', road, boiler, '## Example', bread),
    ],
    'a box that moved, and not the one that went': [
      text(window, box(ships, baker), road, box(bread), boiler, box(carts, clock), 'Example'),
      text(window, road, box(bread), boiler, box(carts, clock), box(ships, baker), 'Example'),
      text(window, road, box(bread), boiler, box(ships, baker), 'Example'),
    ],
  };

  test.each(Object.entries(pages))('%s', async (_, [then, half, now]) => {
    const page = committedPage(
      [{ source: then }, { target: () => french(then) }, { source: now }, { target: () => french(half) }],
      parse,
      git,
    );
    expect(await page.state()).toBe('stale');
    await page.sync();
    expect(page.target()).not.toMatch(/^:::note.*\n\n:::$/m);
    page.edit(
      page.target(),
      french(now).replace('a lot of', 'beaucoup de').replace(bread.replace('some', 'beaucoup de'), 'Beaucoup de pain.'),
    );
    expect(await page.state()).toBe('current');
  });
});
