import { sourceWords } from '../../markdown/text/source-words.ts';
import type { Segment } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { isProse } from '../translation/prose.ts';

export const untranslated: Check<'untranslated'> = {
  id: 'untranslated',
  severity: 'error',
  about: 'No sentence is left in the language of the source.',
  why: 'A translation memory or a machine passed it through. Names, code, quotations, titles of links and what is shorter than four words say nothing, nor does a sentence without two of the small words that any prose has.',
  run(subject, report) {
    const { locale, sourceLocale, page } = subject;
    const translation = subject.translation();
    const words = translation && sourceWords(sourceLocale, locale);
    if (!words) return;
    const { sentencesOf } = words;
    const originals = new Set(translation.twins.flatMap(({ sources }) => sources.flatMap(sentencesOf)));
    for (const { source } of translation.lost) for (const sentence of sentencesOf(source)) originals.add(sentence);
    for (const segment of subject.segments() ?? []) {
      if (!isProse(segment)) continue;
      const left = sentencesOf(segment).filter((sentence) => words.isLeft(sentence, originals.has(sentence)));
      if (left.length === 0) continue;
      const [first] = left as [string];
      const range = placeOf(first, segment, page.text);
      const shown = first.replaceAll('\ufffc', '…');
      const actual = shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
      const message = `Unexpected "${actual}" in the language of the source, expected it in ${locale}${left.length > 1 ? ` (and ${left.length - 1} more here)` : ''}`;
      report({ range, message, actual, severity: segment.kind === 'title' ? 'warning' : undefined, spoils: range });
    }
  },
  examples: [
    { source: 'Open the list and choose a package.\n', page: 'Ouvrez la liste et choisissez un paquet.\n', locale: 'fr-FR', findings: [] },
    {
      source: 'Choose Azure Active Directory Identity Protection.\n',
      page: 'Choose Azure Active Directory Identity Protection.\n',
      locale: 'fr-FR',
      findings: [],
    },
    {
      source: 'Talk: [How we moved all of it to the cloud](https://a.example)\n',
      page: 'Exposé : [How we moved all of it to the cloud](https://a.example)\n',
      locale: 'fr-FR',
      findings: [],
    },
    {
      source: 'Open the list. You can then choose one of the packages.\n',
      page: 'Ouvrez la liste. You can then choose one of the packages.\n',
      locale: 'fr-FR',
      findings: ['1:18 Unexpected "You can then choose one of the packages." in the language of the source, expected it in fr-FR'],
    },
    {
      source: '- Open the `list` and choose a package.\n',
      page: '- Open the `list` and choose a package.\n',
      locale: 'fr-FR',
      findings: ['1:3 Unexpected "Open the … and choose a package." in the language of the source, expected it in fr-FR'],
    },
    {
      source: 'Open the list and choose a package.\n',
      page: 'Klicken Sie auf die Liste und wählen Sie dann das Paket aus.\n',
      locale: 'ja-JP',
      findings: [
        '1:1 Unexpected "Klicken Sie auf die Liste und wählen Sie dann das Paket aus." in the language of the source, expected it in ja-JP',
      ],
    },
  ],
};

/** Where a sentence begins: at its first words, as they stand there. */
function placeOf(sentence: string, { range }: Segment, text: string): { start: number; end: number } {
  const raw = text.slice(range.start, range.end);
  const words = /^\S+(?: \S+)?/.exec(sentence)![0];
  const at = Math.max(0, raw.indexOf(words));
  const last = /\S+$/.exec(sentence)![0];
  const end = raw.indexOf(last, at + Math.max(0, sentence.length - last.length - 4));
  return { start: range.start + at, end: end === -1 ? range.end : range.start + end + last.length };
}
