import type { Locales } from '../../align/address-form.ts';
import { hasMoved } from '../../align/match/match-segments.ts';
import type { Judged, Judgement } from '../../drift/input.ts';
import { classifyChange } from '../../drift/judge/classify-change.ts';
import type { Compared, JudgedMatches } from '../../drift/judge/judge-matches.ts';
import { readsAsThen } from '../../drift/judge/pending.ts';
import { withLeftOfMoved } from '../../drift/judge/with-left.ts';
import { heldAlready } from './held-already.ts';
import { followsAnother } from './follows-another.ts';
import { isOfLocale } from './is-of-locale.ts';
import { partsIn } from './parts.ts';
import { rewrittenElsewhere } from './rewritten-elsewhere.ts';
import { placesThatHold } from './places-that-hold.ts';
import { withSameWords } from './same-words.ts';
import { withShortMoves } from './short-moves.ts';
import { predecessorsOf } from './predecessors.ts';
import { restOfContainers } from '../form/whole-containers.ts';
import { cellPredecessorFinder, type PredecessorFinder } from '../tables/cell-predecessors.ts';
import { withMovedCells } from '../tables/moved-cells.ts';
import { restOfSections } from './whole-sections.ts';
import { restOfTables } from '../tables/whole-tables.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { withinNeighbours } from './within-neighbours.ts';

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
 * @param judgement.isGiven as `followsAnother` asks it
 */
export function settleMatches(
  pages: Compared,
  judged: JudgedMatches,
  then: ReadonlySet<string> | null,
  { language, locales = [], isGiven = false }: Pick<Judgement, 'language' | 'locales'> & { isGiven?: boolean },
): Settled {
  const found = [withMovedCells, withShortMoves, withSameWords].reduce(
    (known, better) => better(known, pages.base, pages.source),
    judged.matches,
  );
  const matches = withLeftOfMoved(found, pages, judged.aligned);
  const places = placesThatHold(pages, judged);
  if (followsAnother(pages, matches, then, isGiven))
    return { ...judged, matches, left: new Set(matches.filter(isStructural)), guessed: new Set() };
  const isTouched = touchedIn(pages, judged);
  const settling: Settling = {
    pages,
    aligned: judged.aligned,
    all: matches,
    cellPredecessors: cellPredecessorFinder(matches, pages),
    language,
    locales,
    isTouched,
    isUnsure: ({ base }) => (places[base ?? -1]?.confidence ?? 1) < sureEnough,
    held: new Set([...heldAlready(matches, pages, locales), ...withinNeighbours(matches, pages, judged, then, locales)]),
    left: new Set(),
    guessed: new Set(),
    replaced: new Map(),
  };
  settling.left = leftFirst(settling);
  for (const stretch of stretchesOf(matches, pages, judged, then)) {
    const ends = endsOf(stretch, judged, settling);
    joinInPlace(ends, settling);
    leaveWhatMayStay(ends, stretch, settling);
  }
  const { left, guessed, replaced } = settling;
  const settled = matches.flatMap((match) => (replaced.has(match) ? (replaced.get(match) ?? []) : match));
  const sections = new Set([...left, ...restOfSections(settled, left, pages)]);
  const rest = [...restOfTables(settled, sections, pages), ...restOfContainers(settled, sections, pages, judged.aligned)];
  return { ...judged, matches: settled, left: new Set([...sections, ...rest]), guessed };
}

/** What is known before, and what one stretch after the other adds. */
interface Settling {
  pages: Compared;
  aligned: JudgedMatches['aligned'];
  all: readonly Judged[];
  cellPredecessors: PredecessorFinder;
  language: string;
  locales: Locales;
  isTouched(match: Judged): boolean;
  /** Whether it is a guess what translates a segment. */
  isUnsure(match: Judged): boolean;
  /** What came that the codes of the page say is there. */
  held: ReadonlySet<Judged>;
  left: Set<Judged>;
  guessed: Set<Judged>;
  /** What stands in the place of a match; null: nothing does, since it became a part of another. */
  replaced: Map<Judged, Judged | null>;
}

