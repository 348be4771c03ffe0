import { foldBlanks, foldedText, joined } from '../../markdown/segments/text.ts';
import { addTo } from '../../model/lists/add-to.ts';
import { type Comparable, hasOtherForm, type Inline } from '../../model/page.ts';
import { type Common, commonSubsequence } from './common-subsequence.ts';
import { edgesIn } from '../containers.ts';
import { byKey, matchByKey } from './match-by-key.ts';
import { followWholes } from './follow-wholes.ts';
import { movedContainers } from './moved-containers.ts';
import { pairCells } from './pair-cells.ts';
import { pairElsewhere } from './pair-elsewhere.ts';
import { pairInner } from './pair-inner.ts';
import { pairBySimilarity, type SimilarPair } from './pair-by-similarity.ts';
import { cutAtSameWords, type Gap } from './cut-at-same-words.ts';
import { slideRuns } from './slide-runs.ts';

/** One segment of the base, of the source, or of both. Indices in the lists that were compared. */
export interface Match {
  kind: 'unchanged' | 'changed' | 'moved' | 'removed' | 'added';
  base: number | null;
  source: number | null;
  /** Null for removed and added. */
  similarity: number | null;
  /** Of what changed: it stands in another place, too. */
  isElsewhere?: true;
}

/** Whether a segment stands in another place than it did. */
export const hasMoved = ({ kind, isElsewhere }: Match): boolean => kind === 'moved' || isElsewhere === true;

/** A shorter text says too little to be recognised in another place. */
const shortestMove = 16;

/**
 * Which segment of the source stems from which of the base: equal ones in the same order (changed, where they stand in another
 * form), then equal ones elsewhere (moved), then the most alike between the first. What is left was removed or added. In the
 * order of the source, removed ones where they stood. Messages go by their keys, wherever those stand.
 */
export function matchSegments(bases: readonly Comparable[], sources: readonly Comparable[]): Match[] {
  const places = byKey(bases) && byKey(sources);
  const matches: Match[] = places ? matchByKey(bases, sources, places) : matchInOrder(bases, sources);
  matches.push(...leftOver(matches, bases.length, 'base'), ...leftOver(matches, sources.length, 'source'));
  return inReadingOrder(matches);
}

function matchInOrder(bases: readonly Comparable[], sources: readonly Comparable[]): Match[] {
  const first = commonIn(bases, sources);
  const { common, moved, changed } = followWholes({ bases, sources, keyOf }, { common: first, moved: moves(bases, sources, first) });
  const matches = [...common.map(asEqual), ...moved.map(([base, source]): Match => ({ kind: 'moved', base, source, similarity: 1 }))];
  matches.push(...changed.map(asChanged));
  matches.push(...inWhatMoved());
  matches.push(...ofRows());
  const { base: went, source: came } = free();
  matches.push(
    ...inGaps(common, [bases.length, sources.length], went, came)
      .flatMap((gap) => rewrittenIn(gap, bases, sources))
      .map(asChanged),
  );
  matches.push(...ofRows());
  const rest = free();
  matches.push(...pairElsewhere(bases, sources, [...rest.base], [...rest.source]).map(asChanged));
  return matches;

  function asEqual([base, source]: [number, number]): Match {
    return { kind: hasOtherForm(bases[base]!, sources[source]!) ? 'changed' : 'unchanged', base, source, similarity: 1 };
  }

  function asChanged(pair: SimilarPair): Match {
    if (keyOf(bases[pair.base]!) === keyOf(sources[pair.source]!) && isInOrder(pair, common)) return asEqual([pair.base, pair.source]);
    return { kind: 'changed', ...pair, ...(!isInOrder(pair, common) && { isElsewhere: true }) };
  }

  /** A short cell of a row that moved has moved with it. */
  function ofRows(): Match[] {
    return pairCells(bases, sources, matches as Paired[]).map(asMoved);
  }

  function inWhatMoved(): Match[] {
    return pairInner(bases, sources, matches as Paired[], hasMoved).map(asMoved);
  }

  function asMoved(pair: SimilarPair): Match {
    const isWhole = keyOf(bases[pair.base]!) === keyOf(sources[pair.source]!);
    return isWhole ? { ...pair, kind: 'moved', similarity: 1 } : asChanged(pair);
  }

  function free(): { base: Set<number>; source: Set<number> } {
    const [base, source] = [leftOver(matches, bases.length, 'base'), leftOver(matches, sources.length, 'source')];
    return { base: new Set(base.map((match) => match.base!)), source: new Set(source.map((match) => match.source!)) };
  }
}

/** What of a stretch between equal ones is which of the other side, rewritten. */
function rewrittenIn(gap: Gap, bases: readonly Comparable[], sources: readonly Comparable[]): SimilarPair[] {
  const [pairs, others] = cutAtSameWords(gap, bases, sources);
  return [...pairs, ...others.flatMap((one) => pairBySimilarity(bases, sources, ...one))];
}

/** A match of two. */
type Paired = Match & { base: number; source: number };

/** What of each gap between equal ones is matched with nothing. */
const inGaps = (common: Common, lengths: [number, number], went: ReadonlySet<number>, came: ReadonlySet<number>): Gap[] =>
  gaps(common, ...lengths).map(({ base, source }) => [base.filter((index) => went.has(index)), source.filter((index) => came.has(index))]);

