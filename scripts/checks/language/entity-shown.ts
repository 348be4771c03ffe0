import type { Range } from '../../model/page.ts';
import type { Check } from '../check.ts';

export const entityShown: Check<'entity-shown'> = {
  id: 'entity-shown',
  severity: 'error',
  about: 'Quotes and ampersands stand as themselves.',
  why: 'A tool escaped the text for HTML: where it is escaped twice, or in a title, readers see `&quot;`; elsewhere the next tool escapes it again.',
  fixable: true,
  run(subject, report) {
    const { page, source } = subject;
    if (subject.role !== 'target' || !page.text.includes('&')) return;
    for (const { kind, range: whole, content } of subject.segments() ?? []) {
      if (kind === 'code' || kind === 'html' || kind === 'alt' || kind === 'title') continue;
      const starts = content.flatMap((piece) =>
        piece.kind === 'code' && piece.type === 'entity' && piece.start !== undefined ? [piece.start] : [],
      );
      for (const start of kind === 'front-matter' ? placesOf('&', page.text, whole) : starts) {
        entities.lastIndex = start;
        const [entity] = entities.exec(page.text) ?? [];
        if (entity === undefined || source?.text.includes(entity)) continue;
        const expected = meaning(entity);
        const range = { start, end: start + entity.length };
        const fix = kind === 'front-matter' ? undefined : { ...range, text: expected };
        report({ range, message: `Unexpected "${entity}", expected ${expected}`, actual: entity, expected, fix });
      }
    }
  },
  examples: [
    { source: 'The "new" page.\n', page: 'La page « nouvelle ».\n', findings: [] },
    { source: 'Press &lt;Enter>.\n', page: 'Appuyez sur &lt;Entrée>.\n', findings: [] },
    { source: 'Type &quot;a&quot;.\n', page: 'Tapez &quot;a&quot;.\n', findings: [] },
    { source: 'The "new" page.\n', page: 'La page &quot;nouvelle".\n', findings: ['1:9 Unexpected "&quot;", expected "'] },
    { source: 'Q & A\n', page: 'Q &amp;amp; R\n', findings: ['1:3 Unexpected "&amp;amp;", expected &amp;'] },
  ],
};

/** Signs that no Markdown needs to escape, and whatever is escaped twice. */
const entities = /&(?:quot|apos|#0?3[49]|#x2[27]);|&amp;(?:[a-z]{2,8}|#x?[\da-f]{1,6});/giy;

function placesOf(sign: string, text: string, { start, end }: Range): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign, start); at !== -1 && at < end; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}

const meaning = (entity: string): string => (/^&amp;/i.test(entity) ? `&${entity.slice(5)}` : /quot|34|22/i.test(entity) ? '"' : "'");