/**
 * What is left alone wherever it stands: what was rewritten elsewhere, parts of another text, moves of what somebody worked on, and addresses
 * that name the locale of the source now.
 */
function leftFirst({ all, pages, aligned, locales, isTouched, isUnsure }: Settling): Set<Judged> {
  const [rewritten, parts] = [rewrittenElsewhere(all, pages, { aligned }), partsIn(all, pages)];
  const staysPut = (match: Judged): boolean => hasMoved(match) && (isTouched(match) || isUnsure(match));
  const isOwn = isOfLocale(pages, locales);
  return new Set(all.filter((match) => rewritten.has(match) || parts.has(match) || staysPut(match) || isOwn(match)));
}

/** Less sure than this, a block of the target may translate another one, and so may those beside it. */
const sureEnough = 0.75;

/** What of a stretch ended, and what began. */
interface Ends {
  came: readonly Judged[];
  went: readonly Judged[];
  /**
   * Those of what came that may be there already: as a segment that nobody knows the source of, as one that went and was worked on, or
   * as one that may not be the translation of what went.
   */
  doubtful: ReadonlySet<Judged>;
  /** Whether it is a guess what translates one of those that went there, of whatever family. */
  isUnsure: boolean;
}

function endsOf({ family, all, mayBeThere }: Stretch, { aligned, present }: JudgedMatches, { left, isTouched, isUnsure }: Settling): Ends {
  const came = family.filter((match) => isNew(match) && !left.has(match));
  const went = family.filter((match) => match.kind === 'removed' && aligned[match.base!] && !left.has(match));
  const isGuess = all.some((match) => match.kind === 'removed' && isUnsure(match));
  const isOpen = came.length > 0 && (isGuess || went.some(isTouched));
  const isDoubtful = (match: Judged): boolean => isOpen || present.has(match.source!) || mayBeThere(match);
  return { came, went, isUnsure: isGuess, doubtful: new Set(came.filter(isDoubtful)) };
}

/**
 * What came where another went is a change of that: of [A, B] -> [C] the one that C is most like, the other is gone. What is left
 * over of what came is new, or left alone where that is in doubt; there only what was worked on has a successor, by guess.
 */
function joinInPlace({ came, went, doubtful }: Ends, settling: Settling): void {
  const { pages, language, cellPredecessors, isTouched, held, left, guessed, replaced } = settling;
  const gone = doubtful.size > 0 ? went.filter(isTouched) : went;
  const isCell = came.some(({ source }) => pages.source[source!]!.kind === 'cell');
  const predecessors = isCell ? cellPredecessors(came, gone) : predecessorsByKind(came, gone, pages);
  for (const match of came) {
    const predecessor = predecessors.get(match);
    if (predecessor) {
      const joined = changed(predecessor, match, pages, language);
      replaced.set(predecessor, null).set(match, joined);
      if (doubtful.size > 0) guessed.add(joined);
    } else if (doubtful.has(match) || held.has(match)) left.add(match);
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
function leaveWhatMayStay({ came, went, doubtful, isUnsure: isGuess }: Ends, { family }: Stretch, settling: Settling): void {
  const { aligned, isTouched, isUnsure, held, left, replaced } = settling;
  const isBrought = came.some((match) => held.has(match));
  const lacks = family.some((match) => match.base !== null && match.source !== null && (!aligned[match.base] || isUnsure(match)));
  for (const match of went)
    if (!replaced.has(match) && (lacks || isGuess || isBrought || doubtful.size > 0 || isTouched(match))) left.add(match);
}

const isNew = ({ kind, base }: Judged): boolean => kind === 'added' && base === null;
const isStructural = (match: Judged): boolean => match.kind === 'removed' || hasMoved(match) || isNew(match);

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
