import type { Compared, JudgedMatches } from '../drift/judge/judge-matches.ts';
import { fieldEdits, type FieldPair } from '../markdown/front-matter/field-edits.ts';
import type { Edit, Page, Segment } from '../model/page.ts';

interface Fields {
  source: Page;
  target: Page;
  pages: Compared;
  judged: JudgedMatches;
  /** New segments that are not brought. */
  waiting: ReadonlySet<Segment>;
  /** Whether a segment of the target may go: nobody worked on it since it was last in step. */
  mayGo(target: number): boolean;
}

/**
 * Edits that carry the new, removed and moved items of translated lists over, and fields that are new: those that the
 * target still has as its base had them. Kept items keep their translation; a list that its translator gave other items is left.
 */
export function frontMatterEdits({ source, target, pages, judged, waiting, mayGo }: Fields): Edit[] {
  const [ours, theirs] = [pages.source, pages.target()].map((segments) => segments.filter(({ kind }) => kind === 'front-matter')) as [
    Segment[],
    Segment[],
  ];
  const twins = twinsOf(pages, judged);
  const sides = [
    { page: source, segments: ours },
    { page: target, segments: theirs },
  ] as const;
  return fieldEdits(...sides, isWanted, (segment) => twins.get(segment) ?? null);

  function isWanted({ field, own, there }: FieldPair): boolean {
    const base = pages.base.flatMap(({ kind, key }, index) =>
      kind === 'front-matter' && (key === field.key || key?.startsWith(`${field.key}.`)) ? [index] : [],
    );
    const changed = judged.matches.some(
      (match) =>
        ['added', 'removed', 'moved'].includes(match.kind) &&
        (match.base === null ? own.includes(pages.source[match.source!]!) : base.includes(match.base)),
    );
    if (!changed || own.some((segment) => waiting.has(segment))) return false;
    const all = pages.target();
    return !there || (there.segments.length === base.length && there.segments.every((segment) => mayGo(all.indexOf(segment))));
  }
}

/** The segment of the target for each segment of the source that its base had already. */
function twinsOf({ source, target }: Compared, { matches, aligned }: JudgedMatches): Map<Segment, Segment> {
  return new Map(
    matches.flatMap(({ base, source: index }) => {
      const place = base === null || index === null ? null : aligned[base];
      return place ? [[source[index!]!, target()[place.target]!] as const] : [];
    }),
  );
}
