import type { Comparable, Segment } from '../../model/page.ts';
import type { Check, Subject } from '../check.ts';
import { isProse } from '../translation/prose.ts';
import { commonWords, languageOf, scriptsOf } from './languages.ts';

export const untranslated: Check<'untranslated'> = {
  id: 'untranslated',
  severity: 'error',
  about: 'No sentence is left in the language of the source.',
  why: 'A translation memory or a machine passed it through. Names, code, quotations, titles of links and what is shorter than four words say nothing, nor does a sentence without two of the small words that any prose has.',
  run(subject, report) {
    const { locale, sourceLocale, page } = subject;
    const translation = subject.translation();
    if (!translation || languageOf(locale) === languageOf(sourceLocale)) return;
    const common = commonWords[languageOf(sourceLocale)] ?? null;
    const originals = new Set(translation.twins.flatMap(({ sources }) => sources.flatMap(sentencesOf)));
    for (const { source } of translation.lost) for (const sentence of sentencesOf(source)) originals.add(sentence);
    for (const segment of subject.segments() ?? []) {
      if (!isProse(segment) || isQuoted(segment) || isComment(segment)) continue;
      const left = sentencesOf(segment).filter(
        (sentence) => (originals.has(sentence) && isSentence(sentence, common)) || isForeign(sentence, subject),
      );
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

/** Fewer words are a label, or the name of something. */
const fewestWords = 4;

/** A text with codes and the texts of links to other sites left out: what is linked is often called so, a talk or another page. */
function plainOf({ content }: Comparable): string {
  const titles = new Set(
    content.flatMap((piece) =>
      piece.kind === 'code' && piece.role === 'close' && /^\](?:\(<?https?:|\[)/.test(piece.raw) ? [piece.id] : [],
    ),
  );
  let text = '';
  let inside: string | null = null;
  for (const piece of content) {
    if (piece.kind === 'text') text += inside === null ? piece.text : '';
    else if (piece.type === 'link' && titles.has(piece.id)) inside = piece.role === 'open' ? piece.id : null;
    else if (piece.type !== 'link' && !piece.deletable) text += piece.type === 'code' ? '\ufffc' : ' ';
  }
  return text;
}

function sentencesOf(segment: Comparable): string[] {
  if (segment.text.length < 20 || !/[a-z]{2}/.test(segment.text)) return [];
  return plainOf(segment)
    .split(/(?<=[.!?:])\s+(?![\p{Ll}\d])|(?<=[。！？])/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}

/** `[...] I'm using it a ton`, `"It works."`: a quotation is kept in its language. */
const isQuoted = ({ text, kind }: Segment): boolean => kind === 'alt' || /^[_*]*["“„«「'‘].*["”“»」'’][_*.]*$/s.test(text);

/** `{{< comment >}}`, `{% comment %}`: nobody reads it. */
const isComment = ({ text }: Segment): boolean => /^\{[{%][<%]?\s*comment\b/.test(text);

function isSentence(sentence: string, common: ReadonlySet<string> | null): boolean {
  if (/[{}<>=]|\$\w|^(?:import|export)\b.*\bfrom\b/.test(sentence)) return false;
  const words = wordsIn(sentence.replace(quotation, ' '));
  if (words.length < fewestWords) return false;
  if (common === null) return words.length >= 8 && words.filter((word) => word === word.toLowerCase()).length * 2 >= words.length;
  const usual = words.filter((word) => common.has(word.toLowerCase())).length;
  const said = words.filter((word) => word === word.toLowerCase() && !common.has(word)).length;
  return usual >= 4 || (usual >= 2 && said >= 2);
}

const quotation = /["“„«「][^"“”„«»「」]{3,300}["”“»」]/g;

/** Words of letters, but for what is a part of an address, a name in code, or touches code: `` `g`reater ``. */
const wordsIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}_./\ufffc-])[\p{L}'’]+(?![\p{L}\p{N}_/\ufffc-])/gu) ?? [];

/** In a language with letters of its own: a sentence that has none of them. */
function isForeign(sentence: string, { locale }: Subject): boolean {
  const scripts = scriptsOf[languageOf(locale)];
  if (
    !scripts ||
    /[{}<>=]/.test(sentence) ||
    (sentence.match(/(?<![\p{L}\p{N}_./-])\p{Ll}[\p{L}'’]+(?![\p{L}\p{N}_/-])/gu)?.length ?? 0) < 7
  )
    return false;
  return !new RegExp(scripts.map((script) => `\\p{sc=${script}}`).join('|'), 'u').test(sentence);
}

/** Where a sentence begins: at its first words, as they stand there. */
function placeOf(sentence: string, { range }: Segment, text: string): { start: number; end: number } {
  const raw = text.slice(range.start, range.end);
  const words = /^\S+(?: \S+)?/.exec(sentence)![0];
  const at = Math.max(0, raw.indexOf(words));
  const last = /\S+$/.exec(sentence)![0];
  const end = raw.indexOf(last, at + Math.max(0, sentence.length - last.length - 4));
  return { start: range.start + at, end: end === -1 ? range.end : range.start + end + last.length };
}
