import type { SourceContent, Term } from '../document.ts';

/** Words of a source and what they are to be in one locale. */
export interface Glossary {
  /** Matches any of the words, longest first. */
  pattern: RegExp;
  /** Translations by the word in lower case. */
  translations: ReadonlyMap<string, string>;
}

/** @returns null where there are no entries */
function glossaryOf(entries: readonly (readonly [word: string, translation: string])[]): Glossary | null {
  if (entries.length === 0) return null;
  const words = entries.map(([word]) => word).toSorted((a, b) => b.length - a.length);
  const alternatives = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
  return { pattern, translations: new Map(entries.map(([word, translation]) => [word.toLowerCase(), translation])) };
}

/** A source in which the words of the glossary are marked. */
export function markTerms(content: SourceContent, glossary: Glossary): SourceContent {
  return content.flatMap((piece) => (piece.kind === 'text' ? cut(piece.text, glossary) : [piece]));
}

function cut(text: string, { pattern, translations }: Glossary): SourceContent {
  const pieces: SourceContent = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const translation = translations.get(word.toLowerCase());
    if (translation === undefined) continue;
    if (index > at) pieces.push({ kind: 'text', text: text.slice(at, index) });
    pieces.push({ kind: 'term', text: word, translation } satisfies Term);
    at = index + word.length;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}

/** Characters of a term. A regular expression is made of all of them, which has a limit. */
const LONGEST = 200;

/** A glossary as CAT tools keep it: a line `word<tab>translation<tab>comment`, `#` before a comment. Null where it is empty. */
export function readGlossary(text: string): Glossary | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/);
  const entries = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells): cells is [string, string] => Boolean(cells[0] && cells[0].length <= LONGEST && cells[1]));
  return glossaryOf(entries.map(([word, translation]) => [word, translation] as const));
}
