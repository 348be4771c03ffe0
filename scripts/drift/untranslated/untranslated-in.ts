import { type Aligned, alignSegments } from '../../align/align-segments.ts';
import type { Locales } from '../../align/marks.ts';
import { type SourceWords, sourceWords } from '../../markdown/text/source-words.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { Both } from '../base/find-base.ts';
import type { DriftContext, Judged } from '../input.ts';
import type { Compared, JudgedMatches } from '../judge/judge-matches.ts';
import { missingIn } from './missing-in.ts';
import { seemsWhole } from './seems-whole.ts';

/** What of a target is not translated, by what became of its source: there, in the source's words, or missing, behind `place`. */
export type Untranslated = ReadonlyMap<Judged, Left>;

export interface Left {
  place: Aligned | null;
  isMissing: boolean;
}

/**
 * The same of a pair: of most targets their lines tell that there is nothing. Where only what changed since a revision is asked, nothing is told.
 *
 * @param withChanged whether what the target never had is told as that, too, where its source changed since
 */
export function untranslatedSince(
  pages: Compared,
  judged: JudgedMatches,
  input: Both,
  context: DriftContext,
  withChanged: boolean,
): Untranslated {
  if (input.since !== null || isWhole(input, context)) return new Map();
  return untranslatedIn(pages, judged, { words: wordsOf(input, context), locales: context.judgement.locales, withChanged });
}

/** Whether the lines of a target tell that nothing is left to translate. Of messages they tell nothing. */
export function isWhole(input: Both, context: DriftContext): boolean {
  const { pair, source, target } = input;
  return pair.kind !== 'messages' && seemsWhole(source.page, target.page, wordsOf(input, context), context.remembered);
}

const wordsOf = ({ pair }: Both, { judgement }: DriftContext): SourceWords | null => sourceWords(judgement.language, pair.locale);

/**
 * What a target does not say, or does not say in its own language, though its source did not change there: segments that it never
 * had, and prose that still reads as in the source. What it has, and what changed since, is to be translated anyway, and is none of these.
 *
 * @param words null where both are of one language: there only what is missing is told
 */
function untranslatedIn(
  pages: Compared,
  { matches, aligned: known }: JudgedMatches,
  { words, locales, withChanged }: { words: SourceWords | null; locales: Locales | undefined; withChanged: boolean },
): Untranslated {
  const { base, source } = pages;
  const target = pages.target();
  const aligned = known.length > 0 ? known : alignSegments(base, target);
  const missing = missingIn(base, target, aligned, locales);
  // What came or went, and is none of its changes, is unchanged as well.
  const followed = matches.filter(
    ({ kind, base: from, source: to }) => kind === 'unchanged' && from !== null && to !== null && source[to]!.translate,
  );
  const ownerOf = owners(followed, pages, aligned);
  const untranslated = new Map<Judged, Left>();
  const changed = withChanged ? matches.filter(({ kind, source: to }) => kind === 'changed' && source[to!]!.translate) : [];
  for (const match of [...followed, ...changed]) {
    const place = missing.get(match.base!);
    if (place !== undefined) untranslated.set(match, { place, isMissing: true });
  }
  for (const index of words ? leftIn(target, [base, source], words) : []) {
    const owner = ownerOf(index, target[index]!);
    if (owner) untranslated.set(owner, { place: { target: index, confidence: 1 }, isMissing: false });
  }
  return untranslated;
}

/** Kinds that name something rather than say it. */
const names: ReadonlySet<string> = new Set(['alt', 'title', 'label']);

/**
 * The segments of a target of which most is prose of the source's language.
 *
 * @param sides the segments of what it was translated from, and of the source as it is
 */
export function leftIn(target: readonly Segment[], sides: readonly (readonly Comparable[])[], words: SourceWords): number[] {
  const originals = new Set(sides.flatMap((side) => side.flatMap((segment) => (segment.translate ? words.sentencesOf(segment) : []))));
  return target.flatMap((segment, index) => (isLeft(segment, originals, words) ? [index] : []));
}

function isLeft(segment: Segment, originals: ReadonlySet<string>, words: SourceWords): boolean {
  if (!segment.translate || names.has(segment.kind)) return false;
  const sentences = words.sentencesOf(segment);
  const left = sentences.filter((sentence) => words.isLeft(sentence, originals.has(sentence)));
  return lengthOf(left) * 2 > lengthOf(sentences);
}

const lengthOf = (sentences: readonly string[]): number => sentences.reduce((sum, { length }) => sum + length, 0);

/** Whose words a segment of the target has: of those that read alike the one that it stands for, or one without a place, or the first; else the one it stands for. */
function owners(followed: readonly Judged[], { source }: Compared, aligned: readonly (Aligned | null)[]) {
  const placed = new Map(followed.flatMap((match) => (aligned[match.base!] ? [[aligned[match.base!]!.target, match] as const] : [])));
  const alike = new Map<string, Set<Judged>>();
  for (const match of [...followed.filter(({ base }) => !aligned[base!]), ...followed.filter(({ base }) => aligned[base!])]) {
    const key = keyOf(source[match.source!]!);
    alike.set(key, (alike.get(key) ?? new Set()).add(match));
  }
  return (index: number, segment: Comparable): Judged | null => {
    const [own, twins] = [placed.get(index) ?? null, alike.get(keyOf(segment)) ?? new Set<Judged>()];
    const [first] = twins;
    const owner = own && twins.has(own) ? own : (first ?? own);
    if (owner) twins.delete(owner);
    return owner;
  };
}

const keyOf = ({ key, text }: Comparable): string => `${key ?? ''}\u0000${text}`;
