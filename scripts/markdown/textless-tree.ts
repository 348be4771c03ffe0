import type { Root } from 'mdast';

type Satteri = typeof import('satteri');

/** Of a page that Satteri has parsed. */
type Handle = ReturnType<Satteri['createMdastHandle']>;

/** The number of Satteri's text nodes. */
const textNode = 10;

/**
 * Takes the tree of a parsed page out of Satteri, its text nodes empty: what they say is read in the page itself. The few
 * strings that are left are decoded one by one: all of the page's text would take as long as the parsing.
 */
export function textlessTree({ MdastReader, materializeMdastTree, serializeHandle, dropHandle }: Satteri): (page: Handle) => Root {
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
