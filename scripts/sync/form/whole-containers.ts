import { type Container, readContainers } from '../../align/containers.ts';
import { hasMoved } from '../../align/match/match-segments.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';

/**
 * What of containers is left alone beside what is already: the line that ends one goes, or comes, with the line that begins it, and stays
 * where that stays. Without its end a box holds the rest of the page.
 */
export function restOfContainers(matches: readonly Judged[], left: ReadonlySet<Judged>, { base, source }: Compared): Judged[] {
  const [ofBase, ofSource] = [new Map<number, Judged>(), new Map<number, Judged>()];
  for (const match of matches) {
    if (match.base !== null) ofBase.set(match.base, match);
    if (match.source !== null) ofSource.set(match.source, match);
  }
  const went = readContainers(base).whole.map((one) => endsOf(one, ofBase));
  const came = readContainers(source).whole.map((one) => endsOf(one, ofSource));
  return [
    ...went.flatMap((ends) => (ends.some((match) => left.has(match) || match.kind === 'unchanged') ? ends.filter(isGoing) : [])),
    ...came.flatMap((ends) => (ends.some((match) => left.has(match) || isThere(match)) ? ends.filter(isComing) : [])),
  ];
}

const isGoing = ({ kind }: Judged): boolean => kind === 'removed';

/** One that became another is written as the source has it now. */
const isThere = (match: Judged): boolean => match.kind === 'unchanged' || hasMoved(match);

const isComing = ({ kind, base }: Judged): boolean => kind === 'added' && base === null;

const endsOf = ({ begin, end }: Container, matches: ReadonlyMap<number, Judged>): Judged[] =>
  [begin, end].flatMap((index) => matches.get(index) ?? []);
