import type { Judged } from '../../drift/input.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import { tableChanges } from './table-changes.ts';

/**
 * Matches in which a cell that went and one that came with the same text, where its column stands now, is one that moved: drift takes
 * a short text for a new one.
 */
export function withMovedCells(matches: readonly Judged[], base: readonly Comparable[], source: readonly Segment[]): readonly Judged[] {
  const went = new Map(matches.flatMap((match) => (match.kind === 'removed' ? [[match.base!, match] as const] : [])));
  const came = new Map(
    matches.flatMap((match) => (match.kind === 'added' && match.base === null ? [[match.source!, match] as const] : [])),
  );
  if (went.size === 0 || came.size === 0) return matches;
  const moved = new Map<Judged, Judged | null>();
  for (const { source: grid, base: old, rows, columns } of tableChanges(matches, base, source)) {
    for (const [at, row] of grid.rows.entries()) {
      for (const [column, index] of row.entries()) {
        const then = old.rows[rows[at] ?? -1]?.[columns[column] ?? -1] ?? -1;
        const [gone, come] = [went.get(then), came.get(index)];
        if (!gone || !come || base[then]!.text !== source[index]!.text) continue;
        moved.set(gone, null).set(come, { kind: 'moved', base: then, source: index, similarity: 1, class: 'position' });
      }
    }
  }
  return moved.size === 0 ? matches : matches.flatMap((match) => (moved.has(match) ? (moved.get(match) ?? []) : match));
}
