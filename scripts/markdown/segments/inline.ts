import type { Nodes } from 'mdast';
import type { Inline } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import { InlineBuilder, type Subflow } from './inline-builder.ts';
import { pairTags } from './pair-tags.ts';
import { phrasing } from './phrasing.ts';
import type { Syntax } from './syntax.ts';

export interface InlineSource {
  text: string;
  /** How many `>` may stand at the head of a continued line. */
  quotes: number;
  /** Only what lies in here is read: a text node may reach over a line that is no text. */
  range: Range;
  syntax: Syntax;
}

export interface InlineContent {
  content: Inline[];
  subflows: Subflow[];
  /** What is compared: codes' raw text without their subflows, blanks folded. */
  text: string;
}

/** The nodes of a leaf block as a flat list of text and codes in reading order, codes numbered from 1. */
export function inlineOf(nodes: readonly Nodes[], source: InlineSource): InlineContent {
  const builder = new InlineBuilder(source);
  phrasing(nodes, builder, 0);
  return finish(builder);
}

/** Characters in which no marks are read: an alt text, a title. */
export function plainContent(source: InlineSource): InlineContent {
  const builder = new InlineBuilder(source);
  builder.markdown(source.range);
  return finish(builder);
}

/** What a builder gathered, its HTML tags paired and its codes numbered. */
export function finish(builder: InlineBuilder): InlineContent {
  if (builder.content.length > 1) pairTags(builder.content);
  numberCodes(builder.content);
  return { content: builder.content, subflows: builder.subflows, text: builder.foldedText() };
}

/** An open code takes the next number, its close the same. No pair crosses another. */
function numberCodes(content: readonly Inline[]): void {
  const open: string[] = [];
  let next = 1;
  for (const part of content) {
    if (part.kind === 'text') continue;
    part.id = part.role === 'close' ? open.pop()! : String(next++);
    if (part.role === 'open') open.push(part.id);
  }
}
