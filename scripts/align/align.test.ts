import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser, type Parser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { alignSegments } from './align-segments.ts';
import { commonSubsequence } from './match/common-subsequence.ts';
import { matchSegments } from './match/match-segments.ts';
import { similarity, wordsOf } from './similarity.ts';

let parse: Parser;
beforeAll(async () => void (parse = await loadParser()));

type Comparables = ReturnType<typeof segments>;

const segments = (...blocks: string[]) => segmentsOf(pageOf('a.md', `${blocks.join('\n\n')}\n`), parse);

describe('commonSubsequence', () => {
  const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });

  test.each([1_000_000, 4])('is common, ascends, and is the longest where a table of %i cells allows', (cells) => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const common = commonSubsequence(a, b, { cells });
        expect(common.every(([i, j]) => a[i] === b[j])).toBe(true);
        expect(common.every(([i, j], index) => index === 0 || (i > common[index - 1]![0] && j > common[index - 1]![1]))).toBe(true);
        if (cells > 1000) expect(common.length).toBe(longest(a, b));
      }),
    );
  });

  test('takes fifty thousand lines that have little in common', () => {
    const many = (name: string) =>
      Array.from({ length: 50_000 }, (_, index) => (index % 10 === 0 ? `shared ${index}` : `${name} ${index}`));
    expect(commonSubsequence(many('a'), many('b'))).toHaveLength(5000);
  });
});

function longest(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const rows = a.map(() => b.map(() => 0));
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries())
      rows[i]![j] = x === y ? (rows[i - 1]?.[j - 1] ?? 0) + 1 : Math.max(rows[i - 1]?.[j] ?? 0, rows[i]![j - 1] ?? 0);
  return rows.at(-1)!.at(-1)!;
}

const textSimilarity = (a: string, b: string) => similarity(wordsOf(a), wordsOf(b));

test('similarity is 1 of equals, the same both ways, and falls with every word that differs', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => textSimilarity(a, b) === textSimilarity(b, a)));
  expect(textSimilarity('one two three four', 'one two three four')).toBe(1);
  expect(textSimilarity('one two three four', 'one two three five')).toBe(0.75);
  expect(textSimilarity('日本語の文', '日本語の本')).toBe(0.8);
});

