import type { Range } from '../model/range.ts';

/**
 * The anchors that localization put at the head of headings: in a heading that came with a pair, the first
 * `<a name="slug"></a>`. A second one is the author's own.
 *
 * @param text the clean text
 * @param kept in order, where the pairs' texts stand in it
 */
export function anchorRanges(text: string, kept: readonly Range[]): Range[] {
  const anchors: Range[] = [];
  let from = 0;
  for (const { start, end } of kept) {
    const between = text.slice(from, start);
    const line = between.slice(between.lastIndexOf('\n') + 1);
    const heading = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*#{1,6}[ \t]+/.exec(line);
    const anchor = heading && /^<a name="[^"<>]*"><\/a>/.exec(line.slice(heading[0].length));
    if (anchor) {
      const at = start - line.length + heading[0].length;
      anchors.push({ start: at, end: at + anchor[0].length });
    }
    from = end;
  }
  return anchors;
}
