import type { Range } from '../../model/range.ts';
import { addContent } from './add-inline.ts';
import type { Drafts } from './drafts.ts';
import { htmlBlock } from './html-block.ts';
import { textWithout } from './text.ts';

/** A block of HTML that goes through as it stands, and the texts and attributes in it that readers see. */
export function addHtml(range: Range, block: Range, quotes: number, drafts: Drafts): void {
  const { text } = drafts.page;
  const { comment, texts, attributes } = htmlBlock(text, range, quotes);
  const shown = [...texts, ...attributes].toSorted((a, b) => a.range.start - b.range.start);
  const left = textWithout(
    text,
    range,
    shown.map((part) => part.range),
  );
  const owner = drafts.addOpaque(comment ? 'comment' : 'html', range, { text: left, block });
  for (const part of shown) {
    if ('content' in part)
      addContent(part, { kind: 'html-text', range: part.range, block: part.range, quotes, syntax: 'html', owner }, drafts);
    else drafts.addShown(part, quotes, { owner });
  }
}
