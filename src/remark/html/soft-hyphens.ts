import { createRequire } from 'node:module';
import type { Element, ElementContent, Root } from 'hast';
import { CONTINUE, SKIP, visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { placeInContent, type SiteContent } from '../site-content.ts';

/** A longer word does not fit into a heading on a phone. */
const fits = 18;

/** What is longer than any word is taken in pieces: who writes pages decides how long it is. */
const long = /\p{L}{19,90}/gu;

const softHyphen = '\u00ad';

/**
 * Tells browsers where they may break a long word of a heading: few know the rules of many languages. A compound is parted where its
 * words meet, `dataskydds­data­säkerhet`, as far as the page has these words by themselves; by the patterns of the language only what is
 * too long even so, since patterns know syllables and no words.
 */
export function softHyphens({ content }: { content: SiteContent }) {
  const require = createRequire(import.meta.url);
  return (tree: Root, file: VFile): void => {
    const syllables = syllablesOf(placeInContent(file.path, content).locale, require);
    if (!syllables) return;
    let known: ReadonlySet<string> | undefined;
    const parted = (word: string): string => {
      const parts = wordsIn(word, (known ??= wordsOf(tree)));
      return parts.map((part) => (part.length > fits ? syllables(part) : part)).join(softHyphen);
    };
    visit(tree, 'element', (heading: Element) => {
      if (!/^h[1-6]$/.test(heading.tagName)) return;
      visit(heading, (node: ElementContent | Root) => {
        if (node.type === 'element' && node.tagName === 'code') return SKIP;
        if (node.type === 'text') node.value = node.value.replace(long, parted);
        return CONTINUE;
      });
    });
  };
}

/** What stands in a page as a word of its own. */
function wordsOf(tree: Root): Set<string> {
  const words = new Set<string>();
  visit(tree, 'text', ({ value }) => {
    for (const [word] of value.toLowerCase().matchAll(/\p{L}{4,}/gu)) words.add(word);
  });
  return words;
}

/** `dataskyddsdatasäkerhet` -> `dataskydds`, `data`, `säkerhet`, of which the last two are known: from its end, the longest word first. */
function wordsIn(word: string, known: ReadonlySet<string>): string[] {
  const isKnown = (part: string) => known.has(part) || (part.endsWith('s') && known.has(part.slice(0, -1)));
  for (let start = 4; start <= word.length - 4; start += 1) {
    const end = word.slice(start);
    if (isKnown(end.toLowerCase())) return [...wordsIn(word.slice(0, start), known), end];
  }
  return [word];
}

/** They write compounds as one word, of which the patterns often take a sound too many or too few: `användar + autentisering` -> `användarau­ten…`. */
const compounding = new Set(['af', 'da', 'de', 'fo', 'is', 'nb', 'nl', 'nn', 'no', 'sv']);

/** Between a vowel and one consonant the patterns only guess; between two consonants two words or two syllables meet. */
const guessed = /(?<=[aeiouyåäöæøáéíóúýü])\u00ad(?=[^aeiouyåäöæøáéíóúýü\u00ad]\u00ad?[aeiouyåäöæøáéíóúýü])/giu;

/** `sv-SE` -> the patterns of `hyphen/sv`; null for a language whose rules nobody wrote down. */
function syllablesOf(locale: string, require: NodeJS.Require): ((word: string) => string) | null {
  const language = locale.split('-')[0]!.toLowerCase();
  for (const name of [locale.toLowerCase(), language]) {
    try {
      const { hyphenateSync } = require(`hyphen/${name}`) as { hyphenateSync(text: string, options: { minWordLength: number }): string };
      return (word) => {
        const parted = hyphenateSync(word, { minWordLength: 1 });
        const sure = compounding.has(language) ? parted.replace(guessed, '') : parted;
        return sure.includes(softHyphen) ? sure : parted;
      };
    } catch {
      // Another name, or none.
    }
  }
  return null;
}
