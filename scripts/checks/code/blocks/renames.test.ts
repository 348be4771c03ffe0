import { expect, test } from 'vitest';
import { loadParser } from '../../../markdown/parser/parser.ts';
import { subjectFrom } from '../../../testing/subject-from.ts';
import { fenced, toldInCode } from '../../../testing/told-in-code.ts';
import { codeBlockChanged } from '../code-block-changed.ts';
import { codeChanged } from '../code-changed.ts';
import { isRenamed, renamesIn } from './renames.ts';

const parse = await loadParser();

const renames = (source: string, page: string): [string, string][] => [
  ...renamesIn(subjectFrom({ source, page, locale: 'de' }, parse).translation()!),
];

const block = (...lines: string[]): string => fenced('js', lines.join('\n'));

test.each([
  ['a name, throughout', block('let catCount = 1;', 'f(catCount);'), block('let hundeZahl = 1;', 'f(hundeZahl);'), ['hundeZahl']],
  [
    'in code and in what is said of it',
    `${block('let catCount;')}\nUse \`catCount\`.\n`,
    `${block('let katzen;')}\nNimm \`katzen\`.\n`,
    ['katzen'],
  ],
  [
    'in a text that has more words',
    block('let catCount;', 'f("no $catCount", catCount);', 'catCount;'),
    block('let hundeZahl;', 'f("nur noch $hundeZahl da", hundeZahl);', 'hundeZahl;'),
    ['hundeZahl'],
  ],
  ['once', block('let catCount = 1;'), block('let hundeZahl = 1;'), []],
  [
    'one is left',
    block('let catCount = 1;', 'f(catCount);', 'g(catCount);'),
    block('let hundeZahl = 1;', 'f(hundeZahl);', 'g(catCount);'),
    [],
  ],
  ['two names for one', block('let catCount = 1;', 'f(catCount);'), block('let hundeZahl = 1;', 'f(hundZahl);'), []],
  ['one name for two', block('a.one1(two2);', 'b.one1(two2);'), block('a.drei3(drei3);', 'b.drei3(drei3);'), []],
  ['a name that the source has for something else', block('a1(b1);', 'a1(c1);'), block('b1(b1);', 'b1(c1);'), []],
  ['most of them', block('let hello;', 'g(hello);', 'h(sayhi);'), block('let gruss;', 'g(gruss);', 'h(gruss);'), ['gruss']],
  ['what a text holds', block('f("/hello");', 'g("/hello");'), block('f("/halo");', 'g("/halo");'), []],
  ['what it did not make', block('f(catCount);', 'g(catCount);'), block('f(hundeZahl);', 'g(hundeZahl);'), []],
  ['what others import', block('export const catCount = 1;', 'f(catCount);'), block('export const katzen = 1;', 'f(katzen);'), []],
  ['a number', block('f(12);', 'g(12);'), block('f(13);', 'g(13);'), []],
  ['a word of the language', block('for (a) {}', 'for (b) {}'), block('fur (a) {}', 'fur (b) {}'), []],
  ['letters that no program has', block('let catCount = 1;', 'f(catCount);'), block('let кошки = 1;', 'f(кошки);'), []],
  ['in prose alone', 'Use `catCount`.\n\nTake `catCount`.\n', 'Nimm `hundeZahl`.\n\nJa, `hundeZahl`.\n', []],
])('a page has a name of its own: %s', (_, source, page, names) => {
  expect(renames(source, page).map(([is]) => is)).toEqual(names);
});

test.each([
  ['catCount', 'katzen', true],
  ['{ catCount: 24 }', '{ katzen: 24 }', false],
  ['catCount = 24', 'katzen = 265', false],
])('%s -> %s is a name alone: %s', (source, target, expected) => {
  expect(isRenamed(source, target, new Map([['katzen', 'catCount']]))).toBe(expected);
});

const shell = (...lines: string[]): string => fenced('sh', lines.join('\n'));

test.each([
  ['a package', shell('npm install left-pad', 'npm update left-pad'), shell('npm install evil-pad', 'npm update evil-pad'), 1],
  ['an option', shell('a --verbose', 'b --verbose'), shell('a --laut', 'b --laut'), 1],
  ['a variable of a shell', shell('export API_KEY=1', 'a $API_KEY'), shell('export API_WORT=1', 'a $API_WORT'), 1],
  ['a slip', block('let cats = 1;', 'f(cats);'), block('let cast = 1;', 'f(cast);'), 1],
  ['a key', '```yaml\nretries: 3\nb:\n  retries: 4\n```\n', '```yaml\nversuche: 3\nb:\n  versuche: 4\n```\n', 2],
  ['a variable', block('let cats = 1;', 'f(cats);', 'g(...cats);'), block('let katzen = 1;', 'f(katzen);', 'g(...katzen);'), 0],
  ['its value', block('let cats = 1;', 'f(cats);'), block('let katzen = 2;', 'f(katzen);'), 1],
  ['a member', block('let cats = 1;', 'f(cats);', 'g.cats();'), block('let katzen = 1;', 'f(katzen);', 'g.katzen();'), 1],
  ['a key beside it', block('let cats = 1;', 'f(cats, { cats: 1 });'), block('let katzen = 1;', 'f(katzen, { katzen: 1 });'), 1],
  ['a key that is its name', block('let cats = 1;', 'f(a, { cats });'), block('let katzen = 1;', 'f(a, { katzen });'), 1],
  [
    'what is imported',
    block('let cats = 1;', 'f(cats);', "import a from 'cats';"),
    block('let katzen = 1;', 'f(katzen);', "import a from 'katzen';"),
    1,
  ],
  [
    'another block',
    `${block('let cats = 1;', 'f(cats);')}\n${shell('npm install cats')}`,
    `${block('let katzen = 1;', 'f(katzen);')}\n${shell('npm install katzen')}`,
    1,
  ],
  [
    'code beside it',
    `${block('let cats = 1;', 'f(cats);')}\nRun \`npm install cats\`.\n`,
    `${block('let katzen = 1;', 'f(katzen);')}\nStarte \`npm install katzen\`.\n`,
    1,
  ],
])('throughout or not, no name is another one but that of a variable: %s', (_, source, page, count) => {
  expect(toldInCode([codeBlockChanged, codeChanged], { source, page }, parse)).toHaveLength(count);
});
