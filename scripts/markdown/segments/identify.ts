import type { InlineCode } from '../../model/inline.ts';
import type { Drafts } from './drafts.ts';
import { segmentIds } from './segment-ids.ts';

/** Gives every segment its id, and tells it the code that holds it. */
export function identify({ list, natures }: Drafts): void {
  const ids = segmentIds(list.map(({ text }) => text));
  for (const [index, segment] of list.entries()) {
    segment.id = ids[index]!;
    const { owner } = natures[index]!;
    if (owner) tell(owner, segment.id);
  }
}

const tell = ({ subflows }: InlineCode, id: string): void => void (subflows[subflows.indexOf('')] = id);
