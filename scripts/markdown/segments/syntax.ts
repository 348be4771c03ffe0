import type { Range } from '../../model/range.ts';
import type { SegmentKind } from '../../model/segment.ts';

/**
 * What a segment's characters are read as, and so how new ones are written: Markdown at the head of a block (`block`),
 * in the middle of a line (`line`) or in a table (`cell`), a description in square brackets (`label`), a quoted title,
 * HTML text, an HTML attribute's value, a YAML scalar, a JSON string. From `html` on a Markdown backslash escapes nothing.
 */
export type Syntax = 'block' | 'line' | 'cell' | 'label' | 'title' | 'html' | 'attribute' | 'yaml' | 'json';

/** A stretch inside a code that is translated on its own: an alt text, a link's title. */
export interface Shown {
  kind: Extract<SegmentKind, 'alt' | 'title'>;
  range: Range;
  syntax: Syntax;
}

export const hasEscapes = (syntax: Syntax): boolean => !['html', 'attribute', 'yaml', 'json'].includes(syntax);
