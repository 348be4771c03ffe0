import { textOf } from '../../markdown/text/decode.ts';
import { type Glossary, glossaryOf } from '../../markdown/text/glossary.ts';
import type { SourceContent, Term } from '../document.ts';
import { readTbx } from './read-tbx.ts';
import type { Locales } from './sentences.ts';

/** A source in which the words of the glossary are marked. */
export function markTerms(content: SourceContent, glossary: Glossary): SourceContent {
  return content.flatMap((piece) => (piece.kind === 'text' ? cut(piece.text, glossary) : [piece]));
}

function cut(text: string, { wordsIn, translations }: Glossary): SourceContent {
  const pieces: SourceContent = [];
  let at = 0;
  for (const { at: index, word } of wordsIn(text)) {
    const [translation] = translations.get(word.toLowerCase()) ?? [];
    if (translation === undefined) continue;
    if (index > at) pieces.push({ kind: 'text', text: text.slice(at, index) });
    pieces.push({ kind: 'term', text: word, translation } satisfies Term);
    at = index + word.length;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}

/** Characters of a term: what is longer is a sentence. */
const LONGEST = 200;

/** A glossary as CAT tools keep it: a line `word<tab>translation<tab>comment`, `#` before a comment. Null where it is empty. */
export function readGlossary(text: string): Glossary | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/);
  const entries = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .flatMap(([word, translation]) => (word && translation ? [[word, translation] as const] : []));
  return glossaryOf(entries.filter(isTerm));
}

/**
 * The same of a terminology in TBX, told by how it begins.
 *
 * @throws UsageError where it is no TBX, or no UTF-8
 */
export function readTerms(bytes: Uint8Array, path: string, locales: Locales): Glossary | null {
  const isXml = /^(?:\ufeff)?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100)));
  return isXml ? glossaryOf(readTbx(bytes, path, locales).filter(isTerm)) : readGlossary(textOf(bytes, path));
}

const isTerm = ([word]: readonly [word: string, translation: string]): boolean => word.length <= LONGEST;
