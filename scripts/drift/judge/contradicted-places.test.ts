import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { judgeMatches } from './judge-matches.ts';

const parse = await loadParser();
const read = (...blocks: string[]) => segmentsOf(pageOf('a.md', `${blocks.join('\n\n')}\n`), parse);
const table = (...rows: string[]) => ['| Name | About |', '| --- | --- |', ...rows].join('\n');

/** Where new segments stand, of a base of which it is known how each segment was translated; the last of them was worked on since. */
function presentIn(base: string[], said: string[], source: string[], target: string[]) {
  const translated = read(...said).map(({ text }) => text);
  const known = read(...base, closing).map((segment, index) => ({ ...segment, target: translated[index] ?? 'Ce sera tout.' }));
  const [now, there] = [read(...source, closing), read(...target, 'Et voilà, c’est fini pour cette fois.')];
  const pages = { base: known, source: now, target: () => there };
  const { present } = judgeMatches(pages, { ignored: [], language: 'en', locales: ['en', 'fr'], places: true, matched: new WeakMap() });
  return [...present].map(([index, { target: place }]) => `${now[index]!.text} = ${there[place]!.text}`);
}

const closing = 'That is all of it for this time.';
const [one, two] = ['The first of all paragraphs.', 'The last one of them.'];
const [un, deux] = ['Le premier des paragraphes.', 'Le dernier de tous.'];

test.each<[string, string, string, string[]]>([
  ['nothing says otherwise', 'Something new came.', 'Du nouveau est venu.', ['Something new came. = Du nouveau est venu.']],
  ['it has the same code', 'Now run `npm ci` here.', 'Lancez `npm ci`.', ['Now run `npm ci` here. = Lancez `npm ci`.']],
  ['it has other code', 'Now run `npm ci` here.', 'Lancez `git pull`.', []],
  ['it has other addresses', 'See [the guide](/guide).', 'Voir [la liste](/list).', []],
  [
    'its address names another locale',
    'See [the guide](/en/guide).',
    'Voir [le guide](/fr/guide).',
    ['See [the guide](/en/guide). = Voir [le guide](/fr/guide).'],
  ],
])('of a new text that somebody has translated, where %s', (_, came, there, expected) => {
  expect(presentIn([one, two], [un, deux], [one, came, two], [un, there, deux])).toEqual(expected);
});

test('a new row is there where its code is, and not where another one is', () => {
  const [base, said] = [table('| `a` | About the first. |'), table('| `a` | Sur le premier. |')];
  const source = table('| `a` | About the first. |', '| `new` | About the new one. |');
  const there = (code: string) => table('| `a` | Sur le premier. |', `| \`${code}\` | Sur le nouveau. |`);
  expect(presentIn([base], [said], [source], [there('new')])).toContain('About the new one. = Sur le nouveau.');
  expect(presentIn([base], [said], [source], [there('other')])).toEqual([]);
});

test('of two headings that are new side by side, and one that is there, nobody knows which it is', () => {
  const source = [one, '## Comments', 'Say what.', '## Conditions', two];
  expect(presentIn([one, two], [un, deux], source, [un, '## Conditions de rendu', deux])).toEqual([]);
  expect(presentIn([one, two], [un, deux], [one, '## Comments', two], [un, '## Remarques', deux])).toEqual(['Comments = Remarques']);
});

test('what was written down as the translation of another one is that, wherever it stands', () => {
  const gone = 'Open source and vendor neutral.';
  const [base, said] = [
    [one, two, gone],
    [un, deux, 'Libre et neutre.'],
  ];
  expect(presentIn(base, said, [one, 'Three new signals came.', two], [un, 'Libre et neutre.', deux])).toEqual([]);
  expect(presentIn(base, said, [one, 'Three new signals came.', two], [un, 'Libre de tout.', deux])).toHaveLength(1);
});
