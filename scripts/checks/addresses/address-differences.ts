import { surplus } from '../../align/surplus.ts';
import type { Lost, Translation, Twin } from '../translation/translation.ts';
import { editDistance } from '../../model/nearest.ts';
import { type Address, addressesIn } from './address.ts';
import type { Read } from './read-address.ts';
import { isBare, replacedIn } from './replaced-in.ts';

/** What became of the addresses of a source in its target. */
export interface AddressDifferences {
  /** What stands in the place of another one. */
  changed: ChangedAddress[];
  lost: LostAddress[];
  added: Address[];
  /** All of the target. */
  all: readonly Address[];
  /** All of the source, and of what the target was made from. */
  origins: readonly Address[];
}

export interface ChangedAddress {
  was: Address;
  is: Address;
}

export interface LostAddress {
  was: Address;
  /** Where it would stand: in a segment, or, where its whole segment was lost, between two. */
  twin: Twin | null;
  block: Lost | null;
}

/**
 * Compares the addresses of whole pages first, so that what a translator moved is no difference, and then segment by segment
 * those of which a page has too few or too many, so that each difference has its place. Those that are the page's own matter do not count.
 */
export function addressDifferences(translation: Translation, read: Read, isOwn: (address: string) => boolean): AddressDifferences {
  const { base, source, target, partsOf } = translation;
  const addresses = (segments: Translation['base']) => addressesIn(segments, partsOf).filter(({ value }) => !isOwn(value));
  const all = addresses(target);
  const versions = [base, source].flatMap((segments) => (segments ? [addresses(segments)] : []));
  const isSame = versions.some(
    (one) => one.length === all.length && one.every(({ group, value }, at) => value === all[at]!.value && group === all[at]!.group),
  );
  const budget = isSame && versions.length === 1 ? new Map<string, number>() : budgetOf(all, versions, keyOf);
  const left = leftIn(translation, { all, versions, keyOf, budget });
  const { pairs, lost, added } = paired(left, keyOf);
  return { changed: pairs, lost, added, all, origins: versions.flat() };

  function keyOf({ group, value }: Address): string {
    return `${group} ${read(value).key}`;
  }
}

type KeyOf = (address: Address) => string;

/** How many of a key the target lacks (above 0), or has more than any version of its source (below). */
function budgetOf(all: readonly Address[], versions: readonly Address[][], keyOf: KeyOf): Map<string, number> {
  const have = countsOf(all, keyOf);
  const counts = versions.map((addresses) => countsOf(addresses, keyOf));
  const budget = new Map<string, number>();
  for (const key of new Set([...have.keys(), ...counts.flatMap((count) => [...count.keys()])])) {
    const wanted = counts.map((count) => count.get(key) ?? 0);
    const here = have.get(key) ?? 0;
    if (here < Math.min(...wanted)) budget.set(key, Math.min(...wanted) - here);
    if (here > Math.max(...wanted)) budget.set(key, Math.max(...wanted) - here);
  }
  return budget;
}

function countsOf(addresses: readonly Address[], keyOf: KeyOf): Map<string, number> {
  const counts = new Map<string, number>();
  for (const address of addresses) counts.set(keyOf(address), (counts.get(keyOf(address)) ?? 0) + 1);
  return counts;
}

interface Left {
  /** `isThere`: the segment has it, but less often. */
  lost: (LostAddress & { isThere: boolean })[];
  /** What the source says now where the target has what no version of it says; nothing that is missed where nothing stands in its place. */
  replaced: (LostAddress & { isThere: boolean })[];
  added: { is: Address; twin: Twin | null }[];
}

interface Compared {
  all: readonly Address[];
  versions: readonly Address[][];
  keyOf: KeyOf;
  budget: Map<string, number>;
}

