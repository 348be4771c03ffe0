import type { HistoryOf } from '../model/history.ts';
import { type Pair, sidecarPath } from '../model/pair.ts';

/** A pair, and what its source was called where the layout would still look for it. */
export interface FollowedPair {
  pair: Pair;
  renamedFrom: string | null;
}

/**
 * Which pairs a command goes over. `rows`: those that it says something of; includes that a locale has no own of are none,
 * since the source's is used. `work`: the same with those includes: a translator can make one. `places`: the pairs as the layouts
 * place them, wherever their sources went, for a command that moves targets there.
 */
export type Which = 'rows' | 'work' | 'places';

/** A pair to go over; one that a rename may concern waits for git, the others do not. Null: its row is another's. */
export type Following = FollowedPair | Promise<FollowedPair | null>;

/**
 * A target whose source was renamed goes with the source's new path, in place of the row that would call it missing
 * there; its sidecar stays where the target is. Only where the source's history says so and no target stands at the new
 * place.
 *
 * @param wanted pairs that are asked for; the one that a renamed source left need not be among them
 * @param all pairs of the project
 */
export function followRenames(wanted: readonly Pair[], all: readonly Pair[], historyOf: HistoryOf, which: Which = 'rows'): Following[] {
  if (which === 'places') return wanted.map((pair) => ({ pair, renamedFrom: null }));
  const chosen = new Set(wanted);
  const rows = all.filter(isRow);
  const left = rows.filter(({ sourceExists }) => !sourceExists);
  const locales = new Set(left.map(({ locale }) => locale));
  const moves = findMoves(left, rows, historyOf);
  const listed = which === 'work' ? all : rows;
  return listed.filter((pair) => chosen.has(pair) || (!pair.sourceExists && isRow(pair))).map(follow);

  function follow(pair: Pair): Following {
    const canMove = !pair.sourceExists || (!pair.targetExists && locales.has(pair.locale));
    if (!canMove) return { pair, renamedFrom: null };
    const followed = moves.then((found) => whereItIs(pair, found, chosen));
    // It is awaited in its turn: until then, its failure is no unhandled one.
    followed.catch(() => {});
    return followed;
  }
}

interface Moves {
  /** Where the source of a pair is now. */
  placeOf: Map<Pair, Pair>;
  /** The places that are taken so. */
  taken: Set<Pair>;
}

async function findMoves(left: readonly Pair[], rows: readonly Pair[], historyOf: HistoryOf): Promise<Moves> {
  const missing = new Map(rows.filter((pair) => pair.sourceExists && !pair.targetExists).map((pair) => [keyOf(pair), pair]));
  const moves: Moves = { placeOf: new Map(), taken: new Set() };
  for (const pair of left) {
    const renamed = await historyOf(pair.source)?.renamedTo(pair.source);
    const place = renamed ? missing.get(keyOf({ locale: pair.locale, source: renamed })) : undefined;
    if (!place || moves.taken.has(place)) continue;
    moves.placeOf.set(pair, place);
    moves.taken.add(place);
  }
  return moves;
}

function whereItIs(pair: Pair, { placeOf, taken }: Moves, chosen: ReadonlySet<Pair>): FollowedPair | null {
  const place = placeOf.get(pair);
  if (taken.has(pair) || !(chosen.has(pair) || (place && chosen.has(place)))) return null;
  if (!place) return { pair, renamedFrom: null };
  return { pair: { ...place, target: pair.target, targetExists: true, sidecar: sidecarPath(pair) }, renamedFrom: pair.source };
}

/** A target without its own include uses the source's: nothing is missing. */
const isRow = ({ kind, targetExists }: Pair): boolean => kind !== 'include' || targetExists;

const keyOf = ({ locale, source }: Pick<Pair, 'locale' | 'source'>): string => `${locale} ${source}`;
