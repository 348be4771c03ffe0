import type { Root } from 'mdast';
import { ParseError } from '../../model/page.ts';

const features = { frontmatter: false };

/** Satteri as a parser. It is an ES module with a native part: loading it may fail, and it stays outside of the bundle. */
export async function nativeParser(): Promise<(body: string, mdx: boolean) => Root> {
  const satteri = await import('satteri');
  const treeOf = textlessTree(satteri);
  return (body, mdx) => {
    if (!mdx) return treeOf(satteri.createMdastHandle(body, features));
    try {
      return treeOf(satteri.createMdxMdastHandle(body, features));
    } catch (error) {
      throw asParseError(error, body);
    }
  };
}

type Satteri = typeof import('satteri');

/** Of a page that Satteri has parsed. */
type Handle = ReturnType<Satteri['createMdastHandle']>;

/** The number of Satteri's text nodes. */
const textNode = 10;

/**
 * Takes the tree of a parsed page out of Satteri, its text nodes empty: what they say is read in the page itself. The few
 * strings that are left are decoded one by one: all of the page's text would take as long as the parsing.
 */
function textlessTree({ MdastReader, materializeMdastTree, serializeHandle, dropHandle }: Satteri): (page: Handle) => Root {
  class TextlessReader extends MdastReader {
    readonly #pool: Buffer;

    constructor(tree: Uint8Array) {
      super(tree);
      this.#pool = Buffer.from(tree.buffer, tree.byteOffset + this.header.stringPoolOffset, this.header.stringPoolLen);
    }

    override fieldString(node: number, field: number): string {
      return this.getNodeType(node) === textNode ? '' : super.fieldString(node, field);
    }

    override getString(offset: number, length: number): string {
      return this.#pool.toString('utf8', offset, offset + length);
    }
  }
  return (page) => {
    try {
      return materializeMdastTree(new TextlessReader(serializeHandle(page)));
    } finally {
      dropHandle(page);
    }
  };
}

/** `1:1: Expected a closing tag for <a>` -> a ParseError at that line, in the words of the MDX parser. */
export function asParseError(error: unknown, text: string): ParseError {
  const said = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', message = said] = /^(\d+):(\d+): ?(.*)$/s.exec(said) ?? [];
  const start = Math.min(offsetOf(text, Number(line)) + Number(column) - 1, text.length);
  const reason = message.split('\n')[0]!.replace(/ \([a-z-]+:[a-z-]+\)$/, '');
  return new ParseError(reason.startsWith('Unexpected code') ? reason : `Unexpected MDX: ${reason}`, { start, end: start });
}

function offsetOf(text: string, line: number): number {
  let at = 0;
  for (let seen = 1; seen < line; seen += 1) {
    const end = text.indexOf('\n', at);
    if (end === -1) return at;
    at = end + 1;
  }
  return at;
}
