import { hash } from 'node:crypto';
import type { InlineCode } from '../../model/inline.ts';
import type { Drafts } from './drafts.ts';

/** Gives every segment its id, `h` + 12 hex digits of SHA-256 of its text and `-2`, `-3` for repeats, and tells it the code that holds it. */
export function identify({ list, natures }: Drafts): void {
  const seen = new Map<string, number>();
  for (const [index, segment] of list.entries()) {
    const name = `h${hash('sha256', segment.text, 'hex').slice(0, 12)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    segment.id = count === 1 ? name : `${name}-${count}`;
    const { owner } = natures[index]!;
    if (owner) tell(owner, segment.id);
  }
}

const tell = ({ subflows }: InlineCode, id: string): void => void (subflows[subflows.indexOf('')] = id);
