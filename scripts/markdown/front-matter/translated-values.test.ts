import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { mergeSegments } from '../merge/merge.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { segmentsOf } from '../segments/segments.ts';
import { splice } from '../text/splice.ts';
import { translatedValues, untranslatableValues } from './translated-values.ts';

const paths = ['title', 'keywords', 'f1.keywords', 'hero.tagline', 'hero.actions.text', 'sidebar.badge', 'sidebar.badge.text'];

/** `key: what stands there` of each value. */
function found(yaml: string): string[] {
  const page = pageOf('a.md', `---\n${yaml}\n---\n`);
  return translatedValues(page, paths).map(
    ({ key, range, flow }) => `${key}${flow ? ' (flow)' : ''}: ${page.text.slice(range.start, range.end)}`,
  );
}

describe('the values at some paths, where they stand', () => {
  test.each([
    ['title: A # c', ['title: A']],
    ['keywords: [a, "b c", \'d\']', ['keywords (flow): a', 'keywords (flow): "b c"', "keywords (flow): 'd'"]],
    ['keywords: # c\n- a # d\n\n- b: c\n-\n- e', ['keywords: a', 'keywords: e']],
    ['keywords:\n  - >-\n    a\n    b\n  - |\n    c\n', ['keywords: >-\n    a\n    b\n', 'keywords: |\n    c\n']],
    ['f1.keywords:\n- a\nf1:\n  keywords: b', ['f1.keywords: a', 'f1.keywords: b']],
    [
      'hero:\n  tagline: a\n   b\n  image: c\n  actions:\n    - text: d\n      link: e\n    - { link: f, text: g }',
      ['hero.tagline: a\n   b', 'hero.actions.text: d', 'hero.actions.text (flow): g'],
    ],
    ['hero: { tagline: a, actions: [ { text: b } ] }', ['hero.tagline (flow): a', 'hero.actions.text (flow): b']],
    ['sidebar:\n  badge: a\n', ['sidebar.badge: a']],
    ['sidebar:\n  badge:\n    text: a\n    variant: b', ['sidebar.badge.text: a']],
    ['{ title: a, keywords: [b], hero: { tagline: c } }', ['title (flow): a', 'keywords (flow): b', 'hero.tagline (flow): c']],
    ['"title": a\n"hero":\n  "tagline": b', ['title: a', 'hero.tagline: b']],
    ['title: &t !!str a', ['title: a']],
    ['title: a\nhero:\n  tagline: b\n  tagline: c\ntitle: d', ['hero.tagline: c', 'title: d']],
    ['titles: a\ntitle.b: c\nhero:\n  sub:\n    tagline: d', []],
  ])('%j', (yaml, expected) => {
    expect(found(yaml)).toEqual(expected);
    expect(found(yaml.replaceAll('\n', '\r\n')).map((line) => line.replaceAll('\r\n', '\n'))).toEqual(expected);
  });

  test.each([
    ['title: *a', ['title alias']],
    ['keywords: [*a, b]', ['keywords alias']],
    ['keywords:\n- a: b', ['keywords map']],
    ['? keywords\n: - a', ['keywords value']],
    ['sidebar:\n  badge:\n    text: a', []],
  ])('what is left alone in %j', (yaml, expected) => {
    const page = pageOf('a.md', `---\n${yaml}\n---\n`);
    expect(untranslatableValues(page, paths).map(({ key, what }) => `${key} ${what}`)).toEqual(expected);
  });
});

const text = fc.oneof(
  fc.constantFrom(
    'a',
    'a, b',
    '[x]',
    '{y}',
    '- z',
    '? q',
    ': r',
    'yes',
    '12',
    "it's",
    '"q"',
    'a: b',
    'a #b',
    '#c',
    '*d',
    '&e',
    '!f',
    '%g',
    '@h',
    '`i`',
  ),
  fc.string({ unit: fc.constantFrom(...'aé,[]{}:#-?&*!|>\'"%@`\\ ~'), minLength: 1, maxLength: 12 }).filter((one) => one.trim() !== ''),
);
const scalar = fc.oneof(fc.constantFrom('plain text', '"double \\" quoted"', "'single '' quoted'", 'a-b', '12', '"a, b"'));
const flowList = fc.array(scalar, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
const listOf = (indent: string) =>
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `\n${indent}- ${item}`).join(''));
const block = (indent: string) => fc.constantFrom('|', '>-', '|-', '>').map((mark) => `${mark}\n${indent}some text\n${indent}in lines`);
const value = (indent: string) => fc.oneof(scalar, block(`${indent}  `), fc.constant(`one\n${indent}  two`));
const field = fc.oneof(
  value('').map((one) => `title: ${one}`),
  fc.oneof(flowList, listOf(''), listOf('  ')).map((one) => `keywords: ${one}`),
  fc
    .tuple(value('  '), flowList)
    .map(([one, list]) => `hero:\n  tagline: ${one} \n  kept: ${list} # why\n  actions:\n    - text: x # c\n      link: y`),
  scalar.map((one) => `sidebar: { order: 1, badge: ${one}, kept: "z" }`),
  fc.constantFrom('# a comment', 'other: [1, 2]', 'x.y: z', ''),
);

test('every translation comes to stand where its text stood, and nothing else changes', async () => {
  const parse = await loadParser(paths);
  let merged = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(field, { maxLength: 5, selector: (one) => one.split(':')[0] }),
      fc.array(text, { minLength: 8, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (fields, texts, eol, bom) => {
        const yaml = `${bom ? '\ufeff' : ''}---\n${fields.join('\n')}\n---\n# Body\n`.replaceAll('\n', eol);
        const page = pageOf('a.md', yaml);
        const front = segmentsOf(page, parse).filter(({ kind, translate }) => kind === 'front-matter' && translate);
        const wanted = new Map(front.map(({ id }, index) => [id, [{ kind: 'text' as const, text: texts[index % 8]! }]]));
        const { edits, refused } = mergeSegments(page, wanted, parse);
        expect(refused).toEqual([]);
        const now = pageOf('a.md', splice(yaml, edits));
        const said = translatedValues(now, paths).map((one) => one.value.trim());
        const asked = translatedValues(page, paths).map((one) => one.value.trim());
        const given = new Map(front.map((segment) => [segment.range.start, wanted.get(segment.id)![0]!.text.trim()]));
        expect(said).toEqual(translatedValues(page, paths).map((one, index) => given.get(one.range.start) ?? asked[index]));
        expect(others(now.text)).toEqual(others(yaml));
        expect(now.text.replace(/[^\r\n]/g, '').includes('\r\n')).toBe(eol === '\r\n');
        merged += edits.length;
      },
    ),
    { numRuns: 150 },
  );
  expect(merged).toBeGreaterThan(150);
});

/** The front matter as data, without its translated texts. */
function others(page: string): unknown {
  const data = parseDocument(page.replace(/^\ufeff/, '').split(/^---\r?$/m)[1]!, { schema: 'failsafe' }).toJS() as Record<
    string,
    never
  > | null;
  return JSON.parse(
    JSON.stringify(data ?? {}, (key, inside: unknown) => (['title', 'keywords', 'tagline', 'text', 'badge'].includes(key) ? 0 : inside)),
  );
}