/** Where the page has too few or too many: first where a segment has other ones than its source. */
function leftIn({ twins, lost, added, basis, partsOf }: Translation, { all, versions, keyOf, budget }: Compared): Left {
  const left: Left = { lost: [], replaced: [], added: [] };
  if (budget.size === 0) return left;
  const [base, source = base] = versions.map((addresses) => bySegment(addresses)) as [BySegment, BySegment?];
  const there = bySegment(all);
  const [have, wanted] = [countsOf(all, keyOf), countsOf(versions.at(-1)!, keyOf)];
  for (const twin of twins) {
    const here = there.get(twin.target) ?? [];
    const origins = twin.sources.map((one) => base.get(one) ?? source.get(one) ?? addressesIn([one], partsOf));
    const missing = origins.reduce((few, other) => few.filter((one) => other.some((two) => keyOf(one) === keyOf(two))));
    const [keys, values] = [new Set(here.map(keyOf)), new Set(here.map(({ value }) => value))];
    const own = new Set(origins.flatMap((one) => one.map(({ value }) => value)));
    // To another place of a page that all other links of the segment lead to as in the source.
    const isOfOwn = ({ value }: Address) => value.includes('#') && !values.has(value) && here.every((one) => own.has(one.value));
    // Of those to one page first the ones that are there as they were: `a.md#b`, `a.md#c`.
    const known = missing.toSorted((a, b) => Number(values.has(b.value)) - Number(values.has(a.value)));
    const gone = surplus(known, here, keyOf).filter((was) => spend(was, 1));
    for (const was of gone) left.lost.push({ was, twin, block: null, isThere: keys.has(keyOf(was)) && !isOfOwn(was) });
    const fresh = origins
      .map((one) => surplus(here, one, keyOf))
      .reduce((few, other) => few.filter((one) => other.includes(one)))
      .filter((is) => spend(is, -1));
    for (const is of fresh) left.added.push({ is, twin });
    if (fresh.length <= gone.length || (basis !== 'recorded' && isBare(twin, partsOf))) continue;
    for (const was of replacedIn(twin, { here, origins, fresh, gone }, keyOf))
      if ((have.get(keyOf(was)) ?? 0) < wanted.get(keyOf(was))!) left.replaced.push({ was, twin, block: null, isThere: false });
  }
  for (const block of lost)
    for (const was of base.get(block.source) ?? []) if (spend(was, 1)) left.lost.push({ was, twin: null, block, isThere: false });
  for (const segment of added) for (const is of there.get(segment) ?? []) if (spend(is, -1)) left.added.push({ is, twin: null });
  return left;

  function spend(address: Address, sign: 1 | -1): boolean {
    const key = keyOf(address);
    const rest = (budget.get(key) ?? 0) * sign;
    if (rest > 0) budget.set(key, (rest - 1) * sign);
    return rest > 0;
  }
}

type BySegment = Map<Address['segment'], Address[]>;

function bySegment(addresses: readonly Address[]): BySegment {
  const found: BySegment = new Map();
  for (const address of addresses) {
    const list = found.get(address.segment);
    if (list) list.push(address);
    else found.set(address.segment, [address]);
  }
  return found;
}

/** Comparisons of one address with another, a page. */
const MOST = 2000;

/** Puts what a segment has and should not beside what it should have, the most alike first; elsewhere only what is nearly the same. */
function paired({ lost, replaced, added }: Left, keyOf: KeyOf): { pairs: ChangedAddress[]; lost: LostAddress[]; added: Address[] } {
  // So many are no slips: they are told apart as they stand.
  const few = (lost.length + replaced.length) * added.length <= MOST;
  const candidates = (few ? [...lost, ...replaced] : []).flatMap((one) =>
    added
      .filter(({ is, twin }) => is.group === one.was.group && (twin === null || one.twin === null || twin === one.twin))
      .map((other) => ({ one, other, distance: distanceOf(keyOf(one.was), keyOf(other.is)) }))
      .filter(({ other, distance }) => (other.twin !== null && other.twin === one.twin && !one.isThere) || distance < resembling),
  );
  const taken = new Set<unknown>();
  const pairs: ChangedAddress[] = [];
  for (const { one, other } of candidates.toSorted((a, b) => a.distance - b.distance)) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push({ was: one.was, is: other.is });
  }
  // One that is there once is not missed a second time.
  const missed = lost.filter((one) => !taken.has(one) && !one.isThere);
  return { pairs, lost: missed, added: added.filter((one) => !taken.has(one)).map(({ is }) => is) };
}

const LONGEST = 300;

/** Up to this distance an address is another one with a slip in it. */
const resembling = 0.2;

/** 0: the same; 1: nothing in common. */
function distanceOf(a: string, b: string): number {
  const [one, two] = [a.slice(-LONGEST), b.slice(-LONGEST)];
  return editDistance(one, two) / Math.max(one.length, two.length, 1);
}
