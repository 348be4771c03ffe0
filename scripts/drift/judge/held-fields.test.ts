import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { judgeMatches } from './judge-matches.ts';

const parse = await loadParser();
const read = (fields: string) => segmentsOf(pageOf('a.md', `---\n${fields}\n---\n\nText.\n`), parse);

/** The kinds of all that changed for a target. */
function changesFor(base: string, source: string, target: string, pending?: 'changed') {
  const before = read(base).map((segment) => ({ ...segment, ...(pending && { pending, target: segment.text }) }));
  const pages = { base: before, source: read(source), target: () => read(target) };
  const judgement = { ignored: [], language: 'en', places: false, matched: new WeakMap() };
  return judgeMatches(pages, judgement).matches.flatMap(({ kind }) => (kind === 'unchanged' ? [] : kind));
}

test('a field that got another name is none that changed where the target has that name', () => {
  const [base, source] = ['sidebar_label: The guide', 'title: The guide'];
  expect(changesFor(base, source, 'title: Le guide')).toEqual([]);
  expect(changesFor(base, source, 'sidebar_label: Le guide').toSorted()).toEqual(['added', 'removed']);
  expect(changesFor(base, source, 'sidebar_label: Le guide\ntitle: Le guide')).toEqual(['removed']);
});

test('a field that came is none where the target has it, and one that went where it has it not', () => {
  const [short, long] = ['title: The guide', 'title: The guide\ndescription: All of it'];
  expect([changesFor(short, long, 'title: Le guide\ndescription: Tout'), changesFor(short, long, 'title: Le guide')]).toEqual([
    [],
    ['added'],
  ]);
  expect([changesFor(long, short, 'title: Le guide'), changesFor(long, short, 'title: Le guide\ndescription: Tout')]).toEqual([
    [],
    ['removed'],
  ]);
});

test('a field with another text is told, however little both have in common', () => {
  expect(changesFor('title: Privacy', 'title: How all the data is kept', 'title: Vie privée')).toEqual(['removed', 'added']);
});

test('an item of a list is told by itself', () => {
  expect(changesFor('keywords: [one]', 'keywords: [one, two]', 'keywords: [un]')).toEqual(['added']);
  expect(changesFor('title: A', 'title: A\nkeywords:\n  - sailing', 'title: Ä\nkeywords:\n  - cuisine')).toEqual(['added']);
  expect(changesFor('title: A\nkeywords: [sailing]', 'title: A', 'title: Ä')).toEqual([]);
  expect(changesFor('title: A\nkeywords: [sailing]', 'title: A', 'title: Ä\nkeywords: [cuisine]')).toEqual(['removed']);
});
