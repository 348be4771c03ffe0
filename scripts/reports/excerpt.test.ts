import { expect, test } from 'vitest';
import { excerpt, excerpts } from './excerpt.ts';

const long = 'Whoever brings a ship into the harbour pays the keeper before any of the goods are brought to land, '.repeat(4);

test('a text is shown on one line, from its beginning', () => {
  expect(excerpt('a\n  b')).toBe('a b');
  expect(excerpt(long)).toBe(`${long.slice(0, 199)}…`);
  expect(excerpt(`${'a'.repeat(198)}😀b`)).toBe(`${'a'.repeat(198)}…`);
});

test.each([
  ['short', 'It opens.', 'It shuts.', ['It opens.', 'It shuts.']],
  ['early', `One ${long}`, `Two ${long}`, [excerpt(`One ${long}`), excerpt(`Two ${long}`)]],
  [
    'late',
    `${long}and goes.`,
    `${long}and stays.`,
    ['… keeper before any of the goods are brought to land, and goes.', '… keeper before any of the goods are brought to land, and stays.'],
  ],
  [
    'at the end',
    long,
    `${long}More.`,
    ['… the keeper before any of the goods are brought to land, ', '… the keeper before any of the goods are brought to land, More.'],
  ],
  ['without blanks', '船'.repeat(300), `${'船'.repeat(300)}港`, [`… ${'船'.repeat(60)}`, `… ${'船'.repeat(60)}港`]],
  ['of signs of two units', `a${'😀'.repeat(200)}b`, `a${'😀'.repeat(200)}c`, [`… ${'😀'.repeat(30)}b`, `… ${'😀'.repeat(30)}c`]],
])('of two that differ both are seen to: %s', (_, was, is, expected) => {
  const shown = excerpts(was, is);
  expect(shown).toEqual(expected);
  expect(shown[0]).not.toBe(shown[1]);
});
