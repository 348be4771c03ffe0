import { languageOf, leadingWords } from '../../markdown/text/languages.ts';
import type { Comparable, Inline } from '../../model/page.ts';
import type { Check } from '../check.ts';
import type { Part } from '../translation/parts.ts';
import type { Translation, Twin } from '../translation/translation.ts';

export const linkExtent: Check<'link-extent'> = {
  id: 'link-extent',
  severity: 'error',
  about: 'The text of a link is the words that are linked in the source: not the whole sentence, and no scrap of it.',
  why: 'A tool that moves words around leaves the link where it was: it takes in all that stands beside it, or its text has come to stand outside.',
  run({ translation: translated, locale }, report) {
    const translation = translated();
    if (!translation) return;
    const leading = leadingWords[languageOf(locale)];
    for (const twin of translation.twins) {
      for (const { was, is } of samePlaces(twin, translation)) {
        const common = { range: is.range!, actual: is.text, expected: was.text, spoils: is.range! };
        if (swallows(was, is, twin, translation.derived(lengthRatio, translation))) {
          const message = `Unexpected sentence as the text of the link to ${is.value}, expected the words for "${was.text.trim()}" alone`;
          report({ ...common, message });
        } else if (leading?.has(is.text.trim().toLowerCase()) && lettersOf(was.text) >= fewestLetters) {
          report({
            ...common,
            message: `Unexpected "${is.text}" as the text of the link to ${is.value}, expected the words for "${was.text.trim()}"`,
          });
        }
      }
    }
  },
  examples: [
    { source: 'See the [guide](a.md) before you begin.\n', page: 'Lies vorher den [Leitfaden](a.md).\n', locale: 'de', findings: [] },
    { source: 'Read more [here](a.md).\n', page: '[Hier mehr lesen](a.md).\n', locale: 'de', findings: [] },
    { source: 'Go [to](a.md) it.\n', page: 'Geh [zu](a.md) ihm.\n', locale: 'de', findings: [] },
    { source: '[`a`](a.md) is what you want to have.\n', page: '[`a`](a.md) 要る\n', locale: 'ja', findings: [] },
    {
      source:
        'It returns a value of the type [`GuardrailFunctionOutput`](a.md), and that is wrapped in an [`InputGuardrailResult`](b.md).\n',
      page: '返回一个封装在 [`InputGuardrailResult`](b.md) 中的 [`GuardrailFunctionOutput`](a.md)。\n',
      locale: 'zh',
      findings: [],
    },
    {
      source: 'Look into the [`GuardOutput`](a.md) before you begin with it.\n',
      page: '[Bevor du damit beginnst, sieh die `GuardOutput` nach](a.md).\n',
      locale: 'de',
      findings: ['1:1 Unexpected sentence as the text of the link to a.md, expected the words for "GuardOutput" alone'],
    },
    {
      source: 'See the [guide](a.md) before you begin.\n',
      page: '[Lies vorher den Leitfaden](a.md).\n',
      locale: 'de',
      findings: ['1:1 Unexpected sentence as the text of the link to a.md, expected the words for "guide" alone'],
    },
    {
      source: 'Do not [run it twice](a.md) with others.\n',
      page: 'Führen Sie es nicht zweimal [mit](a.md) anderen aus.\n',
      locale: 'de',
      findings: ['1:29 Unexpected "mit" as the text of the link to a.md, expected the words for "run it twice"'],
    },
  ],
};

/** So many letters are more than a word that only leads to others. */
const fewestLetters = 8;

interface Linked {
  was: Part;
  is: Part;
}

/** The links of a segment to places that it and its source each link to once. */
function samePlaces({ target, sources }: Twin, { partsOf }: Translation): Linked[] {
  const here = partsOf(target).filter(isLink);
  const there = here.length === 0 ? [] : partsOf(sources[0]!).filter(isLink);
  const [own, theirs] = [onceIn(here), onceIn(there)];
  return [...own].flatMap(([value, is]) => {
    const was = theirs.get(value);
    return was && is.range ? [{ was, is }] : [];
  });
}

/** The links to places that nothing else leads to, by their addresses. */
function onceIn(links: readonly Part[]): Map<string, Part> {
  const [once, twice] = [new Map<string, Part>(), new Set<string>()];
  for (const link of links) {
    if (once.has(link.value)) twice.add(link.value);
    once.set(link.value, link);
  }
  for (const value of twice) once.delete(value);
  return once;
}

const isLink = ({ type }: Part): boolean => type === 'link' || type === 'reference';

/** So many letters beside a link are a part of a sentence. */
const fewestBeside = 12;

/** Whether next to nothing of a sentence is left beside a link, which has become so much longer. */
function swallows(was: Part, is: Part, { target, sources }: Twin, ratio: number): boolean {
  const [linked, there] = [lettersOf(is.text), lettersOf(was.text) * ratio];
  if (linked <= there * 1.5 || is.text.trim() === was.text.trim()) return false;
  const [beside, outside] = [lettersIn(target) - linked, (lettersIn(sources[0]!) - lettersOf(was.text)) * ratio];
  return outside >= fewestBeside && beside <= outside * 0.15 && linked > there + outside / 2;
}

/** Those of code and the like count as they do in the text of a link. */
const lettersIn = ({ content }: Comparable): number => content.reduce((sum, piece) => sum + lettersOf(shownOf(piece)), 0);

const shownOf = (piece: Inline): string => {
  if (piece.kind === 'text') return piece.text;
  return piece.role === 'open' || piece.role === 'close' ? '' : piece.equiv;
};

const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length;

/** How many letters a page has for one of its source. */
function lengthRatio({ twins }: Translation): number {
  const [here, there] = twins.reduce(([a, b], { target, sources }) => [a + target.text.length, b + sources[0]!.text.length], [1, 1]);
  return here / there;
}
