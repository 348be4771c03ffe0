import { expect, test } from 'vitest';
import { changesCodes, holdsChange } from './holds-change.ts';

test.each([
  ['Run `a`.', 'Run `b`.', 'Lance `b`.', 'Lance `a`.', true],
  ['Run `a`.', 'Run `b`.', 'Lance `a` maintenant.', 'Lance `a`.', false],
  ['Run `a`.', 'Run `b`.', 'Lance ceci.', 'Lance `a`.', false],
  ['Run `a` or `b`.', 'Run `a`.', 'Lance `a`.', 'Lance `a` ou `b`.', true],
  ['See [x](/docs/a).', 'See [x](/docs/b).', 'Voir [x](/docs/b).', 'Voir [x](/docs/a).', true],
  ['See [x](/docs/a).', 'See [x](/docs/b).', 'Voir [x](/fr/docs/b).', 'Voir [x](/fr/docs/a).', true],
  ['See [x](/docs/a).', 'See [x](/docs/b).', 'Voir [x](/fr/docs/a).', 'Voir [x](/fr/docs/a).', false],
  ['See [x](/docs/a).', 'See [x](/docs/b).', 'Voir [x](/documents/a).', 'Voir [x](/documents/a).', false],
  ['See [x](/docs/a).', 'See [x](/docs/b).', 'Voir [x](/documents/b).', 'Voir [x](/documents/a).', true],
  ['See [x](a.md).', 'See [x](b.md).', 'Voir [x](../../b.fr.md).', null, true],
  ['See [x](/go/a).', 'See [x](/js/a).', 'Voir [x](/go/a).', 'Voir [x](/go/a).', false],
  ['See ![](a.png).', 'See ![](b.png).', 'Voir ![](b.png).', null, true],
  ['A <b class="x">b</b>.', 'A <b class="y">b</b>.', 'Un <b class="x">b</b>.', null, false],
  ['Title {#a}', 'Title {#b}', 'Titre {#a}', 'Titre {#a}', false],
  ['Title', 'Title {#b}', 'Titre {#b}', 'Titre', true],
  // A translation names the label: what it calls the link is its own.
  ['See [guide].', 'Read the [guide][].', 'Lire le [manuel][guide].', 'Voir [manuel][guide].', true],
  ['See [guide].', 'Read the [guide][].', 'Lire le [manuel][list].', 'Voir [manuel][list].', false],
  ['No code.', 'None at all.', 'Rien.', null, true],
  // Of three links it had one: that it has both that are left keeps none too many.
  ['See [x](a), [y](b), [z](c).', 'See [x](a), [z](c).', 'Voir [x](a), [z](c).', 'Voir [z](c).', true],
  ['See [x](a), [y](b), [z](c).', 'See [x](a), [z](c).', 'Voir [x](a), [z](c), [y](d).', 'Voir [x](a), [y](d), [z](c).', false],
])('%j -> %j, translated %j, before %j: %s', (from, to, there, before, expected) => {
  expect(holdsChange({ from, to }, there, before)).toBe(expected);
});

test('as many changed codes as fit into a page are judged in the time that reading them takes', () => {
  const links = (number: number, folder: string): string =>
    Array.from({ length: number }, (_, index) => `[x](/${folder}/page-${index}.md)`).join(' ');
  const timeOf = (number: number): number => {
    const [from, to] = [links(number, 'a'), links(number, 'b')];
    const start = process.cpuUsage();
    expect(holdsChange({ from, to }, to, from)).toBe(true);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  const fastest = (number: number): number => Math.min(...Array.from({ length: 3 }, () => timeOf(number)));
  fastest(500);
  expect(fastest(16_000) / fastest(2000)).toBeLessThan(32);
});

test('a change of words alone is none of codes', () => {
  expect([changesCodes('See `a` now.', 'Look at `a`.'), changesCodes('See `a`.', 'See `b`.')]).toEqual([false, true]);
});
