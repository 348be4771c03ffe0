import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser, type Parser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { affinity } from './affinity.ts';
import { featuresOf } from './features.ts';

let parse: Parser;
beforeAll(async () => void (parse = await loadParser()));

const fit = (source: string, target: string, ratio = 1) => affinity(first(source), first(target), ratio);
const first = (text: string) => featuresOf(segmentsOf(pageOf('a.md', text), parse)[0]!);
const fence = (...lines: string[]) => `\`\`\`sh\n${lines.join('\n')}\n\`\`\``;

describe('a translation fits better than', () => {
  test.each([
    ['a heading of another level', '## Title here', '## Titre ici', '### Titre ici'],
    ['a block that an author turned into another', 'A short text.', 'Un texte court.', '- Un texte court.'],
    ['code of other lines', fence('npm ci', 'npm test'), fence('npm ci', 'npm test'), fence('git add', 'git log')],
    ['code of which half the lines are others', fence('npm ci', 'npm test'), fence('npm ci', 'npm test'), fence('npm ci', 'git log')],
    ['HTML of other lines', '<div id="a">', '<div id="a">', '<table class="x">'],
    ['a text with other code', 'Run `npm ci`.', 'Lancez `npm ci`.', 'Lancez `git log`.'],
    ['a text with half of the code', 'Run `npm ci` and `npm t`.', 'Lancez `npm ci`, `npm t`.', 'Lancez `npm ci` et ensuite.'],
    ['a text of another length', 'One, two, three, four, five.', 'Un, deux, trois, quatre, cinq.', 'Un.'],
    ['a heading with the id of another', '## Get it', '## À obtenir {#get-it}', '## À installer {#install}'],
  ])('%s', (_, source, translation, other) => {
    expect(fit(source, translation)).toBeGreaterThan(fit(source, other));
    expect(fit(source, translation)).toBeGreaterThan(0);
  });
});

test('what is of another family is no translation', () => {
  expect(fit('A text.', '# Un titre')).toBe(-4);
  expect(fit('A text.', fence('A text.'))).toBe(-4);
  expect(fit('- Eleven item', 'Un élément')).toBeGreaterThan(0);
});

test('lengths are judged by what is usual on the page', () => {
  const [english, japanese] = ['A sentence of the usual length of sentences.', '日本語の短い文です。'];
  expect(fit(english, japanese, 0.25)).toBeGreaterThan(fit(english, japanese, 1));
});

test('marks that neither has say nothing', () => {
  const withMark = fit('Version 3 of all', 'Version 3 de tout');
  expect(fit('Version x of all', 'Version x de tout')).toBeLessThan(withMark);
  expect(fit('Version x of all', 'Version x of all')).toBeCloseTo(1.8);
  expect(fit('Version 3 of all', 'Version x de tout')).toBeLessThan(fit('Version x of all', 'Version x de tout'));
});

test('a heading is known by its slug, or by an id that both sides give it; without any id less speaks against it than with another', () => {
  const other = fit('## Get it', '## À obtenir {#other-id}');
  expect(fit('## Get it', '## À obtenir {#get-it}')).toBeGreaterThan(other + 2);
  expect(fit('## Get it {#own}', '## À obtenir {#own}')).toBeGreaterThan(fit('## Get it {#own}', '## À obtenir {#any}') + 2);
  expect(fit('## Get it now, here', '## À obtenir ici même')).toBeGreaterThan(fit('## Get it now, here', '## À obtenir {#any-1}'));
});
