/** Words of a source and what they are to be in one locale. */
export interface Glossary {
  /** Matches any of the words, longest first. */
  pattern: RegExp;
  /** What each word is to be, by the word in lower case, the preferred one first. A word that is its own translation is never translated. */
  translations: ReadonlyMap<string, readonly [preferred: string, ...others: string[]]>;
}
