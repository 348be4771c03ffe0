import type { SegmentKind } from '../model/segment.ts';

/**
 * What a line begins as, told by what stands before its first markup: `## ` is a heading, `| ` a table's cell. A hand
 * back never wraps lines, so the line is the block.
 */
export function blockOfLine(prefix: string): SegmentKind {
  const content = prefix.trimStart();
  if (content === '') return 'paragraph';
  const heading = /^(?:>[ \t]*)*(#{1,6})[ \t]/.exec(content);
  if (heading) return `heading-${heading[1]!.length as 1 | 2 | 3 | 4 | 5 | 6}`;
  if (content.includes('|')) return 'cell';
  if (/^(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(content)) return 'list-item';
  if (content.startsWith('>')) return 'quote';
  return /^<[a-z]/i.test(content) && !content.startsWith('<a ') ? 'html-text' : 'paragraph';
}
