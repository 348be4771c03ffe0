import type { Root } from 'mdast';
import { asParseError } from './mdx-error.ts';

const features = { frontmatter: false };

/** Satteri as a parser. It is an ES module with a native part: loading it may fail, and it stays outside of the bundle. */
export async function nativeParser(): Promise<(body: string, mdx: boolean) => Root> {
  const { markdownToMdast, mdxToMdast } = await import('satteri');
  return (body, mdx) => {
    if (!mdx) return markdownToMdast(body, { features }) as Root;
    try {
      return mdxToMdast(body, { features }) as Root;
    } catch (error) {
      throw asParseError(error, body);
    }
  };
}
