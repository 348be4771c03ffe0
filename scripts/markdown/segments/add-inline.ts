import type { Nodes } from 'mdast';
import type { InlineCode } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import type { SegmentKind } from '../../model/segment.ts';
import type { Drafts } from './drafts.ts';
import { inlineOf, type InlineContent } from './inline.ts';
import type { Syntax } from './syntax.ts';

export interface Leaf {
  kind: SegmentKind;
  /** The content, markers excluded. */
  range: Range;
  /** Markers included. */
  block: Range;
  quotes: number;
  syntax: Syntax;
  owner?: InlineCode;
}

/** Adds a leaf block, read from its nodes, and what lives inside its codes. */
export function addInline(nodes: readonly Nodes[], leaf: Leaf, drafts: Drafts): void {
  addContent(inlineOf(nodes, { text: drafts.page.text, quotes: leaf.quotes, range: leaf.range, syntax: leaf.syntax }), leaf, drafts);
}

/** The same from content that is read already. */
export function addContent({ content, subflows, text }: InlineContent, leaf: Leaf, drafts: Drafts): void {
  const cell = leaf.kind === 'cell';
  drafts.add({
    kind: leaf.kind,
    range: leaf.range,
    block: leaf.block,
    content,
    text,
    nature: { syntax: leaf.syntax, cell, owner: leaf.owner ?? null },
  });
  for (const subflow of subflows) drafts.addShown(subflow, leaf.quotes, { owner: subflow.owner, cell });
}
