import { expect, test } from 'vitest';
import { labelHabits } from './label-habits.ts';

const labels = ['Edit', 'Save as', 'Delete', 'Add user', 'Open', 'Close', 'Rename', 'Copy'];
const inCode = (words: readonly string[]): string => words.map((word) => `Click \`${word}\`, then \`getUser()\`.\n`).join('');

function habitOf(translated: number, seen = labels): boolean {
  const habits = labelHabits();
  habits.count(inCode(seen), inCode(seen.map((word, at) => (at < translated ? `Ü${word.toLowerCase()}` : word))), 'de');
  expect(habits.areTranslated('fr')).toBe(false);
  return habits.areTranslated('de');
}

test('most labels of a locale in other words are a habit, half of them are none', () => {
  expect(habitOf(5)).toBe(true);
  expect(habitOf(4)).toBe(false);
});

test('a few labels show nothing', () => {
  expect(habitOf(7, labels.slice(0, 7))).toBe(false);
});
