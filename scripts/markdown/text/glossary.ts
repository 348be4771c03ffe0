/** Words of a source and what they are to be in one locale. */
export interface Glossary {
  /** The words that a text has, each as it is written there; of those that begin at one place the longest. */
  wordsIn(text: string): FoundWord[];
  /** What each word is to be, by the word in lower case, the preferred one first. A word that is its own translation is never translated. */
  translations: ReadonlyMap<string, readonly [preferred: string, ...others: string[]]>;
}

interface FoundWord {
  at: number;
  word: string;
}

/** @returns null where there are no entries */
export function glossaryOf(entries: readonly (readonly [word: string, translation: string])[]): Glossary | null {
  if (entries.length === 0) return null;
  const translations = new Map<string, [string, ...string[]]>();
  for (const [word, translation] of entries) {
    const known = translations.get(word.toLowerCase());
    if (known) known.push(translation);
    else translations.set(word.toLowerCase(), [translation]);
  }
  const lengths = lengthsOf(entries.map(([word]) => word));
  return { translations, wordsIn: (text) => find(text, lengths, (word) => translations.has(word)) };
}

/** How long the words are that begin alike, the longest first: so each place of a text is looked up as often as there are lengths, not words. */
function lengthsOf(words: readonly string[]): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const word of words) {
    const first = beginOf(word.toLowerCase());
    const known = lengths.get(first) ?? new Set();
    lengths.set(first, known.add(word.length));
  }
  return new Map([...lengths].map(([first, known]) => [first, [...known].toSorted((a, b) => b - a)]));
}

/** A word, or a sign that is of none: `.` of `.NET`. */
const begin = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

const beginOf = (word: string): string => word.match(begin)?.[0] ?? '';

function find(text: string, lengths: ReadonlyMap<string, readonly number[]>, isWord: (word: string) => boolean): FoundWord[] {
  const found: FoundWord[] = [];
  let behind = 0;
  for (const { index: at, 0: first } of text.matchAll(begin)) {
    if (at < behind || isOfWord.test(text.slice(Math.max(0, at - 1), at))) continue;
    const length = lengths
      .get(first.toLowerCase())
      ?.find((one) => endsAt(text, at + one) && isWord(text.slice(at, at + one).toLowerCase()));
    if (length === undefined) continue;
    behind = at + length;
    found.push({ at, word: text.slice(at, behind) });
  }
  return found;
}

const isOfWord = /[\p{L}\p{N}]/u;

const endsAt = (text: string, end: number): boolean => end <= text.length && !isOfWord.test(text.slice(end, end + 1));
