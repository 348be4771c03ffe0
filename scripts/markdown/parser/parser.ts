import type { Root } from 'mdast';
import { frontMatterLength } from '../front-matter/front-matter.ts';
import { refuseDeepNesting, refuseLongLines, refuseManyReferences } from './limits.ts';

/**
 * The body of a page's whole text as mdast: CommonMark, GFM, footnotes, or MDX. The offsets of positions are UTF-16
 * offsets in that text, front matter counted; their lines and columns mean nothing (ask `page.place`), and
 * neither does the value of a text: its characters are read at its place.
 *
 * @throws ParseError where containers nest absurdly deep, references are absurdly many, a line is absurdly long, or MDX is malformed.
 */
export type Parser = (text: string, options?: { mdx?: boolean }) => Root;

/** Satteri (Rust, prebuilt in its package), or micromark where no native package can be loaded for this machine. */
export async function loadParser(): Promise<Parser> {
  const parseBody = await loadNative().catch(loadFallback);
  return (text, { mdx = false } = {}) => {
    refuseDeepNesting(text);
    refuseLongLines(text);
    refuseManyReferences(text);
    return parseBody(hideFrontMatter(text), mdx);
  };
}

const loadNative = async () => (await import('./native-parser.ts')).nativeParser();
const loadFallback = async () => (await import('./fallback-parser.ts')).fallbackParser();

/** Blanks of the same length, then a line end: offsets stay, and the body begins on a line of its own. */
function hideFrontMatter(text: string): string {
  const length = frontMatterLength(text);
  return length === 0 ? text : `\n${text.slice(length)}`.padStart(text.length, ' ');
}
