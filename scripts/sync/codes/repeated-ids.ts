import { ownIdsIn } from '../../align/features.ts';
import type { Judged } from '../../drift/input.ts';
import { splice } from '../../markdown/text/splice.ts';
import type { Edit, Segment } from '../../model/page.ts';
import type { Sides } from '../block-edits.ts';

/** What carries a change over, the segment of the target that it is made in, and what that translates now. */
export interface CodeEdit {
  match: Judged;
  there: Segment;
  now: Segment;
  edits: Edit[];
}

/**
 * Those that write no id which another text of the page has afterwards as well, and give no heading a second one beside its own. What
 * the page, or its source, has twice it may have twice.
 *
 * @param going segments of the target that go, with their ids
 */
export function withoutRepeatedIds(made: readonly CodeEdit[], { target, source }: Sides, going: ReadonlySet<number>): CodeEdit[] {
  const known = [target.segments, source.segments].map((segments) => countsOf(segments.map(idsOf))) as [Counts, Counts];
  let kept = made.filter((edit) => !addsSecond(edit, after(edit)));
  for (let repeated = repeating(kept); repeated.size > 0; repeated = repeating(kept)) kept = kept.filter((edit) => !repeated.has(edit));
  return kept;

  /** Those that write what stands there too often then: once they are left out, others may do so. */
  function repeating(edits: readonly CodeEdit[]): Set<CodeEdit> {
    const written = new Map(edits.map((edit) => [edit.there, idsOf({ kind: edit.there.kind, text: after(edit) })]));
    const there = target.segments.map((segment, index) => (going.has(index) ? [] : (written.get(segment) ?? idsOf(segment))));
    const tooOften = [...countsOf(there)].filter(([id, count]) => known.every((counts) => count > (counts.get(id) ?? 0)));
    const ids = new Set(tooOften.map(([id]) => id));
    return new Set(edits.filter((edit) => addedIds(edit, written.get(edit.there)!).some((id) => ids.has(id))));
  }

  function after({ there, edits }: CodeEdit): string {
    const { start, end } = there.range;
    const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return splice(target.page.text.slice(start, end), own);
  }
}

type Counts = ReadonlyMap<string, number>;

function countsOf(ids: readonly (readonly string[])[]): Counts {
  const counts = new Map<string, number>();
  for (const id of ids.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const idsOf = ({ kind, text }: Pick<Segment, 'kind' | 'text'>): string[] => (kind === 'code' ? [] : ownIdsIn(text));

const addedIds = ({ there }: CodeEdit, ids: readonly string[]): string[] => {
  const own = new Set(idsOf(there));
  return ids.filter((id) => !own.has(id));
};

/** A site takes one `{#id}` of a heading; anchors it may have as many as it likes. */
function addsSecond({ there, now }: CodeEdit, after: string): boolean {
  const [own, wanted, has] = [there.text, now.text, after].map((text) => ownIdsIn(text.replace(tag, '')).length) as [
    number,
    number,
    number,
  ];
  return there.kind.startsWith('heading') && has > Math.max(own, wanted);
}

// Bounded, so that the scan is linear.
const tag = /<[^<>]{0,500}>/g;
