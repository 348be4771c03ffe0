import { namesAround, readContainers } from '../align/containers.ts';
import { emptySectionsIn, headsOver } from '../align/sections.ts';
import type { Compared } from '../drift/judge/judge-matches.ts';
import { withoutMark } from '../markdown/text/pending-mark.ts';
import { addTo } from '../model/lists/add-to.ts';
import type { Segment } from '../model/page.ts';
import { keepTheirParents, type Origins, wordsOf } from './form/keeps-parents.ts';

interface Meant extends Origins {
  /** Translations that go. */
  going: readonly Segment[];
  /** Of which codes or form changed, and not the words. */
  touched: ReadonlySet<Segment>;
}

/**
 * Tells whether a target keeps, after edits, each translation that is not meant to go, the words of what was touched, and containers, tables and
 * notes whole: as whole as they were, or are in the source.
 */
export function keeper(pages: Compared): (after: readonly Segment[], meant: Meant) => boolean {
  const { source, target } = pages;
  const before = target();
  const [then, wanted] = [wholesIn(before), wholesIn(source)];
  return (after, meant) => {
    const { going, touched, sourceOf } = meant;
    if (!isLossless(before, after, [...going, ...touched]) || !holdWords(touched, after)) return false;
    const now = wholesIn(after);
    return (
      isAsWhole(now, [then, wanted]) &&
      standAsMeant({ segments: before, ...then }, { segments: after, ...now }, { ...wanted, sourceOf, source }) &&
      standUnderTheirHeads(before, after, source, sourceOf) &&
      keepTheirParents(before, after, pages, meant)
    );
  };
}

/** How whole a page is. */
interface Wholes {
  /** How often something of each name is in pieces: a container without its begin or its end, a note without its text, a table without its head. */
  torn: readonly ReadonlyMap<string, number>[];
  /** For each segment the names of the containers around it. */
  around: readonly string[];
}

function wholesIn(segments: readonly Segment[]): Wholes {
  const { whole, loose } = readContainers(segments);
  const empty = whole.filter(({ begin, end }) => isBare(segments, begin, end)).length;
  const others = new Map([
    ['empty containers', empty],
    ['tables', tornTables(segments)],
    ['empty sections', emptySectionsIn(segments)],
  ]);
  return { torn: [loose, bareNotesIn(segments), others], around: namesAround(whole, segments.length) };
}

/** Whether a container holds nothing, or nothing but its title. An element of HTML on one line is none. */
function isBare(segments: readonly Segment[], begin: number, end: number): boolean {
  for (let at = begin + 1; at < end; at += 1) if (segments[at]!.kind !== 'title') return false;
  return begin < end;
}

/** Whether of each name no more is in pieces than in one of these. */
const isAsWhole = (now: Wholes, known: readonly Wholes[]): boolean =>
  now.torn.every((counts, at) => [...counts].every(([name, count]) => known.some(({ torn }) => count <= (torn[at]!.get(name) ?? 0))));

/** Whether each translation of a page is in it afterwards, but for those that go. */
function isLossless(before: readonly Segment[], after: readonly Segment[], going: readonly Segment[]): boolean {
  const left = new Map<string, number>();
  for (const key of after.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  for (const key of going.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return before.every((segment) => {
    const count = left.get(keyOf(segment)) ?? 0;
    left.set(keyOf(segment), count - 1);
    return !segment.translate || count > 0;
  });
}

type Around = Pick<Wholes, 'around'>;

interface Standing extends Around {
  segments: readonly Segment[];
}

/** Whether each translation that is there still stands in the containers in which it was, or in those of what it translates. */
function standAsMeant(
  before: Standing,
  after: Standing,
  { around, source, sourceOf }: Around & Pick<Meant, 'sourceOf'> & { source: readonly Segment[] },
): boolean {
  if (before.around.every((names) => names === '') && around.every((names) => names === '')) return true;
  const aroundOf = new Map(source.map((segment, index) => [segment, around[index]!]));
  const left = new Map<string, string[]>();
  for (const [index, segment] of after.segments.entries()) {
    const names = left.get(keyOf(segment)) ?? [];
    names.push(after.around[index]!);
    left.set(keyOf(segment), names);
  }
  return before.segments.every((segment, index) => {
    const there = segment.translate ? left.get(keyOf(segment)) : undefined;
    if (!there || there.length === 0) return true;
    const origin = sourceOf.get(segment);
    const at = there.findIndex((names) => names === before.around[index] || (origin !== undefined && names === aroundOf.get(origin)));
    if (at !== -1) there.splice(at, 1);
    return at !== -1;
  });
}

/** Whether each translation stands under the head under which it stood, or that of its source, where one of them is there. */
function standUnderTheirHeads(
  before: readonly Segment[],
  after: readonly Segment[],
  source: readonly Segment[],
  sourceOf: Meant['sourceOf'],
): boolean {
  const [over, overThen, overSource] = [after, before, source].map(headWords) as [HeadWords, HeadWords, HeadWords];
  const there = new Set(over.values());
  const translationsOf = new Map<string, string[]>();
  for (const [target, origin] of sourceOf) addTo(translationsOf, wordsOf(origin), wordsOf(target));
  const left = new Map<string, string[]>();
  for (const segment of after) addTo(left, keyOf(segment), over.get(segment)!);
  return before.every((segment) => {
    const heads = segment.translate ? left.get(keyOf(segment)) : undefined;
    if (!heads || heads.length === 0) return true;
    const origin = sourceOf.get(segment);
    const own = origin && overSource.get(origin)!;
    const meant = [overThen.get(segment)!, ...(own === undefined ? [] : [own, ...(translationsOf.get(own) ?? [])])];
    const at = heads.findIndex((head) => meant.includes(head));
    if (at !== -1) heads.splice(at, 1);
    return at !== -1 || !meant.some((head) => there.has(head));
  });
}

/** What the head says that each segment stands under; nothing where there is none. */
type HeadWords = ReadonlyMap<Segment, string>;

function headWords(segments: readonly Segment[]): HeadWords {
  const heads = headsOver(segments);
  return new Map(segments.map((segment, index) => [segment, heads[index] === null ? '' : wordsOf(segments[heads[index]!]!)]));
}

/** How many lines of dashes stand below no head, and are text for readers: `| --- | --- |`. */
const tornTables = (segments: readonly Segment[]): number =>
  segments.filter(({ kind, text }) => kind !== 'rule' && kind !== 'code' && text.length < 1000 && /^\|(?:\s?:?-+:?\s?\|)+$/.test(text))
    .length;

/** How often each `[^1]` is read as text, since no note of that name is there. */
function bareNotesIn(segments: readonly Segment[]): Map<string, number> {
  const counts = new Map<string, number>();
  const texts = segments.flatMap(({ content }) => content.flatMap((part) => (part.kind === 'text' ? part.text : [])));
  for (const [name] of texts.join('\n').matchAll(/\[\^[^\s[\]]{1,100}\]/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Whether segments of which codes changed are there with their words. */
function holdWords(touched: ReadonlySet<Segment>, after: readonly Segment[]): boolean {
  const there = new Set(after.map(wordsOf));
  return [...touched].every((segment) => there.has(wordsOf(segment)));
}

const keyOf = ({ kind, text }: Segment): string => `${kind.startsWith('heading') ? 'heading' : kind}\u0000${withoutMark(text)}`;
