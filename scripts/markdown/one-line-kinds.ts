import type { SegmentKind } from '../model/segment.ts';

/** Kinds of segment in which a translation ends no line, unless its source does: a field may have several. */
export const oneLineKinds: ReadonlySet<SegmentKind> = new Set<SegmentKind>([
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'cell',
  'front-matter',
  'alt',
  'title',
  'toc',
]);
