import { glossaryOf, type Glossary } from './mark-terms.ts';

/** A glossary as CAT tools keep it: a line `word<tab>translation<tab>comment`, `#` before a comment. Null where it is empty. */
export function readGlossary(text: string): Glossary | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/);
  const entries = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells): cells is [string, string] => Boolean(cells[0] && cells[1]));
  return glossaryOf(entries.map(([word, translation]) => [word, translation] as const));
}
