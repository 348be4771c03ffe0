import { expect, test } from 'vitest';
import { glossaryOf } from './glossary.ts';

const found = (words: string[], text: string) =>
  glossaryOf(words.map((word) => [word, 'x']))!
    .wordsIn(text)
    .map(({ at, word }) => `${at} ${word}`);

test.each<[words: string[], text: string, found: string[]]>([
  [['tenant'], 'A Tenant, tenants and a subtenant', ['2 Tenant']],
  [['key', 'key vault', 'vault'], 'A key vault, a key: vault', ['2 key vault', '15 key', '20 vault']],
  [['.NET', 'C++'], 'ASP.NET and .NET in C++, not C++1', ['12 .NET', '20 C++']],
  [['a b', 'b c'], 'a b c', ['0 a b']],
  [['naïve'], 'Naïve naïvete', ['0 Naïve']],
  [['İstanbul', 'b'], 'To İSTANBUL, İstanbul: b', ['3 İSTANBUL', '13 İstanbul', '23 b']],
  [['istanbul', 'a'], 'İstanbul, istanbul İİ a', ['10 istanbul', '22 a']],
  [['cafe'], 'A cafe\u0301, cafe', ['9 cafe']],
  [['cafe', 'cafe\u0301'], 'A cafe\u0301, cafe', ['2 cafe\u0301', '9 cafe']],
  [['नम'], 'नमी नम', ['4 नम']],
  [['.x', 'y'], '\u{1d41a}.x y\u{1d41a}', []],
  [['\u{1d41a}'], '\u{1d41a}: \u{1d41a}b', ['0 \u{1d41a}']],
])('of %j in %j', (words, text, expected) => {
  expect(found(words, text)).toEqual(expected);
});

test('where there are no entries there is no glossary', () => expect(glossaryOf([])).toBe(null));

test('a text is looked up as often, however many words a glossary has', () => {
  const looked = (count: number): number => {
    const glossary = glossaryOf(Array.from({ length: count }, (_, at) => [`word${at} part`, 'x']))!;
    let times = 0;
    const has = glossary.translations.has.bind(glossary.translations);
    (glossary.translations as Map<string, [string]>).has = (word) => ((times += 1), has(word));
    glossary.wordsIn('word1 part of word2 parts of another word3 part '.repeat(20));
    return times;
  };
  expect(looked(5000)).toBe(looked(50));
});
