import type { Comparable } from '../../model/page.ts';
import type { BaseSegments, Judged } from '../input.ts';

/** As `judgeMatches` has them. */
interface Compared {
  base: BaseSegments;
  source: readonly Comparable[];
  target(): readonly Comparable[];
}

/**
 * Whether a target has a field of the front matter that came, or lacks one that went, by its key: `sidebar_label` became `title`, which the
 * target has. Items of a list have one key all together, also where there is only one: it tells nothing of what came.
 */
export function holdsField(match: Judged, pages: Compared): boolean {
  const field = fieldOf(match, pages);
  if (field === null) return false;
  const [then, now] = [numberOf(field, pages.base), numberOf(field, pages.source)];
  if (then + now !== 1) return false;
  return numberOf(field, pages.target()) > 0 === (now === 1);
}

function fieldOf({ kind, base, source }: Judged, pages: Compared): Comparable | null {
  const came = kind === 'added' && base === null && !pages.source[source!]!.isListed ? pages.source[source!]! : null;
  const went = kind === 'removed' && !pages.base[base!]!.pending ? pages.base[base!]! : null;
  const field = came ?? went;
  return field?.kind === 'front-matter' ? field : null;
}

const numberOf = ({ key }: Comparable, segments: readonly Comparable[]): number =>
  segments.filter((one) => one.kind === 'front-matter' && one.key === key).length;
