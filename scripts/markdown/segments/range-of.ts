import type { Nodes } from 'mdast';
import type { Range } from '../../model/range.ts';

/** The place of a node. Every parser of this project gives one to each node. */
export function rangeOf({ position }: Nodes): Range {
  return { start: position!.start.offset!, end: position!.end.offset! };
}
