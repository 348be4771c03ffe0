import type { Check, Subject } from '../check.ts';
import { translationOf } from '../translation/translation.ts';
import { leftInSource } from './left-in-source.ts';

export const pageUntranslated: Check<'page-untranslated'> = {
  id: 'page-untranslated',
  severity: 'warning',
  about: 'A page in the folder of a locale is translated, most of it at least.',
  why: 'It is a copy of its source that waits for a translator: readers find it in the wrong language, and search engines find it twice. A warning, because some sites need such copies; what else differs from the source is not told of one. An error with `--changed REV` where it was translated at that revision: a change took the translation away.',
  run(subject, report) {
    const { page, locale, source } = subject;
    const left = leftInSource(subject);
    const [first] = left?.runs ?? [];
    if (!left?.isMost || !first) return;
    const count = left.runs.reduce((sum, run) => sum + run.count, 0);
    const actual = `${count} sentences`;
    const message = `Unexpected page of which most, ${actual}, is in the language of ${source?.path ?? 'the source'}, expected it in ${locale}`;
    const severity = wasTranslated(subject) ? 'error' : 'warning';
    report({ range: first.range, message, actual, severity, spoils: { start: page.bodyStart, end: page.text.length } });
  },
  examples: [
    { source: text('Open the list.'), page: text('Öffne die Liste.'), locale: 'de', findings: [] },
    {
      source: text('Open the list and choose a package of yours.'),
      page: text('Open the list and choose a package of yours.'),
      locale: 'de',
      findings: ['1:1 Unexpected page of which most, 3 sentences, is in the language of source.md, expected it in de'],
    },
    {
      source: `${text('Open the list and choose a package of yours.')}See what there is.\n`,
      page: `${text('Öffne die Liste und wähle eines deiner Pakete.')}See what there is.\n`,
      locale: 'de',
      findings: [],
    },
  ],
};

/** Whether most of the page was translated at the revision that a change is judged from. */
function wasTranslated(subject: Subject): boolean {
  const { past } = subject;
  const [known, segments] = [subject.translation(), past?.segments()];
  if (!past || !known || !segments || segments.length === 0) return false;
  const before = translationOf({ base: known.source ?? known.base, source: null, basis: 'source' }, segments);
  const left = leftInSource({ ...subject, page: past.page, past: null, segments: () => segments, translation: () => before });
  return left !== null && !left.isMost;
}

/** Three paragraphs. */
function text(sentence: string): string {
  return `${sentence}\n\n`.repeat(3);
}
