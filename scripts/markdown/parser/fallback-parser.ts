import type { Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
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
      if (!mdx) return fromMarkdown(body, markdown);
      return unravelled(fromMarkdown(body, { extensions: [gfm(), mdxjs({ acorn: shallowAcorn(), addResult: false })], mdastExtensions }));
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

/**
 * A paragraph of nothing but elements and expressions is none, as MDX has it (`remark-mark-and-unravel`), and Satteri: `<Note>Read</Note>`.
 * What is in the elements stays as it is.
 */
function unravelled(root: Root): Root {
  const pending: Parent[] = [root];
  for (let parent = pending.pop(); parent; parent = pending.pop()) {
    parent.children = parent.children.flatMap((node) => (node.type === 'paragraph' && isRavelled(node) ? flowOf(node) : [node]));
    for (const child of parent.children) if ('children' in child) pending.push(child);
  }
  return root;
}

const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

const isRavelled = ({ children }: Paragraph): boolean =>
  children.some(({ type }) => type !== 'text') &&
  children.every((node) => node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression' || isBlank(node));

const flowOf = ({ children }: Paragraph): RootContent[] =>
  children.filter((node) => !isBlank(node)).map((node) => ({ ...node, type: node.type.replace('Text', 'Flow') }) as RootContent);
