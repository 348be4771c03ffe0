import { compile } from '@mdx-js/mdx';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * What readers get of a page, by a parser that the toolchain does not use: MDX compiled, else the tree of CommonMark and GFM. Without
 * accents and with blanks folded, so that a page and its pseudo-translation are rendered the same.
 */
export async function rendered(text: string, isMdx: boolean): Promise<string> {
  const body = text.replace(/^\ufeff?---\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/, '');
  const said = (isMdx && (await compiled(body))) || treeOf(body);
  return (
    said
      .replaceAll(/(?:\\[nrt]|\s)+/g, ' ')
      .normalize('NFD')
      .replaceAll('\u0301', '')
      // What CommonMark takes for code may be text to the generator: `[a]` is `[a][a]` there.
      .replaceAll(/\[([^[\]]{1,300})\]\[\1?\]/g, '[$1]')
  );
}

async function compiled(body: string): Promise<string | null> {
  try {
    return String(await compile(body));
  } catch {
    return null;
  }
}

function treeOf(body: string): string {
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return JSON.stringify(tree, (key, value: unknown) => (unseen.has(key) ? undefined : value));
}

/** Where something stands, and how the name of a definition is written. */
const unseen = new Set(['position', 'referenceType', 'label']);
