import type { Paragraph } from 'mdast';
import type { Range } from '../../model/page.ts';
import type { Drafts } from './drafts.ts';
import { addInline, type Container } from './leaf.ts';
import { rangeOf } from './text.ts';

/** A paragraph without the blanks before it. */
export function addParagraph(node: Paragraph, block: Range, { kind, quotes }: Container, drafts: Drafts): void {
  const range = withoutIndent(drafts.page.text, rangeOf(node));
  addInline(node.children, { kind, range, block: { start: block.start, end: range.end }, quotes, syntax: 'block' }, drafts);
}

/** Satteri counts the blank after a task's box: `- [ ]  two` -> ` two`. */
function withoutIndent(text: string, { start, end }: Range): Range {
  let from = start;
  while (text[from] === ' ' || text[from] === '\t') from += 1;
  return { start: from, end };
}
