import { type Container, readContainers } from '../../align/containers.ts';
import { hasMoved } from '../../align/match/match-segments.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared, JudgedMatches } from '../../drift/judge/judge-matches.ts';

/**
 * What of containers is left alone beside what is already: the line that ends one goes, or comes, with the line that begins it, and stays
 * where that stays. Without its end a box holds the rest of the page. One of which all went goes as a whole, or nothing of it.
 */
export function restOfContainers(
  matches: readonly Judged[],
  left: ReadonlySet<Judged>,
  { base, source }: Compared,
  aligned: JudgedMatches['aligned'],
): Judged[] {
  const [ofBase, ofSource] = [new Map<number, Judged>(), new Map<number, Judged>()];
  for (const match of matches) {
    if (match.base !== null) ofBase.set(match.base, match);
    if (match.source !== null) ofSource.set(match.source, match);
  }
  const stays = (match: Judged): boolean => left.has(match) || (isGoing(match) && !aligned[match.base!]);
  const boxes = readContainers(base).whole;
  const went = boxes.map((one) => endsOf(one, ofBase));
  const came = readContainers(source).whole.map((one) => endsOf(one, ofSource));
  return [
    ...boxes.flatMap((one) => wholeOf(one, ofBase, isGoing).filter((_, __, all) => all.some(stays))),
    ...went.flatMap((ends) => (ends.some((match) => left.has(match) || match.kind === 'unchanged') ? ends.filter(isGoing) : [])),
    ...came.flatMap((ends) => (ends.some((match) => left.has(match) || isThere(match)) ? ends.filter(isComing) : [])),
  ];
}

/** All of a container, where all of it has one fate. */
function wholeOf({ begin, end }: Container, matches: ReadonlyMap<number, Judged>, hasFate: (match: Judged) => boolean): Judged[] {
  const all: Judged[] = [];
  for (let at = begin; at <= end && all.length === at - begin; at += 1) {
    const match = matches.get(at);
    if (match && hasFate(match)) all.push(match);
  }
  return all.length === end - begin + 1 ? all : [];
}

const isGoing = ({ kind }: Judged): boolean => kind === 'removed';

/** One that became another is written as the source has it now. */
const isThere = (match: Judged): boolean => match.kind === 'unchanged' || hasMoved(match);

const isComing = ({ kind, base }: Judged): boolean => kind === 'added' && base === null;

const endsOf = ({ begin, end }: Container, matches: ReadonlyMap<number, Judged>): Judged[] =>
  [begin, end].flatMap((index) => matches.get(index) ?? []);
