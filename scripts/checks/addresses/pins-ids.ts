import type { Comparable } from '../../model/page.ts';
import { idsOfCode } from './anchors-in.ts';

/**
 * Whether a page gives most of its headings ids in the letters of addresses, as their sources have them: then those that pages beside it give
 * theirs are of these letters, too, and none follows from a translated heading.
 */
export function pinsIds(target: readonly Comparable[]): boolean {
  const headings = target.filter(({ kind }) => kind.startsWith('heading'));
  const pinned = headings.filter((heading) =>
    heading.content.some((piece) => piece.kind === 'code' && idsOfCode(piece, heading).some((id) => /^[\w-]+$/.test(id))),
  );
  return pinned.length > 0 && pinned.length * 2 >= headings.length;
}
