import { hasMoved } from '../align/match/match-segments.ts';
import type { Judged } from '../drift/input.ts';
import type { Compared, JudgedMatches } from '../drift/judge/judge-matches.ts';
import { readsAsThen } from '../drift/judge/pending.ts';
import { fieldEdits, type FieldPair, fieldRemoval } from '../markdown/front-matter/field-edits.ts';
import { fieldNamed, fieldsOf } from '../markdown/front-matter/fields.ts';
import type { Comparable, Edit, Field, Page, Segment } from '../model/page.ts';

interface Fields {
  source: Page;
  target: Page;
  pages: Compared;
  judged: JudgedMatches;
  /** What is not carried out. */
  kept: ReadonlySet<Judged>;
}

/**
 * Edits that carry the new, removed and moved items of translated lists over, and fields that are new or gone: those that the
 * target still has as its base had them. Kept items keep their translation; a list that its translator gave other items is left.
 */
export function frontMatterEdits({ source, target, pages, judged, kept }: Fields): Edit[] {
  const mayGo = mayGoOf(pages, judged.aligned);
  const [ours, theirs] = [pages.source, pages.target()].map((segments) => segments.filter(({ kind }) => kind === 'front-matter')) as [
    Segment[],
    Segment[],
  ];
  const twins = twinsOf(pages, judged);
  const sides = [
    { page: source, segments: ours },
    { page: target, segments: theirs },
  ] as const;
  const waiting = new Set([...kept].flatMap((match) => (match.source === null ? [] : [pages.source[match.source]!])));
  const gone = fieldsOf(target).flatMap((field) => (hasGone(field) ? (fieldRemoval(target, field) ?? []) : []));
  return [...fieldEdits(...sides, isWanted, (segment) => twins.get(segment) ?? null), ...gone];

  /** Whether all of a field's texts went, and the target has no other there. */
  function hasGone({ key }: Field): boolean {
    const base = indicesOf(pages.base, key);
    const there = indicesOf(pages.target(), key);
    const went = new Set(judged.matches.flatMap((match) => (match.kind === 'removed' && !kept.has(match) ? [match.base!] : [])));
    const isWhole = base.length > 0 && base.every((index) => went.has(index)) && there.length === base.length && there.every(mayGo);
    return isWhole && !fieldNamed(source, key);
  }

  function isWanted({ field, own, there }: FieldPair): boolean {
    const base = indicesOf(pages.base, field.key);
    const changed = judged.matches.some(
      (match) =>
        (match.kind === 'added' || match.kind === 'removed' || hasMoved(match)) &&
        (match.base === null ? own.includes(pages.source[match.source!]!) : base.includes(match.base)),
    );
    if (!changed || own.some((segment) => waiting.has(segment))) return false;
    const all = pages.target();
    return !there || (there.segments.length === base.length && there.segments.every((segment) => mayGo(all.indexOf(segment))));
  }
}

/** What of a page's segments stands in a field of its front matter. */
const indicesOf = (segments: readonly Comparable[], field: string): number[] =>
  segments.flatMap(({ kind, key }, index) => (kind === 'front-matter' && (key === field || key?.startsWith(`${field}.`)) ? [index] : []));

/** The segment of the target for each segment of the source that its base had already. */
function twinsOf({ source, target }: Compared, { matches, aligned }: JudgedMatches): Map<Segment, Segment> {
  return new Map(
    matches.flatMap(({ base, source: index }) => {
      const place = base === null || index === null ? null : aligned[base];
      return place ? [[source[index!]!, target()[place.target]!] as const] : [];
    }),
  );
}

/** A translation that somebody changed since the last sync stays, even if its source is gone. */
function mayGoOf({ base, target }: Compared, aligned: JudgedMatches['aligned']): (index: number) => boolean {
  const edited = new Set<number>();
  for (const [index, segment] of base.entries()) {
    const place = aligned[index];
    if (place && segment.target && !readsAsThen(segment, target()[place.target]!)) edited.add(place.target);
  }
  return (index) => !edited.has(index);
}
