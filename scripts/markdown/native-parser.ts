import type { Root } from 'mdast';
import { asParseError } from './mdx-error.ts';
import { textlessTree } from './textless-tree.ts';

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
