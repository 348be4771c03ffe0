import type { Drafts } from '../segments/drafts.ts';
import { contentKey } from './content-key.ts';
import type { Change } from './plan.ts';

/**
 * The changes to blame where a page, merged and read again, is not what it should be: those whose own segment reads
 * otherwise; where blocks came or went, the last change before the first difference. Empty where all is well.
 */
export function suspects(before: Drafts, after: Drafts | null, changes: ReadonlyMap<number, Change>): Change[] {
  if (!after) return unreadable([...changes.values()]);
  const wrong = differences(before, after, changes);
  if (wrong.length === 0) return [];
  const own = before.list.length === after.list.length ? wrong.flatMap((index) => changes.get(index) ?? []) : [];
  if (own.length > 0) return own;
  const indexes = [...changes.keys()].toSorted((a, b) => a - b);
  return [changes.get(indexes.findLast((index) => index <= wrong[0]!) ?? indexes[0]!)!];
}

/** Nobody knows who did it: all are escaped, and if that did not help, one after the other goes. */
function unreadable(changes: readonly Change[]): Change[] {
  const lenient = changes.filter(({ escape }) => escape === 'needed');
  return lenient.length > 0 ? lenient : changes.slice(0, 1);
}

/** Indexes of segments that differ from what they should be. */
function differences(before: Drafts, after: Drafts, changes: ReadonlyMap<number, Change>): number[] {
  const wanted = rows(before, (index) => changes.get(index)?.content ?? null);
  const found = rows(after, (index) => (changes.has(index) ? after.list[index]!.content : null));
  const length = Math.max(wanted.length, found.length);
  return Array.from({ length }, (_, index) => index).filter((index) => wanted[index] !== found[index]);
}

/** One line for each segment. Alt texts and titles in a row are sorted: translations put their codes in another order. */
function rows({ list, natures }: Drafts, contentOf: (index: number) => Change['content'] | null): string[] {
  const lines = list.map(({ kind, key, content, text }, index) => {
    const given = contentOf(index);
    const said = given || isInner(index) ? contentKey(given ?? content) : text;
    return `${kind} ${key} ${said}`;
  });
  for (let first = 0; first < lines.length; first += 1) {
    if (!isInner(first)) continue;
    let end = first;
    while (end < lines.length && isInner(end)) end += 1;
    lines.splice(first, end - first, ...lines.slice(first, end).toSorted());
    first = end;
  }
  return lines;

  function isInner(index: number): boolean {
    return natures[index]!.owner !== null && list[index]!.kind !== 'html-text';
  }
}
