import type { Segment } from '../../model/page.ts';
import type { Drafts } from '../segments/drafts.ts';
import { cameWithCodes, goneWithCodes } from './exchanged-codes.ts';
import { type Change, segmentKey } from './plan.ts';

/** What is compared of a page. */
type Rows = Pick<Drafts, 'list' | 'natures'>;

/**
 * The changes to blame where a page, merged and read again, is not what it should be: those whose own segment, or what holds it, reads
 * otherwise; where blocks came or went, the last change before the first difference. Empty where all is well. What lives inside of a
 * code comes and goes with it.
 */
export function suspects(before: Drafts, after: Drafts | null, changes: ReadonlyMap<number, Change>): Change[] {
  if (!after) return unreadable([...changes.values()]);
  if (isAsWanted(before, after, changes)) return [];
  const [gone, came] = [goneWithCodes(before, changes), cameWithCodes(before, after, changes)];
  if (gone.size + came.size === 0) return blamed(before, after, changes);
  const left = [...before.list.keys()].filter((index) => !gone.has(index));
  const own = new Map(left.flatMap((index, at) => (changes.has(index) ? [[at, changes.get(index)!] as const] : [])));
  return blamed(without(before, gone), without(after, came), own);
}

const without = ({ list, natures }: Rows, some: ReadonlySet<number>): Rows => ({
  list: list.filter((_, index) => !some.has(index)),
  natures: natures.filter((_, index) => !some.has(index)),
});

function blamed(before: Rows, after: Rows, changes: ReadonlyMap<number, Change>): Change[] {
  if (isAsWanted(before, after, changes)) return [];
  const wrong = differences(before, after, changes);
  if (wrong.length === 0) return [];
  const own = (before.list.length === after.list.length ? wrong : wrong.slice(0, 1)).flatMap((index) => changesAt(index, before, changes));
  if (own.length > 0) return own;
  const indexes = [...changes.keys()].toSorted((a, b) => a - b);
  return [changes.get(indexes.findLast((index) => index <= wrong[0]!) ?? indexes[0]!)!];
}

/** The change of a segment; of one that does not change, those of what lives inside of it. */
function changesAt(index: number, { list, natures }: Rows, changes: ReadonlyMap<number, Change>): Change[] {
  const own = changes.get(index);
  if (own || index >= list.length) return own ? [own] : [];
  const inner: Change[] = [];
  for (let next = index + 1; natures[next]?.owner; next += 1) inner.push(...[changes.get(next) ?? []].flat());
  return inner;
}

/** The usual case: all segments read as they should, and where they should. */
function isAsWanted({ list }: Rows, after: Rows, changes: ReadonlyMap<number, Change>): boolean {
  if (list.length !== after.list.length) return false;
  return list.every(({ kind, key, text }, index) => {
    const found = after.list[index]!;
    const change = changes.get(index);
    return found.kind === kind && found.key === key && (change ? segmentKey(found) === change.key : found.text === text);
  });
}

/** Nobody knows who did it: all are escaped, and if that did not help, one after the other goes. */
function unreadable(changes: readonly Change[]): Change[] {
  const lenient = changes.filter(({ escape }) => escape === 'needed');
  return lenient.length > 0 ? lenient : changes.slice(0, 1);
}

/** Indexes of segments that differ from what they should be. */
function differences(before: Rows, after: Rows, changes: ReadonlyMap<number, Change>): number[] {
  const wanted = rows(before, (index) => changes.get(index)?.key ?? null);
  const found = rows(after, (index) => (changes.has(index) ? segmentKey(after.list[index]!) : null));
  const wrong: number[] = [];
  for (let index = 0; index < Math.max(wanted.length, found.length); index += 1) {
    if (!isSame(wanted[index], found[index])) wrong.push(index);
  }
  return wrong;
}

interface Row extends Pick<Segment, 'kind' | 'key'> {
  said: string;
}

const isSame = (a: Row | undefined, b: Row | undefined): boolean => a?.said === b?.said && a?.kind === b?.kind && a?.key === b?.key;

/** A row for each segment. Alt texts and titles in a row are sorted: translations put their codes in another order. */
function rows({ list, natures }: Rows, keyOf: (index: number) => string | null): Row[] {
  const all = list.map((segment, index): Row => {
    const { kind, key, text } = segment;
    return { kind, key, said: keyOf(index) ?? (isInner(index) ? segmentKey(segment) : text) };
  });
  for (let first = 0; first < all.length; first += 1) {
    if (!isInner(first)) continue;
    let end = first;
    while (end < all.length && isInner(end)) end += 1;
    all.splice(first, end - first, ...all.slice(first, end).toSorted(byKind));
    first = end;
  }
  return all;

  function isInner(index: number): boolean {
    return natures[index]!.owner !== null && list[index]!.kind !== 'html-text';
  }
}

const byKind = (a: Row, b: Row): number => compare(a.kind, b.kind) || compare(a.said, b.said);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
