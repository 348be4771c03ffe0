import type { Comparable } from '../../model/page.ts';
import { languageOf, scriptsOf } from './languages.ts';
import { sourceProse } from './source-prose.ts';

/** Tells what of a target is still in the words of its source. */
export interface SourceWords {
  /**
   * The sentences of a segment, without what may read alike in all languages: code, what pages elsewhere are called, quotations, names
   * of pictures, and what nobody reads.
   *
   * @param withQuotations whether a quotation is read as well
   */
  sentencesOf(segment: Comparable, withQuotations?: boolean): string[];
  /** Whether all of a segment is a quotation, which is often kept in its language. */
  isQuotation(segment: Comparable): boolean;
  /**
   * Whether a sentence of a target is prose in the language of its source.
   *
   * @param isOfSource whether the source has the same one
   */
  isLeft(sentence: string, isOfSource: boolean): boolean;
  /** Whether a sentence that the source has, too, is of the target's language, for all names and commands in it: then the source was not translated. */
  isOfTarget(sentence: string): boolean;
  /** Whether a sentence of a segment would be prose of the source if that had it: of most segments their words tell that none is. */
  mayBeLeft(segment: Comparable): boolean;
  /** Whether a line of a source may hold prose: told fast, before anything is parsed, and rather too often than too seldom. */
  mayBeProse(line: string): boolean;
  /** The same of a line of a target that no source has. */
  isForeign(line: string): boolean;
}

/**
 * What tells prose of a source in its target. Names, labels and code read alike in both. What is prose tells `source-prose.ts`; where one
 * of both languages has letters that the other has not, seven words or eight letters of them are, too.
 *
 * @returns null where both locales are of one language, or the target's is a pseudo-locale (`ar-XB`), whose words are the source's by
 * intent: there nothing can be told
 */
export function sourceWords(sourceLocale: string | null, locale: string | null): SourceWords | null {
  const [from, to] = [languageOf(sourceLocale), languageOf(locale)];
  if (from === to || /-X[AB]$/i.test(locale ?? '')) return null;
  const prose = sourceProse(from, scriptsOf[to] !== undefined && scriptsOf[from] === undefined);
  const [isLatin, isOwn, isOfTarget] = [withoutLettersOf(to), inLettersOf(from, to), inLettersOf(to, from)];
  const isForeign = (text: string): boolean => isLatin(text) || isOwn(text);
  const isLeft = (sentence: string, isOfSource: boolean): boolean =>
    ((isOfSource && !isOfTarget(sentence) && prose.isSentence(sentence)) || isForeign(sentence)) && !isCipher(sentence);
  const mayHold = (text: string): boolean =>
    prose.mayHold(text) || (scriptsOf[to] !== undefined && (text.match(smallWord)?.length ?? 0) >= fewestForeign);
  return {
    sentencesOf,
    isQuotation: ({ text }) => quoted.test(text),
    isForeign,
    isLeft,
    isOfTarget: inLettersOf(to, from, said[to]),
    mayBeLeft: (segment) =>
      !prose.isKnown ||
      scriptsOf[from] !== undefined ||
      (mayHold(plainOf(segment)) && sentencesOf(segment).some((sentence) => isLeft(sentence, true))),
    mayBeProse: (line) => isOwn(line) || prose.mayBeSentence(line),
  };
}

/** A sentence's end; where one word in small letters or a number follows, it goes on: `e.g. this`. One in another script may be glued to what follows: ``to it.`code` ``. */
const end = /(?<=[.!?:])\s+(?![\p{Ll}\d])|(?<=\p{Ll}{3}[.!?])(?=\ufffc)|(?<=[。！？])/u;

function sentencesOf(segment: Comparable, withQuotations = false): string[] {
  if (segment.text.length < shortest || (isQuoted(segment) && !withQuotations) || isComment(segment)) return [];
  const whole = plainOf(segment);
  const plain = withQuotations ? whole.replace(edges, '') : whole;
  // Markdown that stands in HTML.
  const text = segment.kind === 'html-text' && plain.includes('](') ? plain.replace(titled, ' ') : plain;
  return text
    .split(end)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '' && !isString.test(sentence));
}

/** `text: "It works.", hint: "…"`: in code a text is quoted as a whole; one that speaks of code itself is an answer. */
const isString = /^["“][^"“”(){}<>]{1,1000}["”],?\s{0,9}[\w-]{1,40}:$/;

/** `["A talk"](https://a.example)` */
const titled = /\[[^[\]\n]{1,500}\]\(https?:[^()\s]{1,1000}\)/g;

/** What is shorter is a label in any language. */
const shortest = 8;

/** `[...] I'm using it a ton`, `"It works."`: a quotation is kept in its language. */
const isQuoted = ({ text, kind }: Comparable): boolean => kind === 'alt' || quoted.test(text);
const edges = /^[_*]*["“„«「'‘]|["”“»」'’][_*.]*$/g;
const quoted = /^[_*]*["“„«「'‘].*["”“»」'’][_*.]*$/s;

/** `{{< comment >}}`, `{% comment %}` */
const isComment = ({ text }: Comparable): boolean => /^\{[{%][<%]?\s*comment\b/.test(text);

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
    else if (piece.type !== 'link' && !piece.deletable) text += piece.type === 'code' ? code : ' ';
  }
  return text;
}

/** Stands for inline code, so that a word that touches it is none: `` `g`reater ``. */
const code = '\ufffc';

/** In a language with letters of its own: seven words in small letters, and none of its own. */
function withoutLettersOf(language: string): (text: string) => boolean {
  const scripts = scriptsOf[language];
  if (!scripts) return () => false;
  const own = lettersOf(scripts);
  return (text) => {
    const words = own.test(text) || /[{}<>=]/.test(text) ? 0 : (text.match(smallWord)?.length ?? 0);
    // Names in a row are no sentence.
    return words >= fewestForeign && (text.match(/,/g)?.length ?? 0) * 2 < words;
  };
}

/** Fewer words are a name. */
const fewestForeign = 7;

const smallWord = /(?<![\p{L}\p{N}_./@-])\p{Ll}[\p{L}'’]+(?![\p{L}\p{N}_/-])/gu;

/**
 * Of a language with letters that another has not: eight of them, and no more of any other.
 *
 * @param each how many letters of the other language say as much as one of them
 */
function inLettersOf(language: string, other: string, each = 1): (text: string) => boolean {
  const scripts = (scriptsOf[language] ?? []).filter((script) => !scriptsOf[other]?.includes(script));
  if (scripts.length === 0) return () => false;
  const own = new RegExp(lettersOf(scripts), 'gu');
  return (text) => {
    const count = text.match(own)?.length ?? 0;
    return count >= 8 && count * each >= (text.match(/\p{L}/gu)?.length ?? 0) - count;
  };
}

/** A sentence of these is half as long, names and commands in it are not. */
const said: Partial<Record<string, number>> = { zh: 2, ja: 2, ko: 2 };

/** A hint in ROT13, a key, a hash: in no language so few letters are vowels; of 22,000 English sentences the fewest had 23 of 100. */
function isCipher(text: string): boolean {
  const letters = text.normalize('NFD').match(/[a-z]/gi) ?? [];
  const vowels = letters.filter((letter) => /[aeiou]/i.test(letter));
  const others = text.match(/[^\p{sc=Latin}\P{L}]/gu)?.length ?? 0;
  return letters.length >= 12 && others < 8 && vowels.length * 100 < letters.length * 21;
}

const lettersOf = (scripts: readonly string[]): RegExp => new RegExp(scripts.map((script) => `\\p{sc=${script}}`).join('|'), 'u');
