import type { Comparable } from '../../model/page.ts';
import { commonWords, languageOf, scriptsOf, sharedWords } from './languages.ts';

/** Tells what of a target is still in the words of its source. */
export interface SourceWords {
  /**
   * The sentences of a segment, without what may read alike in all languages: code, what pages elsewhere are called, quotations, names
   * of pictures, and what nobody reads.
   */
  sentencesOf(segment: Comparable): string[];
  /**
   * Whether a sentence of a target is prose in the language of its source.
   *
   * @param isOfSource whether the source has the same one
   */
  isLeft(sentence: string, isOfSource: boolean): boolean;
  /** Whether a sentence of a segment would be prose of the source if that had it: of most segments their words tell that none is. */
  mayBeLeft(segment: Comparable): boolean;
  /** Whether a line of a source may hold prose: told fast, before anything is parsed, and rather too often than too seldom. */
  mayBeProse(line: string): boolean;
  /** The same of a line of a target that no source has. */
  isForeign(line: string): boolean;
}

/**
 * What tells prose of a source in its target. Names, labels and code read alike in both. Prose are four words and more, two of them
 * words that hardly a sentence does without (where these are not known of a language, eight and more, half of them in small
 * letters); or, where one of both languages has letters that the other has not, seven words or eight letters of them.
 *
 * @returns null where both locales are of one language, or the target's is a pseudo-locale (`ar-XB`), whose words are the source's by
 * intent: there nothing can be told
 */
export function sourceWords(sourceLocale: string | null, locale: string | null): SourceWords | null {
  const [from, to] = [languageOf(sourceLocale), languageOf(locale)];
  if (from === to || /-X[AB]$/i.test(locale ?? '')) return null;
  const common = commonWords[from] ?? null;
  const [isLatin, isOwn, isOfTarget] = [withoutLettersOf(to), inLettersOf(from, to), inLettersOf(to, from)];
  const isForeign = (text: string): boolean => isLatin(text) || isOwn(text);
  const isLeft = (sentence: string, isOfSource: boolean): boolean =>
    (isOfSource && !isOfTarget(sentence) && isSentence(sentence, common, sharedWords[from])) || isForeign(sentence);
  const mayHold = (text: string): boolean =>
    common !== null && (hasTwoOf(common, text) || (scriptsOf[to] !== undefined && (text.match(smallWord)?.length ?? 0) >= fewestForeign));
  return {
    sentencesOf,
    isForeign,
    isLeft,
    mayBeLeft: (segment) =>
      common === null ||
      scriptsOf[from] !== undefined ||
      (mayHold(plainOf(segment)) && sentencesOf(segment).some((sentence) => isLeft(sentence, true))),
    mayBeProse: (line) => isOwn(line) || isWorded(wordsIn(line), common),
  };
}

/** A sentence's end; where one word in small letters or a number follows, it goes on: `e.g. this`. */
const end = /(?<=[.!?:])\s+(?![\p{Ll}\d])|(?<=[。！？])/u;

function sentencesOf(segment: Comparable): string[] {
  if (segment.text.length < shortest || isQuoted(segment) || isComment(segment)) return [];
  const plain = plainOf(segment);
  // Markdown that stands in HTML.
  const text = segment.kind === 'html-text' && plain.includes('](') ? plain.replace(titled, ' ') : plain;
  return text
    .split(end)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}

/** `["A talk"](https://a.example)` */
const titled = /\[[^[\]\n]{1,500}\]\(https?:[^()\s]{1,1000}\)/g;

/** What is shorter is a label in any language. */
const shortest = 8;

/** `[...] I'm using it a ton`, `"It works."`: a quotation is kept in its language. */
const isQuoted = ({ text, kind }: Comparable): boolean => kind === 'alt' || /^[_*]*["“„«「'‘].*["”“»」'’][_*.]*$/s.test(text);

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

/** Fewer words are a label, or the name of something. */
const fewestWords = 4;

function isSentence(sentence: string, common: ReadonlySet<string> | null, shared: ReadonlySet<string> = new Set()): boolean {
  if (/[{}<>=]|\$\w|^(?:import|export)\b.*\bfrom\b/.test(sentence)) return false;
  const words = wordsIn(sentence.replace(quotation, ' '));
  if (!isWorded(words, common)) return false;
  // The source itself may be in another language.
  return common === null || words.map((word) => word.toLowerCase()).some((word) => common.has(word) && !shared.has(word));
}

function isWorded(words: readonly string[], common: ReadonlySet<string> | null): boolean {
  if (words.length < fewestWords) return false;
  if (common === null) return words.length >= 8 && words.filter((word) => word === word.toLowerCase()).length * 2 >= words.length;
  const usual = words.filter((word) => common.has(word.toLowerCase())).length;
  const said = words.filter((word) => word === word.toLowerCase() && !common.has(word)).length;
  return usual >= 4 || (usual >= 2 && said >= 2);
}

/** Whether a text has two words of a set of English ones, told sign by sign: nearly all texts are asked. */
function hasTwoOf(words: ReadonlySet<string>, text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    while (isAscii(text.charCodeAt(at))) at += 1;
    if (at > start && words.has(text.slice(start, at).toLowerCase()) && (count += 1) === 2) return true;
  }
  return false;
}

const isAscii = (unit: number): boolean => (unit | 0x20) > 0x60 && (unit | 0x20) < 0x7b;

const quotation = /["“„«「][^"“”„«»「」]{3,300}["”“»」]/g;

/** Words of letters, but for what is a part of an address, a name in code, or touches code. */
const wordsIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}_./@\ufffc-])[\p{L}'’]+(?![\p{L}\p{N}_/\ufffc-])/gu) ?? [];

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

/** Of a language with letters that another has not: eight of them, and no more of any other. */
function inLettersOf(language: string, other: string): (text: string) => boolean {
  const scripts = (scriptsOf[language] ?? []).filter((script) => !scriptsOf[other]?.includes(script));
  if (scripts.length === 0) return () => false;
  const own = new RegExp(lettersOf(scripts), 'gu');
  return (text) => {
    const count = text.match(own)?.length ?? 0;
    return count >= 8 && count * 2 >= (text.match(/\p{L}/gu)?.length ?? 0);
  };
}

const lettersOf = (scripts: readonly string[]): RegExp => new RegExp(scripts.map((script) => `\\p{sc=${script}}`).join('|'), 'u');
