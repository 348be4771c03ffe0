import { editDistance } from '../../model/nearest.ts';
import type { Address } from './address.ts';
import type { ChangedAddress } from './address-differences.ts';
import type { Read, ReadAddress } from './read-address.ts';

/** A link that leads to another place of the right page. */
interface ChangedFragment extends ChangedAddress {
  before: ReadAddress;
  after: ReadAddress;
}

/** The links of a target that lead to the page of one of the source's, and to a place of it where no link of the source leads. */
export function fragmentDifferences(all: readonly Address[], origins: readonly Address[], read: Read): ChangedFragment[] {
  const withFragment = all.filter(({ group, value }) => group === 'link' && value.includes('#'));
  if (withFragment.length === 0) return [];
  const known = placesOf(origins, read);
  return withFragment.flatMap((is) => {
    const after = read(is.value);
    const there = known.get(after.key);
    if (!after.fragment || !there || there.fragments.has(after.fragment.toLowerCase())) return [];
    const { one, before } = nearestTo(after, there.links);
    return [{ is, was: one, before, after }];
  });
}

interface Link {
  one: Address;
  before: ReadAddress;
}

/** The links of a source that lead to a place of a page, by that page. */
function placesOf(origins: readonly Address[], read: Read): Map<string, { links: Link[]; fragments: Set<string> }> {
  const known = new Map<string, { links: Link[]; fragments: Set<string> }>();
  for (const one of origins) {
    const before = read(one.value);
    if (one.group !== 'link' || before.fragment === null) continue;
    const there = known.get(before.key) ?? { links: [], fragments: new Set() };
    there.links.push({ one, before });
    there.fragments.add(before.fragment.toLowerCase());
    known.set(before.key, there);
  }
  return known;
}

/** The one with the fewest signs between it and another one; of very many not all are compared. */
function nearestTo(after: ReadAddress, links: readonly Link[]): Link {
  const near = links.slice(0, MOST).map((one) => ({ one, far: distance(one.before, after) }));
  return near.reduce((best, each) => (each.far < best.far ? each : best)).one;
}

const MOST = 100;

const LONGEST = 200;
const distance = (a: ReadAddress, b: ReadAddress): number =>
  editDistance((a.fragment ?? '').slice(0, LONGEST), (b.fragment ?? '').slice(0, LONGEST));
