import { looseEndsIn } from '../align/containers.ts';
import type { Compared } from '../drift/judge/judge-matches.ts';
import { withoutMark } from '../drift/judge/pending.ts';
import { joined } from '../markdown/segments/text.ts';
import type { Segment } from '../model/page.ts';

interface Meant {
  /** Translations that go. */
  going: readonly Segment[];
  /** Of which codes or form changed, and not the words. */
  touched: ReadonlySet<Segment>;
}

/** Whether a target keeps, after edits, each translation that is not meant to go, the words of what was touched, and containers whole. */
export function keepsAll({ source, target }: Compared, after: readonly Segment[], { going, touched }: Meant): boolean {
  const before = target();
  return isLossless(before, after, [...going, ...touched]) && holdWords(touched, after) && isWhole(after, [before, source]);
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

/** Whether neither a container nor a table is in pieces that was whole before, and is in the source. */
const isWhole = (after: readonly Segment[], pages: readonly (readonly Segment[])[]): boolean =>
  endsAsBefore(after, pages) && tornTables(after) <= Math.max(...pages.map(tornTables));

/** How many lines of dashes stand below no head, and are text for readers: `| --- | --- |`. */
const tornTables = (segments: readonly Segment[]): number =>
  segments.filter(({ kind, text }) => kind !== 'rule' && kind !== 'code' && text.length < 1000 && /^\|(?:\s?:?-+:?\s?\|)+$/.test(text))
    .length;

/** Whether no container is left without its begin or its end that was whole before, and is in the source. */
function endsAsBefore(after: readonly Segment[], pages: readonly (readonly Segment[])[]): boolean {
  const known = pages.map(looseEndsIn);
  return [...looseEndsIn(after)].every(([name, count]) => known.some((counts) => count <= (counts.get(name) ?? 0)));
}

/** Whether segments of which codes changed are there with their words. */
function holdWords(touched: ReadonlySet<Segment>, after: readonly Segment[]): boolean {
  const there = new Set(after.map(wordsOf));
  return [...touched].every((segment) => there.has(wordsOf(segment)));
}

const wordsOf = ({ content }: Segment): string => joined(content, () => '').replace(/\s+/g, '');

const keyOf = ({ kind, text }: Segment): string => `${kind.startsWith('heading') ? 'heading' : kind}\u0000${withoutMark(text)}`;
