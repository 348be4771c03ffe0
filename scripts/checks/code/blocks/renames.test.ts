import { expect, test } from 'vitest';
import { loadParser } from '../../../markdown/parser/parser.ts';
import { subjectFrom } from '../../../testing/subject-from.ts';
import { isRenamed, renamesIn } from './renames.ts';

const parse = await loadParser();

const renames = (source: string, page: string): [string, string][] => [
  ...renamesIn(subjectFrom({ source, page, locale: 'de' }, parse).translation()!),
];

const block = (...lines: string[]): string => `\`\`\`js\n${lines.join('\n')}\n\`\`\`\n`;

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
    block('f("no $catCount", catCount);', 'catCount;'),
    block('f("nur noch $hundeZahl da", hundeZahl);', 'hundeZahl;'),
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
  ['a short name', block('f("/hello");', 'g("/hello");'), block('f("/halo");', 'g("/halo");'), ['halo']],
  ['most of them', block('f(hello);', 'g(hello);', 'h(sayhi);'), block('f(halo);', 'g(halo);', 'h(halo);'), ['halo']],
  ['a number', block('f(12);', 'g(12);'), block('f(13);', 'g(13);'), []],
  ['a word of the language', block('for (a) {}', 'for (b) {}'), block('fur (a) {}', 'fur (b) {}'), []],
  ['letters that no program has', block('let catCount = 1;', 'f(catCount);'), block('let кошки = 1;', 'f(кошки);'), []],
  ['in prose alone', 'Use `catCount`.\n\nTake `catCount`.\n', 'Nimm `hundeZahl`.\n\nJa, `hundeZahl`.\n', []],
])('a page has a name of its own: %s', (_, source, page, names) => {
  expect(renames(source, page).map(([is]) => is)).toEqual(names);
});

test.each([
  ['{ catCount: 24 }', '{ katzen: 265 }', true],
  ['{ catCount: 24 }', '{ catCount: 265 }', false],
  ['{ catCount: 24 }', '{ katzen: x }', false],
])('%s -> %s is an example of its own: %s', (source, target, expected) => {
  expect(isRenamed(source, target, new Map([['katzen', 'catCount']]))).toBe(expected);
});
