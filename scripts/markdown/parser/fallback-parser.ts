import type { Root } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { ParseError } from '../../model/page.ts';
import { asParseError } from './native-parser.ts';
import { CodeError, shallowAcorn } from './shallow-acorn.ts';

/** Micromark, what remark uses: slower by a factor of thirty, but plain JavaScript. */
export function fallbackParser(): (body: string, mdx: boolean) => Root {
  const markdown = { extensions: [gfm()], mdastExtensions: gfmFromMarkdown().map(withoutTransforms) };
  const mdastExtensions = [...markdown.mdastExtensions, mdxFromMarkdown()];
  return (body, mdx) => {
    try {
      return fromMarkdown(
        body,
        mdx ? { extensions: [gfm(), mdxjs({ acorn: shallowAcorn(), addResult: false })], mdastExtensions } : markdown,
      );
    } catch (error) {
      if (error instanceof RangeError) throw tooDeep();
      throw mdx ? asParseError(located(error), body) : error;
    }
  };
}

const tooDeep = () => new ParseError('Unexpected nesting that is too deep to be read, expected less of it', { start: 0, end: 0 });

/** Transforms find e-mail addresses in the finished tree and make nodes without a position. */
const withoutTransforms = ({ transforms: _transforms, ...extension }: Extension): Extension => extension;

function located(error: unknown): unknown {
  const { line, column, reason, cause } = error as { line?: number; column?: number; reason?: string; cause?: unknown };
  if (!line || !reason) return error;
  return new Error(`${line}:${column ?? 1}: ${cause instanceof CodeError ? cause.message : reason}`);
}
