import type { Root } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { asParseError } from './native-parser.ts';

/** Micromark, what remark uses: slower by a factor of thirty, but plain JavaScript. */
export function fallbackParser(): (body: string, mdx: boolean) => Root {
  const mdastExtensions = gfmFromMarkdown().map(withoutTransforms);
  return (body, mdx) => {
    if (!mdx) return fromMarkdown(body, { extensions: [gfm()], mdastExtensions });
    try {
      return fromMarkdown(body, { extensions: [gfm(), mdxjs()], mdastExtensions: [...mdastExtensions, mdxFromMarkdown()] });
    } catch (error) {
      throw asParseError(located(error), body);
    }
  };
}

/** Transforms find e-mail addresses in the finished tree and make nodes without a position. */
const withoutTransforms = ({ transforms: _transforms, ...extension }: Extension): Extension => extension;

function located(error: unknown): unknown {
  const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
  return line && reason ? new Error(`${line}:${column ?? 1}: ${reason}`) : error;
}
