import { expect, test } from 'vitest';
import { runIn } from '../../scripts/testing/run-in.ts';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { unitsOf, withTarget } from './units.mjs';

const files = {
  'lockstep.config.json': JSON.stringify({
    sourceLocale: 'en-US',
    locales: ['fr-FR'],
    pages: [{ source: 'docs/{path}', target: 'fr/{path}' }],
  }),
  'docs/a.md': '# A & B\n\nRead **[the guide](b.md)** of `x < y`.\n',
};

const exported = async (root: string) => (await runIn(root, 'export --locale fr-FR --segment block')).out;

test('a unit is a text with numbers in the place of its codes, which say what they stand for', async () => {
  const [heading, paragraph] = unitsOf(await exported(siteFrom(files)));
  expect(heading).toMatchObject({ kind: 'heading-1', source: 'A & B', target: null, base: null, codes: [] });
  expect(paragraph!.source).toMatch(/^Read ⟨1⟩⟨2⟩the guide⟨\/2⟩⟨\/1⟩ of ⟨3⟩\.$/);
  expect(paragraph!.codes).toEqual([
    { sign: '⟨1⟩', shows: '**' },
    { sign: '⟨2⟩', shows: '[' },
    { sign: '⟨/2⟩', shows: '](b.md)' },
    { sign: '⟨/1⟩', shows: '**' },
    { sign: '⟨3⟩', shows: '`x < y`' },
  ]);
});

test('what is typed comes back by import, with its codes where they were put', async () => {
  const root = siteFrom(files);
  const xliff = await exported(root);
  const [, paragraph] = unitsOf(xliff);
  const edited = withTarget(xliff, paragraph!.id, 'De ⟨3⟩, lisez ⟨1⟩⟨2⟩le guide⟨/2⟩⟨/1⟩ & <le> reste ⟨9⟩.')!;
  expect(unitsOf(edited)).toHaveLength(1);
  const site = siteFrom({ ...files, 'one.xlf': edited });
  const { code, out } = await runIn(site, 'import --diff one.xlf');
  expect(out).toContain('De `x < y`, lisez **[le guide](b.md)** & \\<le> reste ⟨9⟩.');
  expect(code).toBe(0);
});

test('of a unit that is no more there is nothing', async () => {
  expect(withTarget(await exported(siteFrom(files)), 'hno', 'A')).toBeNull();
});
