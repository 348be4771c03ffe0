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
