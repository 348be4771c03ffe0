import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { judgeMatches } from './judge-matches.ts';
import { judgeWritten } from './judge-written.ts';

const parse = await loadParser();
const read = (blocks: readonly string[]) => segmentsOf(pageOf('a.md', `${blocks.join('\n\n')}\n`), parse);

const [one, two] = ['The first of all paragraphs.', 'The second one of them.'];
const [three, four] = ['A third paragraph of it.', 'This is what comes last.'];
const french = ['Le premier des paragraphes.', 'Le deuxième de tous.', 'Un troisième de ceux-ci.', 'Ceci vient en dernier.'];
const [un, deux, trois, quatre] = french as [string, string, string, string];

test.each([
  ['stand where their source stood', [un, deux, trois, quatre], 2],
  ['stand where their source stands', [trois, quatre, un, deux], 0],
  ['have moved, one of them', [deux, trois, quatre, un], 1],
])('of two paragraphs that moved together those are not held that %s', (_, written, number) => {
  const pages = { base: read([one, two, three, four]), source: read([three, four, one, two]), target: () => read(french) };
  const judged = judgeMatches(pages, { ignored: [], language: 'en', locales: ['en', 'fr'], places: true, matched: new WeakMap() });
  const { unheld } = judgeWritten({ ...pages, judged, before: pages.target(), written: read(written) });
  expect([...unheld].map(({ kind }) => kind)).toEqual(Array.from({ length: number }, () => 'moved'));
});

test.each([
  ['below it', [un, '## Titre', deux, trois, '## Fin', quatre], 0],
  ['below a heading of its own', [un, '## Titre', deux, '## Un de plus', trois, '## Fin', quatre], 0],
  ['above it', [un, deux, '## Titre', trois, '## Fin', quatre], 1],
  ['below the next one', [un, '## Titre', deux, '## Fin', trois, quatre], 1],
])('of a new section a text is held that stands %s', (_, written, number) => {
  const pages = {
    base: read([one, '## End', four]),
    source: read([one, '## Title', two, three, '## End', four]),
    target: () => read([un, '## Fin', quatre]),
  };
  const judged = judgeMatches(pages, { ignored: [], language: 'en', locales: ['en', 'fr'], places: true, matched: new WeakMap() });
  const after = read(written);
  const put = new Map(['## Titre', deux, trois].map((text, at) => [at + 1, after.findIndex((there) => text.endsWith(there.text))]));
  const { elsewhere } = judgeWritten({ ...pages, judged, before: pages.target(), written: after, put });
  expect(elsewhere.size > 0 ? 1 : 0).toBe(number);
});

test.each([
  ['all of its texts below it', [un, '## Titre', trois, deux, quatre], []],
  ['one of them above it', [un, deux, '## Titre', trois, quatre], ['moved']],
])('a heading that moved is held with %s', (_, written, kinds) => {
  const pages = {
    base: read([one, two, '## Title', three, four]),
    source: read([one, '## Title', three, two, four]),
    target: () => read([un, deux, '## Titre', trois, quatre]),
  };
  const matches = [0, 2, 3, 1, 4].map((base, source) => ({
    kind: base === 2 ? ('moved' as const) : ('unchanged' as const),
    base,
    source,
    similarity: 1,
    class: null,
  }));
  const judged = { matches, aligned: pages.base.map((_one, target) => ({ target, confidence: 1 })), present: new Map() };
  const { unheld } = judgeWritten({ ...pages, judged, before: pages.target(), written: read(written) });
  expect([...unheld].map(({ kind }) => kind)).toEqual(kinds);
});
