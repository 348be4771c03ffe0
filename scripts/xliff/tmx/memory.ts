import { editDistance } from '../../model/nearest.ts';
import type { Inline } from '../../model/page.ts';
import { foldedText } from '../content/content.ts';
import type { XliffMatch } from '../document.ts';

/** A text and its translation, from whatever it comes. */
export interface MemoryUnit {
  /** `43633489:c4c43-108`; null where the file names none. */
  id: string | null;
  sourceLocale: string;
  targetLocale: string;
  source: Inline[];
  target: Inline[];
  /** A sentence, or a whole block of several. */
  segment: 'sentence' | 'paragraph';
  /** Path of the target page; null where the file does not say. */
  file: string | null;
  translationType: 'MT' | 'HT' | null;
  /** ISO 8601 date of the hand-back. */
  handoff: string | null;
}

/** A translation memory of one locale, ready to be asked. */
export interface Memory {
  /** Matches for a text, the best first: 100 is the same text with the same codes, 99 the same but for case or blanks. */
  matches(source: readonly Inline[]): XliffMatch[];
  /** The translation of the same text with the same codes, where there is one; found without a look at what is similar. */
  exact(source: readonly Inline[]): Inline[] | null;
}

const leastSimilar = 70;
const mostMatches = 5;
const mostCandidates = 50;

/**
 * Makes a memory that can be asked of translation units: they are looked up by their text, and by the words that they share with it.
 *
 * @param units those of other target locales are passed over
 */
export function memoryOf(units: readonly MemoryUnit[], targetLocale: string): Memory {
  const entries = units.filter((unit) => sameLocale(unit.targetLocale, targetLocale));
  const byWord = new Map<string, number[]>();
  const byText = new Map<string, Inline[]>();
  for (const [index, { source, target }] of entries.entries()) {
    const text = foldedText(source);
    if (!byText.has(text)) byText.set(text, target);
    for (const word of new Set(wordsOf(source))) {
      const list = byWord.get(word);
      if (list) list.push(index);
      else byWord.set(word, [index]);
    }
  }
  return {
    exact: (source) => byText.get(foldedText(source)) ?? null,
    matches(source) {
      return candidates(wordsOf(source), byWord, entries.length)
        .map((index) => matchOf(source, entries[index]!))
        .filter(({ similarity }) => similarity >= leastSimilar)
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, mostMatches);
    },
  };
}

function matchOf(text: readonly Inline[], { source, target, file, id }: MemoryUnit) {
  return { source, target, similarity: similarityOf(text, source), origin: file ?? id ?? 'memory' };
}

/** Entries that share enough words to be worth a comparison; frequent words say little, so the rare ones are asked. */
function candidates(words: readonly string[], byWord: ReadonlyMap<string, number[]>, total: number): number[] {
  const lists = [...new Set(words)].map((word) => byWord.get(word) ?? []).filter((list) => list.length > 0);
  const rare = lists.toSorted((a, b) => a.length - b.length).slice(0, Math.max(3, Math.ceil(lists.length / 2)));
  const shared = new Map<number, number>();
  for (const list of rare) {
    if (list.length > Math.max(1000, total / 10) && shared.size > 0) break;
    for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostCandidates)
    .map(([index]) => index);
}

const sameLocale = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Percent of words that need not be touched, as CAT tools count it: 100 is the same text, 99 the same but for case or blanks. */
export function similarityOf(a: readonly Inline[], b: readonly Inline[]): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const percent = Math.floor(100 * (1 - editDistance(one, other) / Math.max(one.length, other.length, 1)));
  return percent === 100 && foldedText(a) !== foldedText(b) ? 99 : percent;
}

/** What matches are counted in: words, single characters of East Asian text, punctuation and codes. */
function wordsOf(content: readonly Inline[]): string[] {
  return content.flatMap((piece) => (piece.kind === 'code' ? [`\u0000${piece.type}`] : (piece.text.toLowerCase().match(word) ?? [])));
}

const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
