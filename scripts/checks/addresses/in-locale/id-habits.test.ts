import { expect, test } from 'vitest';
import { idHabits } from './id-habits.ts';

/** Whether pages show a habit of which so many lack the id of their source, and so many have it. */
function dropsIds(gone: number, kept: number, [source, other]: readonly [string, string] = ['# One {#one}', '# Eins']): boolean {
  const habits = idHabits();
  for (let at = 0; at < gone + kept; at += 1) habits.count(source, at < gone ? other : source, 'de');
  expect(habits.dropsIds('fr')).toBe(false);
  return habits.dropsIds('de');
}

test('is a habit of most pages, and of several', () => {
  expect(dropsIds(3, 0)).toBe(false);
  expect(dropsIds(4, 4)).toBe(false);
  expect(dropsIds(5, 4)).toBe(true);
});

test.each([
  ['# One [[one]]', '# Eins [[eins]]', true],
  ['# <a name="one"></a>One', '# Eins', true],
  ['# One\n\nSee {#one}.', '# Eins\n\nSiehe.', false],
  ['# One {#one}\n\n## Two {#two}', '# Eins {#one}\n\n## Zwei', false],
])('is told by ids that headings are given: %j, %j', (source, target, is) => expect(dropsIds(9, 0, [source, target])).toBe(is));
