import { compile } from '@mdx-js/mdx';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { OwnParser } from './own-parsers.ts';

/**
 * What readers get of a page, by a parser that the toolchain does not use: MDX compiled, else the tree of CommonMark and GFM. Without
 * accents and with blanks folded, so that a page and its pseudo-translation are rendered the same.
 */
export async function rendered(text: string, isMdx: boolean): Promise<string> {
  const body = text.replace(/^\ufeff?---\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/, '');
  return withoutAccents((isMdx && (await compiled(body))) || treeOf(body));
}

/** The same by the generator's own parser; null where it can't read the page. */
export async function renderedBy(parser: OwnParser, text: string, path: string): Promise<string | null> {
  try {
    const made = await parser(text, path);
    return withoutAccents(
      (typeof made === 'string' ? made : JSON.stringify(made, told)).replaceAll(drawn, '').replaceAll(/[“”]|&quot;/g, '"'),
    );
  } catch {
    return null;
  }
}

/** Names that are drawn by lot each time, `id="tab-9R8Dh4r"`, and how VitePress calls the link of a heading: by its Markdown. */
const drawn = / (?:id|name|for|aria-\w+|data-diplodoc-group|data-uid)="[^"]{0,300}-[\w-]{5,8}"| aria-label="Permalink to [^>]{0,999}"/g;

const withoutAccents = (said: string): string =>
  said
    .replaceAll(/(?:\\[nrt]|\s)+/g, ' ')
    .replaceAll(/%C[2-9A-F]%[89AB][\dA-F]/g, decodeURIComponent)
    .normalize('NFD')
    .replaceAll('\u0301', '')
    // What CommonMark takes for code may be text to the generator: `[a]` is `[a][a]` there.
    .replaceAll(/\[([^[\]]{1,300})\]\[\1?\]/g, '[$1]');

async function compiled(body: string): Promise<string | null> {
  try {
    return String(await compile(body));
  } catch {
    return null;
  }
}

function treeOf(body: string): string {
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return JSON.stringify(tree, told);
}

const told = (key: string, value: unknown): unknown => (unseen.has(key) ? undefined : value);

/** Where something stands, and how the name of a definition is written. */
const unseen = new Set(['position', 'referenceType', 'label']);
