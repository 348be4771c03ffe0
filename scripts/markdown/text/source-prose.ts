import { commonWords, sharedWords } from './languages.ts';

/** Tells whether a sentence of a language, which reads alike in a source and in its target, is prose of that language: no name and no label. */
interface SourceProse {
  /** Whether the words are known without which hardly a sentence of the language is written. */
  isKnown: boolean;
  isSentence(sentence: string): boolean;
  /** The same, told rather too often than too seldom. */
  mayBeSentence(line: string): boolean;
  /** Whether a text may hold such a sentence: nearly all texts are asked, so it is told sign by sign. */
  mayHold(text: string): boolean;
}

/**
 * Prose are four words and more, two of them words that hardly a sentence does without, and two more in small letters; or one of them
 * with four others: `it supports the following common parameters`. Where such words are not known of a language, it is eight words
 * and more, half of them in small letters.
 *
 * @param isOtherScript whether the target is written in letters that the source has not: then no sentence of it can be the target's own
 */
export function sourceProse(language: string, isOtherScript: boolean): SourceProse {
  const common = commonWords[language];
  if (!common) return { isKnown: false, mayHold: () => false, mayBeSentence: (line) => isLong(wordsIn(line)), isSentence: isLongSentence };
  const shared: ReadonlySet<string> = new Set(isOtherScript ? [] : sharedWords[language]);
  const isProse = (words: readonly string[]): boolean => isWorded(words, common, isOtherScript) && isOfLanguage(words, common, shared);
  return {
    isKnown: true,
    mayHold: (text) => hasEnoughOf(common, shared, text),
    mayBeSentence: (line) => isWorded(wordsIn(line), common, isOtherScript),
    isSentence(sentence) {
      if (noProse.test(sentence)) return false;
      const around = wordsIn(sentence.replace(quotation, ' '));
      return isProse(around) || (isAround(around, common, shared) && isProse(wordsIn(sentence)));
    },
  };
}

/** Signs of code, but for `at least >= 2048`: a number is compared in words, too. */
const noProse = /[{}]|(?<![<>])=|=(?! \d)|<(?!=? \d)|>(?!=? \d)|\$\w|^(?:import|export)\b.*\bfrom\b/;

const quotation = /["“„«「][^"“”„«»「」]{3,300}["”“»」]/g;

/** Words of letters, but for what is a part of an address, a name in code, or touches code. */
const wordsIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}_./@\ufffc-])[\p{L}'’]+(?![\p{L}\p{N}_/\ufffc-])/gu) ?? [];

/** Fewer words are a label, or the name of something. */
const fewestWords = 4;

function isWorded(words: readonly string[], common: ReadonlySet<string>, isOtherScript: boolean): boolean {
  if (words.length < fewestWords) return false;
  const usual = words.filter((word) => common.has(word.toLowerCase())).length;
  const said = words.filter((word) => word === word.toLowerCase() && !common.has(word)).length;
  if (usual >= 4 || (usual >= 2 && said >= 2)) return true;
  return (isOtherScript && usual >= 3 && said >= 1) || (usual >= 1 && said >= 4);
}

/** Other languages have some of the words, too, and the source itself may be in another one: one that is of this language alone tells, or several. */
function isOfLanguage(words: readonly string[], common: ReadonlySet<string>, shared: ReadonlySet<string>): boolean {
  const usual = words.map((word) => word.toLowerCase()).filter((word) => common.has(word));
  return usual.some((word) => !shared.has(word)) || new Set(usual).size >= 3;
}

/** `Uncheck “List in search results” and select "Save"`: what stands around quotations is a sentence that goes on, and not `See "…"`. */
const isAround = (around: readonly string[], common: ReadonlySet<string>, shared: ReadonlySet<string>): boolean =>
  around.length >= 3 && around.some((word) => word === word.toLowerCase() && common.has(word) && !shared.has(word));

const isLong = (words: readonly string[]): boolean =>
  words.length >= 8 && words.filter((word) => word === word.toLowerCase()).length * 2 >= words.length;

const isLongSentence = (sentence: string): boolean => !noProse.test(sentence) && isLong(wordsIn(sentence.replace(quotation, ' ')));

/** Whether a text has two of some English words, or one that hardly another language has. */
function hasEnoughOf(words: ReadonlySet<string>, shared: ReadonlySet<string>, text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    while (isAscii(text.charCodeAt(at))) at += 1;
    if (at === start) continue;
    const word = text.slice(start, at).toLowerCase();
    if (words.has(word) && (count += shared.has(word) ? 1 : 2) >= 2) return true;
  }
  return false;
}

const isAscii = (unit: number): boolean => (unit | 0x20) > 0x60 && (unit | 0x20) < 0x7b;
