import { describe, expect, test } from 'vitest';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { segmentsOf } from './segments.ts';

const parse = await loadParser();

const segments = (text: string, path = 'a.md') => segmentsOf(pageOf(path, text), parse);

/** Texts that are offered to translators. */
const offered = (text: string, path?: string): string[] => segments(text, path).flatMap((one) => (one.translate ? [one.text] : []));
const kept = (text: string, path?: string): string[] => segments(text, path).flatMap((one) => (one.isKept ? [one.text] : []));

describe('what authors ask to leave is left', () => {
  test.each([
    [
      'between comments',
      'a.md',
      'One\n\n<!-- no-translate -->\n\nTwo\n\n- three\n\n<!-- /no-translate -->\n\nFour',
      ['One', 'Four'],
      ['Two', 'three'],
    ],
    [
      'between comments of MDX',
      'a.mdx',
      'One\n\n{/* no-translate */}\n\nTwo\n\n{/* end-no-translate */}\n\nThree',
      ['One', 'Three'],
      ['Two'],
    ],
    ['up to the end, where no comment ends it', 'a.md', 'One\n\n<!-- no-translate -->\n\nTwo\n\nThree', ['One'], ['Two', 'Three']],
    [
      'an element around blocks',
      'a.md',
      '<div translate="no">\n\nOne\n\n<div>\n\nTwo\n\n</div>\n\nThree\n\n</div>\n\nFour',
      ['Four'],
      ['One', 'Two', 'Three'],
    ],
    ['a component around blocks', 'a.mdx', '<Box translate="no">\n\nOne\n\n</Box>\n\nTwo', ['Two'], ['One']],
    ['an element in a block of HTML', 'a.md', '<div><p translate="no">One</p><p>Two</p></div>', ['Two'], []],
    ['a page', 'a.md', '---\ntitle: One\ntranslate: false\n---\n\n# Two\n', [], ['One', 'Two']],
  ])('%s', (_, path, text, words, left) => {
    expect(offered(text, path)).toEqual(words);
    expect(kept(text, path)).toEqual(left);
  });

  test.each([
    ['an element in a line', 'See <b translate="no">One **two**</b> now.', 'See <b translate="no">One **two**</b> now.'],
    ['an element in a text of HTML', '<p>See <b translate=no>One</b> now.</p>', 'See <b translate=no>One</b> now.'],
  ])('%s is one code', (_, text, whole) => {
    const found = segments(text).find(({ translate }) => translate)!;
    expect(found.text).toBe(whole);
    expect(found.content.map((part) => (part.kind === 'text' ? part.text : part.role))).toEqual(['See ', 'lone', ' now.']);
  });

  test.each([
    ['another comment', '<!-- no translations yet -->\n\nOne', ['One']],
    ['one that is translated', '<div translate="yes">\n\nOne\n\n</div>', ['One']],
    ['one that was closed', '<p translate="no">One</p>\n\nTwo', ['Two']],
    ['a page that says yes', '---\ntranslate: true\n---\n\nOne', ['One']],
    ['code that shows how', '```html\n<!-- no-translate -->\n```\n\nOne', ['One']],
  ])('but not what follows %s', (_, text, words) => {
    expect(offered(text)).toEqual(words);
  });
});

test.each([
  ['before a text', 'a.md', '<!-- l10n: a button -->\n\nOne\n\nTwo', ['a button', undefined]],
  ['of more than a line', 'a.md', '<!-- l10n: a\n  button -->\n\nOne', ['a button']],
  ['before an item', 'a.md', '- One\n\n  <!-- l10n: a button -->\n- Two', [undefined, 'a button']],
  ['in MDX', 'a.mdx', '{/* l10n: a button */}\n\nOne', ['a button']],
  ['in a text', 'a.md', 'One <!-- l10n: a button --> more', ['a button']],
  ['both', 'a.md', '<!-- l10n: a button -->\n\nOne <!-- l10n: short --> more', ['a button\nshort']],
  ['no comment of another sort', 'a.md', '<!-- todo: a button -->\n\nOne', [undefined]],
])('a note to translators is that of the text: %s', (_, path, text, notes) => {
  expect(segments(text, path).flatMap(({ translate, note }) => (translate ? [note] : []))).toEqual(notes);
});
