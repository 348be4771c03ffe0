import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outline } from '../testing/outline.ts';
import { pageOf } from './page.ts';
import { loadParser } from './parser/parser.ts';
import { segmentsOf } from './segments/segments.ts';

test('docs/contributing/segments.md shows the segments that its page has', async () => {
  const doc = readFileSync(new URL('../../docs/contributing/segments.md', import.meta.url), 'utf8');
  const [page, list] = [...doc.matchAll(/^````\w+\n(.*?)^````$/gms)].map(([, block]) => block!);
  const segments = segmentsOf(pageOf('a.md', page!), await loadParser());
  expect(segments.map(outline)).toEqual(list!.trimEnd().split('\n'));
});