/** Of texts that are repeated, those that stand in the same form belong together. */
function commonIn(bases: readonly Comparable[], sources: readonly Comparable[]): Common {
  const keys = [bases.map(keyOf), sources.map(keyOf)] as const;
  const weightOf = weightsIn(bases);
  const common = bases.some(({ form }) => form) ? commonByForm(bases, sources) : commonSubsequence(...keys, { weightOf });
  return slideRuns(common, [bases, sources], keys);
}

function commonByForm(bases: readonly Comparable[], sources: readonly Comparable[]): Common {
  const [ofBases, ofSources] = [bases, sources].map((segments) => segments.map((one) => `${keyOf(one)}\u0000${one.form ?? ''}`));
  const common = commonSubsequence(ofBases!, ofSources!, { weightOf: weightsIn(bases) });
  const others = gaps(common, bases.length, sources.length).flatMap(({ base, source }) =>
    commonSubsequence(
      base.map((index) => keyOf(bases[index]!)),
      source.map((index) => keyOf(sources[index]!)),
    ).map(([a, b]): [number, number] => [base[a]!, source[b]!]),
  );
  return [...common, ...others].toSorted(([a], [b]) => a - b);
}

/** Of two boxes that changed places their texts say which is which, and not the lines around these. */
const weightsIn =
  (segments: readonly Comparable[]) =>
  (index: number): number =>
    frames.has(segments[index]!.kind) ? 1 : 4;

const frames: ReadonlySet<string> = new Set(['directive', 'mdx', 'html', 'rule']);

/** `[a]` and `[a][]` are one link, `*a*` and `_a_` one emphasis. */
function keyOf({ kind, key, text, content }: Comparable): string {
  const said = kind === 'code' ? text : withStars(text, content).replaceAll('][]', ']');
  return `${kind}\u0000${key ?? ''}\u0000${said}`;
}

/** `__a_b__` -> `**a_b**`; where alt texts are cut out of the text it is taken as it stands. */
function withStars(text: string, content: Comparable['content']): string {
  if (!text.includes('_') || !content.some(isUnderscored) || foldedText(content) !== text) return text;
  return foldBlanks(joined(content, (code) => (isUnderscored(code) ? code.raw.replaceAll('_', '*') : code.raw)));
}

const isUnderscored = (part: Inline): boolean => part.kind === 'code' && ['bold', 'italic'].includes(part.type) && part.raw.startsWith('_');

function gaps(common: readonly [number, number][], baseLength: number, sourceLength: number): { base: number[]; source: number[] }[] {
  const ends: [number, number][] = [...common, [baseLength, sourceLength]];
  return ends
    .map(([base, source], index) => {
      const [baseBefore, sourceBefore] = ends[index - 1] ?? [-1, -1];
      return { base: between(baseBefore, base), source: between(sourceBefore, source) };
    })
    .filter(({ base, source }) => base.length > 0 && source.length > 0);
}

/** Whether a pair stands between others as these do. */
const isInOrder = ({ base, source }: SimilarPair, common: Common): boolean => common.every(([a, b]) => a < base === b < source);

const between = (before: number, after: number): number[] => Array.from({ length: after - before - 1 }, (_, index) => before + 1 + index);

function moves(bases: readonly Comparable[], sources: readonly Comparable[], common: Common): Common {
  const free = new Map<string, number[]>();
  const matches = common.map(([base, source]): Match => ({ kind: 'unchanged', base, source, similarity: 1 }));
  for (const { source } of leftOver(matches, sources.length, 'source')) addTo(free, keyOf(sources[source!]!), source!);
  const edges = edgesIn(bases);
  const moved = leftOver(matches, bases.length, 'base').flatMap(({ base }): Match[] => {
    const segment = bases[base!]!;
    const source = segment.text.length < shortestMove || edges.has(base!) ? undefined : free.get(keyOf(segment))?.shift();
    return source === undefined ? [] : [{ kind: 'moved', base, source, similarity: 1 }];
  });
  const around = movedContainers({ bases, sources, keyOf }, [...matches, ...moved], moved);
  return [...moved, ...around].map(({ base, source }): [number, number] => [base!, source!]);
}

function leftOver(matches: readonly Match[], length: number, side: 'base' | 'source'): Match[] {
  const taken = new Set(matches.map((match) => match[side]));
  const left = Array.from({ length }, (_, index) => index).filter((index) => !taken.has(index));
  return left.map((index) =>
    side === 'base'
      ? { kind: 'removed', base: index, source: null, similarity: null }
      : { kind: 'added', base: null, source: index, similarity: null },
  );
}

/** By place in the source; a removed segment stands after what preceded it in the base. */
function inReadingOrder(matches: readonly Match[]): Match[] {
  const places = new Map<Match, number>();
  let before = -0.5;
  for (const match of matches.filter(({ base }) => base !== null).toSorted((a, b) => a.base! - b.base!)) {
    if (match.source !== null) before = match.source + 0.5;
    else places.set(match, before);
  }
  const placeOf = (match: Match): number => places.get(match) ?? match.source!;
  return matches.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.base ?? 0) - (b.base ?? 0));
}
