import { alignSegments } from '../align/align-segments.ts';
import { type Both, type FoundBase, inBody } from '../drift/base/find-base.ts';
import type { DriftContext, Judged } from '../drift/input.ts';
import { isTextChange } from '../drift/judge/classify-change.ts';
import { type Compared, type JudgedMatches, judgeMatches } from '../drift/judge/judge-matches.ts';
import { isPending } from '../drift/judge/pending.ts';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import { wordCount } from '../markdown/text/words.ts';
import type { Page, Segment } from '../model/page.ts';
import type { SyncedPage } from '../model/report.ts';
import { fillIn, type SyncedPlace, type SyncMemory } from './fill-in.ts';
import { frontMatterEdits } from './front-matter-edits.ts';
import { markEdits, unmarkEdits } from './mark-edits.ts';
import { opaqueEdits, structureEdits } from './structure-edits.ts';

export interface SyncOptions {
  /** Whether what is left to do is marked by comments in the page. */
  mark: boolean;
  /** Whether new segments come with the source's text, or not at all. */
  fillNew: boolean;
  /** Null: nothing is filled in. */
  memory: SyncMemory | null;
}

export interface SyncPlan extends Pick<SyncedPage, 'kept' | 'moved' | 'inserted' | 'removed' | 'filled' | 'pending'> {
  /** The target as it is to be. */
  text: string;
  places: SyncedPlace[];
  wordsToTranslate: number;
}

/**
 * The target that follows the current source: kept segments keep their translation to the byte, moved ones move, new ones
 * come in the source's language, removed ones go; of a changed one the old translation stays until somebody works on it.
 *
 * @returns null where a page cannot be parsed, or the base's text is not at hand
 */
export function planSync(found: FoundBase, input: Both, context: DriftContext, options: SyncOptions): SyncPlan | null {
  const pages = pagesOf(found, input, context);
  if (!pages) return null;
  const judged = judgeMatches(pages, { ...context.judgement, places: true });
  const waiting = new Set(newOf(pages, judged).filter((segment) => !isBrought(segment, options)));
  const shown = pages.source.filter((segment) => !waiting.has(segment));
  const synced = pageOf(input.pair.target, unmarked(restructured(pages, judged, input, waiting), input, context));
  const first = placesIn(synced);
  if (!first) return null;
  const before = { page: synced, places: first };
  const { page, places, filled } = options.memory ? fillIn(before, options.memory, placesIn) : { ...before, filled: 0 };
  const text = options.mark ? splice(page.text, markEdits(page, places)) : page.text;
  return { text, places, filled, ...countsOf(judged.matches, places, waiting) };

  function placesIn(of: Page): SyncedPlace[] | null {
    const target = context.segmentsOf(of);
    return target && placesOf(shown, target, pages!, judged);
  }
}

/** Whether a new segment comes at all: as the source's text, or as a translation that is known. */
const isBrought = (segment: Segment, { fillNew, memory }: SyncOptions): boolean =>
  fillNew || (memory?.translationOf(segment) ?? null) !== null;

/** Marks are put anew each time. */
function unmarked(text: string, { pair }: Both, { segmentsOf }: DriftContext): string {
  const page = pageOf(pair.target, text);
  return splice(text, unmarkEdits(page, segmentsOf(page) ?? []));
}

function pagesOf(found: FoundBase, { source, target }: Both, { segmentsOf }: DriftContext): Compared | null {
  const [segments, now, there] = [found.segments(), segmentsOf(source.page), segmentsOf(target.page)];
  if (!segments || !now || !there) return null;
  return found.bodyOnly
    ? { base: segments, source: now.filter(inBody), target: () => there.filter(inBody) }
    : { base: segments, source: now, target: () => there };
}

function restructured(
  pages: Compared,
  { matches, aligned }: JudgedMatches,
  { source, target }: Both,
  waiting: ReadonlySet<Segment>,
): string {
  if (matches.every(({ kind }) => kind === 'unchanged')) return target.page.text;
  const wanted = matches
    .filter(({ kind, base }) => base === null || kind !== 'added')
    .filter((match) => match.kind !== 'added' || !waiting.has(pages.source[match.source!]!));
  const sides = {
    source: { page: source.page, segments: pages.source },
    target: { page: target.page, segments: pages.target() },
    matches,
    aligned,
  };
  const mayGo = mayGoOf(pages, aligned);
  const edits = [
    ...structureEdits({ ...sides, matches: wanted }, mayGo),
    ...frontMatterEdits({ source: source.page, target: target.page, pages, judged: { matches, aligned }, waiting, mayGo }),
    ...opaqueEdits(sides, pages.base),
  ];
  return splice(target.page.text, edits);
}

/** A translation that somebody changed since the last sync stays, even if its source is gone. */
function mayGoOf({ base, target }: Compared, aligned: JudgedMatches['aligned']): (index: number) => boolean {
  const edited = new Set<number>();
  for (const [index, segment] of base.entries()) {
    const place = aligned[index];
    if (place && segment.target && !isPending({ ...segment, pending: 'changed' }, target()[place.target]!)) edited.add(place.target);
  }
  return (index) => !edited.has(index);
}

const newOf = ({ source }: Compared, { matches }: JudgedMatches): Segment[] =>
  matches.flatMap((match) => (match.kind === 'added' && match.base === null ? [source[match.source!]!] : []));

/** Where each segment of the source stands in the new target, and what is left to do there. */
function placesOf(
  source: readonly Segment[],
  target: readonly Segment[],
  { base, source: all }: Compared,
  { matches }: JudgedMatches,
): SyncedPlace[] {
  const byId = new Map(matches.filter((match) => match.source !== null).map((match) => [all[match.source!]!.id, match]));
  const aligned = alignSegments(source, target);
  return source.map((segment, index): SyncedPlace => {
    const match = byId.get(segment.id)!;
    const place = aligned[index];
    const there = place ? target[place.target]! : null;
    const was = match.base === null ? null : base[match.base]!.pending ? (base[match.base]!.was ?? null) : base[match.base]!.text;
    // A new cell of an old row has no place of its own: what stands there is what has to change.
    const isOwn = !there || there.text === segment.text;
    const done = { source: segment, target: there, pending: null, pendingClass: null, was: null };
    if (match.kind === 'added' && segment.translate) return { ...done, pending: isOwn ? 'added' : 'changed' };
    if (match.kind !== 'changed' || there?.text === segment.text) return done;
    return { ...done, pending: 'changed', pendingClass: match.class === 'text' ? null : match.class, was };
  });
}

/** @param waiting new segments that are not brought: they are left to do as well */
function countsOf(
  matches: readonly Judged[],
  places: readonly SyncedPlace[],
  waiting: ReadonlySet<Segment>,
): Omit<SyncPlan, 'text' | 'places' | 'filled'> {
  const number = (...kinds: Judged['kind'][]) =>
    matches.filter(
      ({ kind, base, source }) => kinds.includes(kind) && (kind !== 'added' || base === null) && (source !== null || kind === 'removed'),
    ).length;
  const left = places.filter(({ pending }) => pending !== null);
  const texts = left.filter(({ pendingClass }) => pendingClass === null || isTextChange(pendingClass)).map(({ source }) => source);
  return {
    kept: number('unchanged'),
    moved: number('moved'),
    inserted: number('added'),
    removed: number('removed'),
    pending: left.length + waiting.size,
    wordsToTranslate: [...texts, ...waiting].reduce((sum, segment) => sum + (segment.translate ? wordCount(segment) : 0), 0),
  };
}
