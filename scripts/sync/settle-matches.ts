import { blockFamily } from '../align/features.ts';
import { similarity, wordsOf } from '../align/similarity.ts';
import type { Judged, Judgement } from '../drift/input.ts';
import { classifyChange } from '../drift/judge/classify-change.ts';
import type { Compared, JudgedMatches } from '../drift/judge/judge-matches.ts';
import { readsAsThen } from '../drift/judge/pending.ts';
import type { Comparable } from '../model/page.ts';
import { partsIn } from './parts.ts';
import { withSameWords } from './same-words.ts';
import { withShortMoves } from './short-moves.ts';
import { predecessorsOf } from './predecessors.ts';
import { restOfContainers } from './form/whole-containers.ts';
import { cellPredecessors } from './tables/cell-predecessors.ts';
import { withMovedCells } from './tables/moved-cells.ts';
import { restOfTables } from './tables/whole-tables.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** What a sync carries out. */
export interface Settled extends JudgedMatches {
  /** Of these the ones that it leaves alone: what they would take out, move or bring may be on the page in another form. */
  left: ReadonlySet<Judged>;
  /** Segments that are taken for translated where somebody wrote something, though nobody knows what. */
  guessed: ReadonlySet<Judged>;
}

/**
 * Matches of which none puts the text of the source in the place of a translation, or beside its own. A segment that went
 * where another came is a changed one: its translation stays until somebody works on it. What came is left alone where the
 * target has a translation that nobody knows the source of, and what went where its translation may be that of another
 * segment, or was worked on.
 *
 * @param then texts that the target had when its base was recorded; null where that is not known
 */
export function settleMatches(
  pages: Compared,
  judged: JudgedMatches,
  then: ReadonlySet<string> | null,
  { language }: Pick<Judgement, 'language'>,
): Settled {
  const matches = [withMovedCells, withShortMoves, withSameWords].reduce(
    (known, better) => better(known, pages.base, pages.source),
    judged.matches,
  );
  if (followsAlready(pages, then)) return { ...judged, matches, left: new Set(matches.filter(isStructural)), guessed: new Set() };
  const isTouched = touchedIn(pages, judged);
  const settling: Settling = {
    pages,
    all: matches,
    language,
    isTouched,
    left: leftFirst(matches, pages, isTouched),
    guessed: new Set(),
    replaced: new Map(),
  };
  for (const stretch of stretchesOf(matches, pages, judged, then)) {
    const ends = endsOf(stretch, judged, settling);
    joinInPlace(ends, settling);
    leaveWhatMayStay(ends, stretch, settling);
  }
  const { left, guessed, replaced } = settling;
  const settled = matches.flatMap((match) => (replaced.has(match) ? (replaced.get(match) ?? []) : match));
  const rest = [...restOfTables(settled, left, pages), ...restOfContainers(settled, left, pages)];
  return { ...judged, matches: settled, left: new Set([...left, ...rest]), guessed };
}

/** What is known before, and what one stretch after the other adds. */
interface Settling {
  pages: Compared;
  all: readonly Judged[];
  language: string;
  isTouched(match: Judged): boolean;
  left: Set<Judged>;
  guessed: Set<Judged>;
  /** What stands in the place of a match; null: nothing does, since it became a part of another. */
  replaced: Map<Judged, Judged | null>;
}

/** What is left alone wherever it stands: what was rewritten elsewhere, parts of another text, and moves of what somebody worked on. */
function leftFirst(matches: readonly Judged[], pages: Compared, isTouched: Settling['isTouched']): Set<Judged> {
  const [rewritten, parts] = [rewrittenElsewhere(matches, pages), partsIn(matches, pages)];
  return new Set(matches.filter((match) => rewritten.has(match) || parts.has(match) || (match.kind === 'moved' && isTouched(match))));
}

/** What of a stretch ended, and what began. */
interface Ends {
  came: readonly Judged[];
  went: readonly Judged[];
  /** Those of what came that may be there already: as a segment that nobody knows the source of, or as one that went and was worked on. */
  doubtful: ReadonlySet<Judged>;
}

function endsOf({ family, mayBeThere }: Stretch, { aligned }: JudgedMatches, { left, isTouched }: Settling): Ends {
  const came = family.filter((match) => isNew(match) && !left.has(match));
  const went = family.filter((match) => match.kind === 'removed' && aligned[match.base!] && !left.has(match));
  return { came, went, doubtful: new Set(came.filter((match) => mayBeThere(match) || went.some(isTouched))) };
}

/**
 * What came where another went is a change of that: of [A, B] -> [C] the one that C is most like, the other is gone. What is left
 * over of what came is new, or left alone where that is in doubt; there only what was worked on has a successor, by guess.
 */
