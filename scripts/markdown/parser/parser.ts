import type { Root } from 'mdast';
import { frontMatterLength } from '../front-matter/front-matter.ts';
import { refuseCrowdedBlocks } from './crowded-blocks.ts';
import { refuseDeepNesting, refuseLongLines, refuseManyReferences } from './limits.ts';
import { isPlainMdx } from './plain-mdx.ts';

/**
 * The body of a page's whole text as mdast: CommonMark, GFM, footnotes, or MDX. The offsets of positions are UTF-16
 * offsets in that text, front matter counted; their lines and columns mean nothing (ask `page.place`), and
 * neither does the value of a text: its characters are read at its place.
 *
 * @throws ParseError where containers nest absurdly deep, references or tags are absurdly many, a line is absurdly long, or MDX is malformed.
 */
export type Parser = (text: string, options?: { mdx?: boolean }) => Root;

/**
 * Satteri (Rust, prebuilt in its package), or micromark where no native package can be loaded for this machine. Everybody
 * gets the same one: what was extracted from a page is remembered together with its parser.
 */
export const loadParser = (): Promise<Parser> => (loaded ??= load());

let loaded: Promise<Parser> | null = null;

async function load(): Promise<Parser> {
  const parseBody = await loadNative().catch(loadFallback);
  return (text, { mdx = false } = {}) => {
    refuseDeepNesting(text);
    refuseLongLines(text);
    refuseManyReferences(text);
    if (mdx) refuseCrowdedBlocks(text);
    return parseBody(hideFrontMatter(text), mdx);
  };
}

/** Satteri, but for pages with code that it might not survive. */
async function loadNative() {
  const native = await (await import('./native-parser.ts')).nativeParser();
  const fallback = await loadFallback();
  return (body: string, mdx: boolean) => (mdx && !isPlainMdx(body) ? fallback(body, mdx) : native(body, mdx));
}

const loadFallback = async () => (await import('./fallback-parser.ts')).fallbackParser();

/** Blanks of the same length, then a line end: offsets stay, and the body begins on a line of its own. */
function hideFrontMatter(text: string): string {
  const length = frontMatterLength(text);
  return length === 0 ? text : `\n${text.slice(length)}`.padStart(text.length, ' ');
}
