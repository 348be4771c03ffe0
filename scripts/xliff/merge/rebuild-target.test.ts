import { expect, test } from 'vitest';
import { mergeSegments } from '../../markdown/merge/merge.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { splice } from '../../markdown/text/splice.ts';
import { slotsOf } from '../slots/slots-of.ts';
import { rebuildTarget, type Rebuilt } from './rebuild-target.ts';

const parse = await loadParser();

/** A target made anew with these translations, by the text of their source; nothing is known of what it was made from. */
function rebuild(sourceText: string, targetText: string, translations: Record<string, string>): Rebuilt {
  const [source, target] = [pageOf('docs/a.md', sourceText), pageOf('sv/a.md', targetText)];
  const sourceSegments = segmentsOf(source, parse);
  const targetSegments = segmentsOf(target, parse);
  const slots = slotsOf({ source: sourceSegments, base: null, target: targetSegments });
  const contents = new Map(
    sourceSegments.flatMap(({ id, text }) => (text in translations ? [[id, [{ kind: 'text' as const, text: translations[text]! }]]] : [])),
  );
  const pages = { source, target, sourceSegments, targetSegments };
  return rebuildTarget({ ...pages, slots, contents, gone: new Set(), pageOf, segmentsOf: (of) => segmentsOf(of, parse) });
}

function rebuilt(...texts: Parameters<typeof rebuild>): string {
  const { page, contents } = rebuild(...texts);
  return splice(page.text, mergeSegments(page, contents, parse).edits);
}

test('what stands for nothing in the source is told: it would be lost', () => {
  const { lost } = rebuild('# Data\n\n- New.\n', '# Uppgifter\n\nVår egen rad.\n', { 'New.': 'Nytt.' });
  expect(lost.map(({ text }) => text)).toEqual(['Vår egen rad.']);
});

test.each([
  ['what is translated stays, what is new comes', '# Data\n\nNew.\n', '# Uppgifter\n', { 'New.': 'Nytt.' }, '# Uppgifter\n\nNytt.\n'],
  [
    'the anchor of a heading that is translated anew stays',
    '# Data\n',
    '# <a name="data"></a>Gammalt\n',
    { Data: 'Nytt' },
    '# <a name="data"></a>Nytt\n',
  ],
  [
    'an anchor that the source has too comes once',
    '# <a name="own"></a>Data\n',
    '# <a name="own"></a>Gammalt\n',
    {},
    '# <a name="own"></a>Gammalt\n',
  ],
  [
    'front matter is the target’s, by its keys',
    '---\ntitle: Data\n---\n\nText.\n',
    '---\nms.locfileid: "1"\ntitle: Gammalt\n---\n\nGammal.\n',
    { Data: 'Nytt' },
    '---\nms.locfileid: "1"\ntitle: Nytt\n---\n\nGammal.\n',
  ],
])('%s', (_, source, target, translations, expected) => {
  expect(rebuilt(source, target, translations)).toBe(expected);
});