function joinInPlace({ came, went, doubtful }: Ends, { pages, all, language, isTouched, left, guessed, replaced }: Settling): void {
  const gone = doubtful.size > 0 ? went.filter(isTouched) : went;
  const isCell = came.some(({ source }) => pages.source[source!]!.kind === 'cell');
  const predecessors = isCell ? cellPredecessors(came, gone, all, pages) : predecessorsByKind(came, gone, pages);
  for (const match of came) {
    const predecessor = predecessors.get(match);
    if (predecessor) {
      const joined = changed(predecessor, match, pages, language);
      replaced.set(predecessor, null).set(match, joined);
      if (doubtful.size > 0) guessed.add(joined);
    } else if (doubtful.has(match)) left.add(match);
  }
}

/** An item is no predecessor of a paragraph that says something else: its translation would stand in the midst of another list. */
function predecessorsByKind(came: readonly Judged[], went: readonly Judged[], pages: Compared): Map<Judged, Judged> {
  const kindOf = ({ base, source }: Judged): string => (source === null ? pages.base[base!]! : pages.source[source]!).kind;
  const found = [...new Set(came.map(kindOf))].flatMap((kind) => {
    const [cameSo, wentSo] = [came, went].map((matches) => matches.filter((match) => kindOf(match) === kind)) as [Judged[], Judged[]];
    return [...predecessorsOf(cameSo, wentSo, pages)];
  });
  return new Map(found);
}

/**
 * What went and has no successor is taken out, but where its translation may be that of a segment that the target seems to lack,
 * may be what came in other words, or was worked on: then it is for a person to take out.
 */
function leaveWhatMayStay({ went, doubtful }: Ends, { family }: Stretch, { isTouched, left, replaced }: Settling): void {
  const lacks = family.some((match) => match.base !== null && match.source !== null);
  for (const match of went) if (!replaced.has(match) && (lacks || doubtful.size > 0 || isTouched(match))) left.add(match);
}

/** More alike than this, a segment that went and one that came elsewhere are one that was moved and rewritten. */
const alike = 0.5;

/** More than this many comparisons would take too long: then all of them may be. */
const mostPairs = 20_000;

/**
 * What went in one place and came in another in other words: its translation is neither taken out nor brought anew. The line below the
 * head of a table has no words, nor has a cell of code: they go with their table, or row.
 */
function rewrittenElsewhere(matches: readonly Judged[], { base, source }: Compared): Set<Judged> {
  const went = matches
    .filter((match) => match.kind === 'removed' && hasWords(base[match.base!]!))
    .map((match) => ({ match, ...textOf(base[match.base!]!) }));
  const came = matches
    .filter((match) => isNew(match) && hasWords(source[match.source!]!))
    .map((match) => ({ match, ...textOf(source[match.source!]!) }));
  if (went.length * came.length > mostPairs) return new Set([...went, ...came].map(({ match }) => match));
  const pairs = went.flatMap((a) =>
    came.filter((b) => a.family === b.family && similarity(a.words, b.words, alike) > 0).map((b) => [a, b]),
  );
  return new Set(pairs.flat().map(({ match }) => match));
}

const hasWords = ({ kind, translate }: Comparable): boolean => translate || !(kind === 'rule' || kind === 'cell');

const textOf = (segment: Comparable) => ({ family: blockFamily(segment), words: wordsOf(segment.text) });

const isNew = ({ kind, base }: Judged): boolean => kind === 'added' && base === null;
const isStructural = (match: Judged): boolean => match.kind === 'removed' || match.kind === 'moved' || isNew(match);

/** Whether a target of which no more is known has the blocks of the source already, and not those of its base. */
function followsAlready({ base, source, target }: Compared, then: ReadonlySet<string> | null): boolean {
  if (then !== null || base.some((segment) => segment.target)) return false;
  const there = target()
    .map(({ kind }) => kind)
    .join();
  return source.map(({ kind }) => kind).join() === there && base.map(({ kind }) => kind).join() !== there;
}

/** Whether what a base segment stands for was worked on since that was last written down, or paired with it by guess. */
function touchedIn({ base, target }: Compared, { aligned }: JudgedMatches): (match: Judged) => boolean {
  const isKnown = base.some((segment) => segment.target);
  return ({ base: index }) => {
    const place = isKnown && index !== null ? aligned[index] : null;
    if (!place) return false;
    const segment = base[index!]!;
    if (segment.pending === 'changed' && (segment.was ?? segment.text) === segment.text) return true;
    return !readsAsThen(segment.pending === 'added' ? segment : { ...segment, pending: 'changed' }, target()[place.target]!);
  };
}

function changed({ base }: Judged, { source }: Judged, pages: Compared, language: string): Judged {
  const of = classifyChange(pages.base[base!]!, pages.source[source!]!, language);
  return { kind: 'changed', base, source, similarity: 0, class: of };
}
