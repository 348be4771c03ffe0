import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { translationOf } from './translation.ts';

const parse = await loadParser();
const segments = (text: string) => segmentsOf(pageOf('a.md', text), parse);

/** What the source says now where each segment of an older one stood; null where it says it no longer. */
function nowAt(older: string, source: string | null): (string | null)[] {
  const base = segments(older);
  const translation = translationOf({ base, source: source === null ? null : segments(source), basis: 'recorded' }, segments('Eins.\n'));
  return base.map((segment) => {
    const range = translation.inSource(segment);
    return range && (source ?? older).slice(range.start, range.end);
  });
}

test.each<[string, string | null, (string | null)[]]>([
  ['One word.\n\nTwo words.\n', null, ['One word.', 'Two words.']],
  ['One word.\n\nTwo words.\n', '# News\n\nOne word.\n\nTwo other words.\n', ['One word.', 'Two other words.']],
  ['One word.\n\nSomething that went.\n', 'One word.\n', ['One word.', null]],
])('%j, now %j', (older, source, expected) => {
  expect(nowAt(older, source)).toEqual(expected);
});
