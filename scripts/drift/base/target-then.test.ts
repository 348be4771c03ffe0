import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { withRecorded } from './target-then.ts';

const parse = await loadParser();
const read = (...blocks: string[]) => segmentsOf(pageOf('a.md', `${blocks.join('\n\n')}\n`), parse);

const base = read('Over a bridge a farmer gives an invoice to the client.', 'Cables reach each garden.');
const [brought, old] = ['Sur un pont un paysan donne une facture au client.', 'De vieux câbles mènent à la table de chaque jardin.'];

test.each([
  ['is that of what stood there then', null, [old, undefined]],
  ['is none of what was brought since', read(brought, old), [undefined, undefined]],
  ['is that of what it stands for still', read(old, brought), [old, undefined]],
])('a text of then %s', (_, now, expected) => {
  expect(withRecorded(base, read(old), now).map(({ target }) => target)).toEqual(expected);
});
