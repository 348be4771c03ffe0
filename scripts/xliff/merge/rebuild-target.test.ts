import { expect, test } from 'vitest';
import { mergeSegments } from '../../markdown/merge/merge.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { splice } from '../../markdown/text/splice.ts';
import { slotsOf } from '../slots/slots-of.ts';
import { rebuildTarget } from './rebuild-target.ts';

const parse = await loadParser();

/** The page that a target becomes with these translations, by the text of their source. */
function rebuilt(sourceText: string, targetText: string, translations: Record<string, string>): string {
  const [source, target] = [pageOf('docs/a.md', sourceText), pageOf('sv/a.md', targetText)];
  const sourceSegments = segmentsOf(source, parse);
  const slots = slotsOf({ source: sourceSegments, base: null, target: segmentsOf(target, parse) });
  const contents = new Map(
    sourceSegments.flatMap(({ id, text }) => (text in translations ? [[id, [{ kind: 'text' as const, text: translations[text]! }]]] : [])),
  );
  const { page, contents: all } = rebuildTarget({
    source,
    target,
    sourceSegments,
    slots,
    contents,
    pageOf,
    segmentsOf: (of) => segmentsOf(of, parse),
  });
  return splice(page.text, mergeSegments(page, all, parse).edits);
}

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
