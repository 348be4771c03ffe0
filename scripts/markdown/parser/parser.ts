import type { Root } from 'mdast';
import { any } from '../flavours/any.ts';
import type { Flavour } from '../flavours/flavour.ts';
import { type Grammars, grammarsOf } from '../flavours/grammar.ts';
import { translatedBy } from '../front-matter/front-matter-rules.ts';
import { frontMatterLength } from '../front-matter/front-matter.ts';
import { hasCrowdedBlock, refuseManyBraces, refuseMixedMarks } from './crowded-blocks.ts';
import { refuseDeepNesting, refuseLongLines, refuseManyReferences } from './limits.ts';
import { refuseOpenTags } from './open-tags.ts';
import { parseCompatible } from './mdx-compat.ts';
import { isPlainMdx } from './plain-mdx.ts';

/**
 * The body of a page's whole text as mdast: CommonMark, GFM, footnotes, or MDX. The offsets of positions are UTF-16
 * offsets in that text, front matter counted; their lines and columns mean nothing (ask `page.place`), and
 * neither does the value of a text: its characters are read at its place.
 *
 * @throws ParseError where containers nest absurdly deep, references, open tags or braces are absurdly many, a line is absurdly long, or MDX is malformed.
 */
export interface Parser {
  (text: string, options?: { mdx?: boolean }): Root;
  /** Paths of the front-matter values that are translated in this run, as the configuration has them: `hero.tagline`. */
  readonly translated: readonly string[];
  /** Whose Markdown the pages are. */
  readonly flavour: Flavour;
  /** Whether comments in code are translated in this run. */
  readonly codeComments: boolean;
  /** What may begin a construct in them. */
  readonly grammars: Grammars;
  /** The same of the page at a path, where a layout has a flavour of its own. */
  at(path: string): Pick<Parser, 'flavour' | 'grammars'>;
}

/**
 * Satteri (Rust, prebuilt in its package), or micromark where no native package can be loaded for this machine.
 *
 * @param translated `frontMatter.translated` of the configuration; what most sites call it where there is none
 * @param codeComments `translate.codeComments` of the configuration
 * @param flavour what `markdown` of the configuration names; what looks like the syntax of any where there is none
 * @param flavourAt that of the page at a path, where not all have one
 */
export async function loadParser(
  translated: readonly string[] = translatedBy.other,
  flavour: Flavour = any,
  codeComments = false,
  flavourAt: (path: string) => Flavour = () => flavour,
): Promise<Parser> {
  const parseBody = await loadNative().catch(loadFallback);
  const parse = (text: string, { mdx = false } = {}): Root => {
    refuseDeepNesting(text);
    refuseLongLines(text);
    refuseManyReferences(text);
    refuseMixedMarks(text);
    if (mdx) refuseManyBraces(text);
    if (mdx) refuseOpenTags(text);
    const body = hideFrontMatter(text);
    return mdx ? parseCompatible(body, (strict) => parseBody(strict, true)) : parseBody(body, false);
  };
  const own = { flavour, grammars: grammarsOf(flavour) };
  const others = new Map([[flavour, own]]);
  const of = (other: Flavour) => {
    const made = others.get(other) ?? { flavour: other, grammars: grammarsOf(other) };
    others.set(other, made);
    return made;
  };
  return Object.assign(parse, { translated, codeComments, ...own, at: (path: string) => of(flavourAt(path)) });
}

/** Satteri, but for pages with code that it might not survive, and blocks that it would take too long for. */
async function loadNative() {
  const native = await (await import('./native-parser.ts')).nativeParser();
  const fallback = await loadFallback();
  return (body: string, mdx: boolean) => (mdx && (!isPlainMdx(body) || hasCrowdedBlock(body)) ? fallback(body, mdx) : native(body, mdx));
}

const loadFallback = async () => (await import('./fallback-parser.ts')).fallbackParser();

/** Blanks and its line ends: offsets stay, and so do the lines that messages name. */
function hideFrontMatter(text: string): string {
  const length = frontMatterLength(text);
  // A blank in the place of a byte order mark would make words of an `import` behind it.
  return (
    text
      .slice(0, length)
      .replace(/^\ufeff/, '\n')
      .replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length)) + text.slice(length)
  );
}
