import { describe, expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { differences, gapOf } from './differences.ts';
import { placeOfLost } from './place-of-lost.ts';
import { translationOf } from './translation.ts';

const parse = await loadParser();
const read = (text: string) => segmentsOf(pageOf('a.md', text), parse);

/** What became of a translation: its pairs as `source = target`, what it lacks, what it has alone. */
function shown(base: string, target: string, source: string | null = null) {
  const { twins, lost, added } = translationOf(
    { base: read(base), source: source === null ? null : read(source), basis: 'recorded' },
    read(target),
  );
  return {
    twins: twins.map((twin) => `${twin.sources.map(({ text }) => text).join(' | ')} = ${twin.target.text}`),
    lost: lost.map((one) => one.source.text),
    added: added.map(({ text }) => text),
  };
}

const [one, two] = ['Open the **file** at last.', 'Then close `it` again, and go on.'];
const [en, to] = ['Öffne endlich die **Datei**.', 'Dann schließe `it` wieder, und mach weiter.'];

describe('a translation beside what it was made from', () => {
  test('blocks stand beside each other', () => {
    expect(shown(`# A\n\n${one}\n`, `# Ä\n\n${en}\n`)).toEqual({ twins: ['A = Ä', `${one} = ${en}`], lost: [], added: [] });
  });

  test('what it lacks and what it has alone', () => {
    expect(shown(`# A\n\n${one}\n\n${two}\n`, `# Ä\n\n${to}\n\n> Neu\n`)).toMatchObject({ lost: [one], added: ['Neu'] });
  });

  test('of what changed since it is compared with both; what the source gave up is not lost', () => {
    const base = `# A\n\n${one}\n\n${two}\n`;
    expect(shown(base, `# Ä\n\n${en}\n\n${to}\n`, `# A\n\n${one} Now.\n`)).toMatchObject({
      twins: ['A = Ä', `${one} | ${one} Now. = ${en}`, `${two} = ${to}`],
      lost: [],
    });
    expect(shown(base, `# Ä\n\n${en}\n`, `# A\n\n${one}\n`)).toMatchObject({ lost: [], added: [] });
  });

  test('of a heading that went a level up since it is compared with both', () => {
    const { twins } = translationOf({ base: read('### A\n'), source: read('## A\n'), basis: 'inferred' }, read('## Ä\n'));
    expect(twins.map(({ sources }) => sources.map(({ kind }) => kind))).toEqual([['heading-3', 'heading-2']]);
  });

  test('what is new in the source may be translated already', () => {
    expect(shown(`# A\n`, `# Ä\n\n${to}\n`, `# A\n\n${two}\n`)).toMatchObject({ twins: ['A = Ä', `${two} = ${to}`], added: [] });
  });
});

describe('parts of a pair', () => {
  const lines = (target: string, base: string, source: string | null = null) => {
    const translation = translationOf({ base: read(base), source: source === null ? null : read(source), basis: 'recorded' }, read(target));
    return translation.twins.map((twin) => {
      const { lost, added } = differences(twin, translation, 'link');
      return { lost: lost.map(({ value }) => value), added: added.map(({ value, text }) => `${text} ${value}`) };
    });
  };

  test('links by their addresses, in any order', () => {
    expect(lines('[x](b.md) und [y](a.md)\n', '[x](a.md) and [y](<b.md>)\n')).toEqual([{ lost: [], added: [] }]);
    expect(lines('[x](b.md) und y\n', '[x](a.md) and [y](b.md)\n')).toEqual([{ lost: ['a.md'], added: [] }]);
    expect(lines('[x](b_(c).md)\n', '[x](a.md)\n')).toEqual([{ lost: ['a.md'], added: ['x b_(c).md'] }]);
  });

  test('only what both the base and the source have is lost, only what neither has is added', () => {
    expect(lines('Das [x](b.md) hier\n', 'This [x](a.md) here\n', 'This [x](b.md) here\n')).toEqual([{ lost: [], added: [] }]);
    expect(lines('Das [x](a.md) hier\n', 'This [x](a.md) here\n', 'This [x](b.md) here\n')).toEqual([{ lost: [], added: [] }]);
    expect(lines('Das [x](c.md) hier\n', 'This [x](a.md) here\n', 'This [x](b.md) here\n')).toEqual([{ lost: [], added: ['x c.md'] }]);
  });

  test.each([
    ['between its neighbours', '[a](a.md), [b](b.md), [c](c.md).', 'Mit [a](a.md), dann B, dann [c](c.md).', 'B, dann '],
    ['on its own words', 'First one, then [Azure AD](b.md).', 'Azure AD zuerst, und dann noch eins.', 'Azure AD'],
    ['as far behind as in the source', 'Open it and close it, then [b](b.md)', 'Öffne es und schließe es,\ndann B', 'B'],
    ['at the begin', '[b](b.md) is what you want to read', 'B willst du lesen,\nund sonst nichts', 'B willst du lesen,'],
  ])('a lost one has its place %s', (_, source, target, place) => {
    const translation = translationOf({ base: read(source), source: null, basis: 'recorded' }, read(target));
    const [twin] = translation.twins;
    const [part] = differences(twin!, translation, 'link').lost;
    const { start, end } = placeOfLost(part!, twin!, translation, target);
    expect(target.slice(start, end)).toBe(place);
  });

  test('a lost block is looked for behind the one before it', () => {
    const target = `# Ä\n\n${en}\n`;
    const { lost } = translationOf({ base: read(`# A\n\n${one}\n\n${two}\n`), source: null, basis: 'recorded' }, read(target));
    const { start, end } = gapOf(lost[0]!, target);
    expect(target.slice(start, end)).toBe(en);
  });
});