describe('matchSegments', () => {
  const kinds = (before: string[], after: string[]) => matchSegments(segments(...before), segments(...after)).map(({ kind }) => kind);
  const long = 'A paragraph that is long enough to be known again.';

  test.each([
    [
      ['# A', 'One.'],
      ['# A', 'One.'],
      ['unchanged', 'unchanged'],
    ],
    [
      ['# A', 'The quick brown fox jumps.'],
      ['# A', 'The quick red fox jumps.'],
      ['unchanged', 'changed'],
    ],
    [['# A'], ['# A', 'New text.'], ['unchanged', 'added']],
    [['# A', 'Old text.'], ['# A'], ['unchanged', 'removed']],
    [
      [long, '# A', 'One.'],
      ['# A', 'One.', long],
      ['unchanged', 'unchanged', 'moved'],
    ],
    [
      ['Too short.', '# A', 'One two.'],
      ['# A', 'One two.', 'Too short.'],
      ['removed', 'unchanged', 'unchanged', 'added'],
    ],
    [['```\none two three four five\n```'], ['One two three four five'], ['removed', 'added']],
    [['One two three four five'], ['- One two three four six'], ['changed']],
    [['- one two'], ['1. one two'], ['changed']],
    [
      ['- one two', '# A'],
      ['- [x] one two', '# A'],
      ['changed', 'unchanged'],
    ],
    [['- yes\n- no'], ['- yes\n- no\n  - yes'], ['unchanged', 'unchanged', 'added']],
    [['- yes'], ['- - yes\n- yes'], ['added', 'unchanged']],
    [
      [long, '# A', 'One.'],
      ['# A', 'One.', `> - ${long}`],
      ['removed', 'unchanged', 'unchanged', 'added'],
    ],
    [
      [`- ${long}`, '# A', 'One.'],
      ['# A', 'One.', `1. ${long}`],
      ['unchanged', 'unchanged', 'moved'],
    ],
    [['Wrapped\nover two   lines'], ['Wrapped over\ntwo lines'], ['unchanged']],
    [['See [a].'], ['See [a][].'], ['unchanged']],
    [['An *a_b* and **c** d.'], ['An _a_b_ and __c__ d.'], ['unchanged']],
    [['An *a* and b.'], ['An **a** and b.'], ['changed']],
    [['An *a* and b.'], ['An \\_a\\_ and b.'], ['changed']],
    [
      ['One two three four.', 'Five six seven eight.', '# A'],
      ['One two three nine.', 'Five six seven ten.', '# A'],
      ['changed', 'changed', 'unchanged'],
    ],
    [
      ['One two three four.', 'Five six seven eight.', '# A'],
      ['Five six seven ten.', '# A'],
      ['removed', 'changed', 'unchanged'],
    ],
    [
      ['# A', 'Alpha beta gamma.'],
      ['# A', 'Delta epsilon zeta!'],
      ['unchanged', 'removed', 'added'],
    ],
    [['## FAQ'], ['## FAQ {#faq}'], ['changed']],
    [['## Setup'], ['## Setup <Badge type="tip" text="new" />'], ['changed']],
    [['- Docs'], ['- [Docs](docs.md)'], ['changed']],
    [['- [Docs](docs.md)'], ['- [Code](docs.md)'], ['changed']],
    [['## FAQ'], ['## Help {#faq}'], ['removed', 'added']],
    [['Alpha beta gamma delta.'], ['[One](a.md) two three four.'], ['removed', 'added']],
    [['- Docs'], ['- [Code](docs.md)'], ['removed', 'added']],
    [
      ['| a | b |\n|---|---|\n| 3 | No |'],
      ['| a | b |\n|---|---|\n| 3 | Yes |'],
      ['unchanged', 'unchanged', 'unchanged', 'unchanged', 'changed'],
    ],
    [
      ['| a | b |\n|---|---|\n| 3 | |'],
      ['| a | b |\n|---|---|\n| 3 | Yes |'],
      ['unchanged', 'unchanged', 'unchanged', 'unchanged', 'changed'],
    ],
    [
      ['| a | b |\n|---|---|\n| three | No |'],
      ['| a | b |\n|---|---|\n| four | Yes |'],
      ['unchanged', 'unchanged', 'unchanged', 'removed', 'removed', 'added', 'added'],
    ],
    [
      ['| a | b |\n|---|---|\n| 3 | No |'],
      ['| a | b |\n|---|---|\n| 3 |\n\nText.'],
      ['unchanged', 'unchanged', 'unchanged', 'unchanged', 'removed', 'added'],
    ],
    [[], ['One.'], ['added']],
    [[], [], []],
  ])('%j -> %j', (before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  test('of several changed ones each goes with the most alike, in order', () => {
    const [before, after] = [
      ['One two three four.', 'Five six seven eight.', 'Nine ten eleven twelve.'],
      ['Five six seven more.', 'Something else entirely!', 'Nine ten eleven more.'],
    ];
    const changed = matchSegments(segments(...before), segments(...after)).filter(({ kind }) => kind === 'changed');
    expect(changed.map(({ base, source }) => [base, source])).toEqual([
      [1, 0],
      [2, 2],
    ]);
  });

  const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
  const item = (host: string) => (number: number) => `- [The page about ${number * 7} boats](https://${host}.org/${number})`;

  test('of a list too long to be compared all with all each item is the one whose words it has, however many came before it', () => {
    const after = [...numbers(90).map((number) => `- A new one, ${number}`), ...numbers(200).map(item('now'))];
    const [before, now] = [numbers(200).map(item('then')), after].map((items) => segments(items.join('\n'))) as [Comparables, Comparables];
    const changed = matchSegments(before, now).filter(({ kind }) => kind === 'changed');
    expect(changed.map(({ base, source }) => [base, source])).toEqual(numbers(200).map((number) => [number, number + 90]));
  });

  test('and where words of each changed, too, the most alike around its place', () => {
    const say = (word: string) => numbers(400).map((number) => `The boat ${number * 7} ${word} at ${number % 24} o'clock.`);
    const [before, after] = [say('sails'), say('leaves').toSpliced(100, 5)].map((texts) => segments(...texts)) as [
      Comparables,
      Comparables,
    ];
    const matches = matchSegments(before, after);
    expect(matches.filter(({ kind }) => kind === 'removed').map(({ base }) => base)).toEqual([100, 101, 102, 103, 104]);
    expect(matches.filter(({ kind }) => kind === 'changed')).toHaveLength(395);
  });

  test('every segment of both sides is in one match', () => {
    const block = fc.constantFrom(
      '# A',
      '## B',
      'One two three four five six.',
      'One two three four five seven.',
      '- item',
      '```\ncode\n```',
      '> quote',
      '| a | b |\n|---|---|\n| c | d |',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.array(block, { maxLength: 12 }), (before, after) => {
        const [a, b] = [segments(...before), segments(...after)];
        const matches = matchSegments(a, b);
        expect(matches.flatMap(({ base }) => base ?? []).sort((x, y) => x - y)).toEqual([...a.keys()]);
        expect(matches.flatMap(({ source }) => source ?? []).sort((x, y) => x - y)).toEqual([...b.keys()]);
      }),
    );
  });
});

describe('alignSegments', () => {
  const table = (...rows: string[]) => segments(['| Name | About | Type |', '| --- | --- | --- |', ...rows].join('\n'));
  const placesOf = (base: ReturnType<typeof table>, target: ReturnType<typeof table>) =>
    alignSegments(base, target).map((place, index) => `${base[index]!.text} = ${place ? target[place.target]!.text : '?'}`);

  test('a row that stands elsewhere in the translation is told by a text that only it has', () => {
    const base = table('| zone | The zone. | text |', '| tags | The tags. | list |', '| area | The area. | text |');
    const there = table('| area | Le lieu. | text |', '| tags | Les marques. | list |', '| zone | La zone. | text |');
    expect(placesOf(base, there).filter((place) => place.startsWith('The'))).toEqual([
      'The zone. = La zone.',
      'The tags. = Les marques.',
      'The area. = Le lieu.',
    ]);
  });

  test('a row that nothing tells has no place where another one stands', () => {
    const base = table('| zone | The zone. | text |', '| a tag | The tags. | text |');
    const there = table('| marque | Les marques. | text |', '| zone | La zone. | text |');
    expect(placesOf(base, there).filter((place) => place.startsWith('The'))).toEqual(['The zone. = La zone.', 'The tags. = ?']);
  });

  test.each([
    [
      'two rows have it',
      ['| zone | The zone. | text |', '| zone | The tags. | list |'],
      ['| zone | Un. | text |', '| zone | Deux. | list |'],
    ],
    [
      'two texts say otherwise',
      ['| zone | The zone. | map |', '| tags | The tags. | list |'],
      ['| zone | Un. | list |', '| tags | Deux. | map |'],
    ],
    ['it is too short', ['| id | The zone. | text |', '| no | The tags. | text |'], ['| no | Un. | text |', '| id | Deux. | text |']],
  ])('rows stay in their order where a text does not tell them: %s', (_, before, after) => {
    const [base, there] = [table(...before), table(...after)];
    expect(placesOf(base, there).filter((place) => place.startsWith('The'))).toEqual(['The zone. = Un.', 'The tags. = Deux.']);
  });

  test('each row of a long table is told that stands in the reverse order', () => {
    const rows = (number: number, words: string) =>
      Array.from({ length: number }, (_, row) => `| name-${row} | ${words} ${row % 7} | text |`);
    const base = table(...rows(4000, 'The words'));
    const there = table(...rows(4000, 'Les mots').toReversed());
    const places = alignSegments(base, there);
    const moved = places.filter(
      (place, index) => place && base[index]!.text.startsWith('name-') && there[place.target]!.text === base[index]!.text,
    );
    expect(moved).toHaveLength(4000);
  });

  const source = [
    '# Install the tool',
    'Run `npm ci` first.',
    'Then open http://localhost:3000 in a browser.',
    '```sh\nnpm start\n```',
    'That is all.',
  ];
  const target = [
    '# Installer l’outil {#install-the-tool}',
    'Lancez d’abord `npm ci`.',
    'Ouvrez ensuite http://localhost:3000 dans un navigateur.',
    '```sh\nnpm start\n```',
    'C’est tout.',
  ];
  const places = (from: string[], to: string[]) => alignSegments(segments(...from), segments(...to)).map((place) => place?.target ?? null);

  test('one to one where both are built alike', () => {
    expect(places(source, target)).toEqual([0, 1, 2, 3, 4]);
  });

  test('by what survives translation where they are not', () => {
    expect(places(source, target.toSpliced(1, 1))).toEqual([0, null, 1, 2, 3]);
    expect(places(source, target.toSpliced(1, 0, 'Une phrase de plus, sans rien en commun avec la source.'))).toEqual([0, 2, 3, 4, 5]);
    expect(places([], target)).toEqual([]);
    expect(places(source, [])).toEqual([null, null, null, null, null]);
  });

  test('an import by the names in it, wherever its file lies', () => {
    const imports = (text: string) => segmentsOf(pageOf('a.mdx', text), parse);
    const [list, picture] = ["import { List, Box } from '@site/list';", "import Picture from '../../../parts/picture/Picture.astro';"];
    const targets = imports(`${list}\n\n${picture}\n\n# Un\n`);
    const placeOf = (base: string) => alignSegments(imports(`${base}\n\n# One\n`), targets)[0]!.target;
    expect([placeOf("import Picture from '../../Picture.astro';"), placeOf("import { List } from '../list';")]).toEqual([1, 0]);
  });

  test('as many blocks of other kinds are not one to one', () => {
    const [code, text, french] = ['```sh\nnpm ci\n```', 'Then wait for a minute or so.', 'Attendez ensuite une minute.'];
    expect(places(['# A', text, code], ['# A', code, french])).toEqual([0, null, 1]);
  });

  test('a field of the front matter is translated by the field of its name only', () => {
    const field = (...keys: string[]) => ['---', ...keys.map((key) => `${key}: Text of this field`), '---'].join('\n');
    expect(places([field('title', 'description')], [field('description')])).toEqual([null, 0]);
    expect(places([field('title', 'description')], [field('description', 'title')]).filter((place) => place !== null)).toHaveLength(1);
  });

  test('is surer of a translation that shows what it translates', () => {
    const confidenceOf = (from: string, to: string) => alignSegments(segments('# A', from), segments('# A', '- x', to))[1]!.confidence;
    expect(confidenceOf('Run `npm ci` now.', 'Lancez `npm ci`.')).toBeGreaterThan(0.9);
    expect(confidenceOf('Run `npm ci` now.', 'Lancez `git log`.')).toBeLessThan(0.75);
  });

  test('by what is recorded of a translation, whatever else speaks for another place', () => {
    const [from, to] = [segments('Words of this length.'), segments('Des mots de la même longueur.', 'Non.')];
    expect(alignSegments(from, to)[0]?.target).toBe(0);
    const record = (said: string) => [{ ...from[0]!, target: said }];
    expect(alignSegments(record('Non.'), to)[0]?.target).toBe(1);
    expect(alignSegments(record('Sans suite.'), to)[0]?.target).toBe(0);
  });

  test('a recorded translation that moved is found where it stands, and not where it stands twice', () => {
    const said = ['Des mots.', 'Des choses.', 'Des gens.'];
    const from = segments('Words of some kind.', 'Things of some kind.', 'People of some kind.').map((segment, index) => ({
      ...segment,
      target: said[index]!,
    }));
    const placesIn = (...to: string[]) => alignSegments(from, segments(...to)).map((place) => place?.target ?? null);
    expect(placesIn(said[2]!, said[0]!, said[1]!)).toEqual([1, 2, 0]);
    expect(placesIn(said[2]!, said[2]!, said[0]!, said[1]!)).toEqual([2, 3, null]);
  });

  test('a recorded translation is found though the order of blocks gives its place another text, and though it is a heading by now', () => {
    const known = (said: Record<string, string>, ...blocks: string[]) =>
      segments(...blocks).map((one) => ({ ...one, target: said[one.text] ?? null }));
    const placesIn = (base: ReturnType<typeof known>, ...to: string[]) =>
      alignSegments(base, segments(...to)).map((place) => place?.target ?? null);
    const said = { Planet: 'Planète', Thanks: 'Merci', 'Some words of it.': 'Des mots.' };
    expect(placesIn(known(said, '- Planet', '## Thanks', 'Some words of it.'), '## Merci', '## Planète', 'Des mots.')).toEqual([1, 0, 2]);
    expect(placesIn(known(said, 'Thanks', 'Some words of it.'), 'Des mots.', 'Merci', 'Autre chose.')).toEqual([1, 0]);
  });

  test('a section that stands elsewhere is told by the id of its heading, with what stands below it', () => {
    const base = [
      '## Attribute',
      'A key and a value.',
      '## Metric',
      'A `number` that is measured.',
      'It has a unit.',
      '## Span',
      'One step.',
    ];
    const there = [
      '## Métrica {#metric}',
      'Un `number` medido.',
      'Tiene unidad.',
      '## Span',
      'Un paso.',
      '## Valor {#attribute}',
      'Una clave.',
    ];
    expect(places(base, there)).toEqual([5, 6, 0, 1, 2, 3, 4]);
  });

  test.each([
    ['has an id that two have', ['## Uno {#metric}', 'Texto uno.', '## Dos {#metric}', 'Texto dos.']],
    ['has an id that none has', ['## Uno {#uno}', 'Texto uno.', '## Dos {#dos}', 'Texto dos.']],
    ['stands where it is to', ['## Uno {#attribute}', 'Texto uno.', '## Dos {#metric}', 'Texto dos.']],
  ])('a section keeps its place by the order of blocks where its heading %s', (_, there) => {
    expect(places(['## Attribute', 'A key and a value.', '## Metric', 'A number.'], there)).toEqual([0, 1, 2, 3]);
  });

  test('gives no segment twice, and keeps order where no section moved', () => {
    const block = fc.constantFrom('# A', '## B {#b}', '## C', 'Text with `code`.', 'Texte 42.', '- item', '```\nx\n```', '> quote');
    fc.assert(
      fc.property(fc.array(block, { maxLength: 15 }), fc.array(block, { maxLength: 15 }), (from, to) => {
        const found = places(from, to).filter((place) => place !== null);
        expect(new Set(found).size).toBe(found.length);
        if (![...from, ...to].some((one) => one.startsWith('#'))) expect(found).toEqual(found.toSorted((a, b) => a - b));
      }),
    );
  });
});
