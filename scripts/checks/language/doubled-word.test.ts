import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { doubledWord } from './doubled-word.ts';

const parse = await loadParser();

/** How often the text of a source is read where its target has a word twice, so many times. */
function readsFor(times: number): number {
  const text = `${'mot mot, '.repeat(times)}\n`;
  const subject = subjectFrom({ source: text.replaceAll('mot', 'word'), page: text, locale: 'fr' }, parse);
  let reads = 0;
  const counted = <One extends object>(one: One) =>
    new Proxy(one, { get: (of, key, self: unknown) => ((reads += key === 'text' ? 1 : 0), Reflect.get(of, key, self)) });
  const translation = subject.translation()!;
  const twins = translation.twins.map((twin) => ({ ...twin, sources: twin.sources.map(counted) }));
  doubledWord.run({ ...subject, translation: () => ({ ...translation, twins }) }, () => {}, {});
  return reads;
}

test('the source of a paragraph is looked at once, however often a word stands twice in it', () => {
  expect(readsFor(40)).toBe(readsFor(1));
});
