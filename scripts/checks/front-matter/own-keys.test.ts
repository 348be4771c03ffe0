import { describe, expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import type { Yaml } from '../../model/page.ts';
import { isArticle } from './is-article.ts';
import { isOwnKey } from './own-keys.ts';
import { isSameValue } from './same-value.ts';
import { isTextForReaders } from './text-for-readers.ts';

describe('a key is the own one of a target', () => {
  test.each([
    'aliases',
    'cSpell:ignore',
    'cSpell',
    'redirect_from',
    'redirects',
    'lastmod',
    'last_update',
    'slug',
    'ms.locfileid',
    'translationKey',
    'i18nReady',
    'mine',
  ])('%s', (key) => expect(isOwnKey(key, { localized: ['mine'] })).toBe(true));

  test.each(['title', 'weight', 'ms.topic', 'author', 'type', 'languages', 'urlset'])('%s is not', (key) => {
    expect(isOwnKey(key, { localized: [] })).toBe(false);
  });
});

describe('two values are the same', () => {
  test.each<[Yaml, Yaml]>([
    ['', null],
    ['null', ''],
    ['~', []],
    ['True', 'true'],
    [' a ', 'a'],
    [
      ['b', 'a', ''],
      ['a', 'b'],
    ],
    ['/sv/start/', '/en/start/'],
    ['/sv/', '/'],
    ['releases-sv', 'releases'],
  ])('%j and %j', (one, other) => expect(isSameValue(one, other, 'sv-SE')).toBe(true));

  test.each<[Yaml, Yaml]>([
    ['a', null],
    ['A', 'a'],
    ['1', '2'],
    [
      ['a', 'a'],
      ['a', 'b'],
    ],
    ['/start/', '/stop/'],
    ['releases-fr', 'releases'],
  ])('%j and %j are not', (one, other) => expect(isSameValue(one, other, 'sv-SE')).toBe(false));

  test.each([
    ['fa', 'left-arrow', true],
    ['ar-SA', 'left-arrow', true],
    ['sv-SE', 'left-arrow', false],
    ['fa', 'up-arrow', false],
  ])('what points to the right points to the left in %s: %s, %s', (locale, value, isSame) =>
    expect(isSameValue(value, 'right-arrow', locale)).toBe(isSame),
  );
});

test.each<[string, Yaml, boolean]>([
  ['unitTitle', 'A', true],
  ['hero.facepile.linkText', 'A', true],
  ['developer_note', 'A', true],
  ['custom', 'See https://a.example for more', true],
  ['custom', ['All of these are', 'texts to be read'], true],
  ['author', 'Mia Maria Möller', false],
  ['ms.topic', 'conceptual', false],
  ['custom', ['a', 'b'], false],
])('%s: %j is text for readers: %s', (path, value, expected) => expect(isTextForReaders(path, value)).toBe(expected));

test.each([
  ['docs/a.md', true],
  ['docs/_index.fr.md', true],
  ['README.md', false],
  ['docs/README.fr.md', false],
  ['PULL_REQUEST_TEMPLATE.md', false],
  ['docs/TOC.md', false],
  ['docs/_intro.mdx', false],
  ['docs/templates.md', true],
])('%s is an article: %s', (path, expected) => expect(isArticle(pageOf(path, ''))).toBe(expected));
