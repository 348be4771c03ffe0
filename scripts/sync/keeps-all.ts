import { containersAround, containersIn, looseEndsIn } from '../align/containers.ts';
import type { Compared } from '../drift/judge/judge-matches.ts';
import { withoutMark } from '../markdown/text/pending-mark.ts';
import { joined } from '../markdown/segments/text.ts';
import type { Segment } from '../model/page.ts';

interface Meant {
  /** Translations that go. */
  going: readonly Segment[];
  /** Of which codes or form changed, and not the words. */
  touched: ReadonlySet<Segment>;
  /** What segments of the target translate in the source as it is now. */
  sourceOf: ReadonlyMap<Segment, Segment>;
}

/** Whether a target keeps, after edits, each translation that is not meant to go, the words of what was touched, and containers whole. */
export function keepsAll({ source, target }: Compared, after: readonly Segment[], { going, touched, sourceOf }: Meant): boolean {
  const before = target();
  return (
    isLossless(before, after, [...going, ...touched]) &&
    holdWords(touched, after) &&
    isWhole(after, [before, source]) &&
    standAsMeant(before, after, source, sourceOf)
  );
}

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

/** Whether neither a container, nor a table, nor a note is in pieces that was whole before, and is in the source. */
const isWhole = (after: readonly Segment[], pages: readonly (readonly Segment[])[]): boolean =>
  [looseEndsIn, bareNotesIn].every((countsIn) => isNoMore(countsIn, after, pages)) &&
  [tornTables, emptyIn].every((count) => count(after) <= Math.max(...pages.map(count)));

/** Whether each translation that is there still stands in the containers in which it was, or in those of what it translates. */
function standAsMeant(
  before: readonly Segment[],
  after: readonly Segment[],
  source: readonly Segment[],
  sourceOf: ReadonlyMap<Segment, Segment>,
): boolean {
  const [then, now, wanted] = [before, after, source].map(containersAround) as [string[], string[], string[]];
  if (then.every((path) => path === '') && wanted.every((path) => path === '')) return true;
  const pathOf = new Map(source.map((segment, index) => [segment, wanted[index]!]));
  const left = new Map<string, string[]>();
  for (const [index, segment] of after.entries()) {
    const paths = left.get(keyOf(segment)) ?? [];
    paths.push(now[index]!);
    left.set(keyOf(segment), paths);
  }
  return before.every((segment, index) => {
    const there = segment.translate ? left.get(keyOf(segment)) : undefined;
    if (!there || there.length === 0) return true;
    const origin = sourceOf.get(segment);
    const at = there.findIndex((path) => path === then[index] || (origin !== undefined && path === pathOf.get(origin)));
    if (at !== -1) there.splice(at, 1);
    return at !== -1;
  });
}

/** How many containers hold nothing. */
const emptyIn = (segments: readonly Segment[]): number => containersIn(segments).filter(([begin, end]) => end === begin + 1).length;

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

/** Whether of each name no more are counted than before, or in the source: lines without their begin or end, notes without their text. */
function isNoMore(
  countsIn: (segments: readonly Segment[]) => Map<string, number>,
  after: readonly Segment[],
  pages: readonly (readonly Segment[])[],
): boolean {
  const known = pages.map(countsIn);
  return [...countsIn(after)].every(([name, count]) => known.some((counts) => count <= (counts.get(name) ?? 0)));
}

/** Whether segments of which codes changed are there with their words. */
function holdWords(touched: ReadonlySet<Segment>, after: readonly Segment[]): boolean {
  const there = new Set(after.map(wordsOf));
  return [...touched].every((segment) => there.has(wordsOf(segment)));
}

const wordsOf = ({ content }: Segment): string => joined(content, () => '').replace(/\s+/g, '');

const keyOf = ({ kind, text }: Segment): string => `${kind.startsWith('heading') ? 'heading' : kind}\u0000${withoutMark(text)}`;
