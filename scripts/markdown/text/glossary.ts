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
  const lengths = lengthsOf([...translations.keys()]);
  return { translations, wordsIn: (text) => find(text, lengths, (word) => translations.has(word)) };
}

/** How long the words are that begin alike, the longest first: so each place of a text is looked up as often as there are lengths, not words. */
function lengthsOf(words: readonly string[]): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const word of words) {
    const first = word.match(begin)?.[0] ?? '';
    const known = lengths.get(first) ?? new Set();
    lengths.set(first, known.add(word.length));
  }
  return new Map([...lengths].map(([first, known]) => [first, [...known].toSorted((a, b) => b - a)]));
}

/** A word with the marks on its letters, or a sign that is of none: `.` of `.NET`. */
const begin = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

function find(text: string, lengths: ReadonlyMap<string, readonly number[]>, isWord: (word: string) => boolean): FoundWord[] {
  const found: FoundWord[] = [];
  const { folded, placeOf } = foldedOf(text);
  let behind = 0;
  for (const { index, 0: first } of folded.matchAll(begin)) {
    if (index < behind || endsInWord.test(folded.slice(Math.max(0, index - 2), index))) continue;
    const length = lengths.get(first)?.find((one) => endsAt(folded, index + one) && isWord(folded.slice(index, index + one)));
    if (length === undefined) continue;
    behind = index + length;
    found.push({ at: placeOf(index), word: text.slice(placeOf(index), placeOf(behind)) });
  }
  return found;
}

/** A text in lower case, and where in the text a place of that is: `İ` becomes two signs. */
function foldedOf(text: string): { folded: string; placeOf(at: number): number } {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return { folded, placeOf: (at) => at };
  const places = [...text.matchAll(/./gsu)].flatMap(({ index, 0: sign }) => Array<number>(sign.toLowerCase().length).fill(index));
  return { folded, placeOf: (at) => places[at] ?? text.length };
}

const endsInWord = /[\p{L}\p{M}\p{N}]$/u;
const beginsInWord = /^[\p{L}\p{M}\p{N}]/u;

const endsAt = (text: string, end: number): boolean => end <= text.length && !beginsInWord.test(text.slice(end, end + 2));
