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
  const known = new Map<string, { one: Address; before: ReadAddress }[]>();
  for (const one of origins) {
    const before = read(one.value);
    if (one.group !== 'link' || before.fragment === null) continue;
    const list = known.get(before.key);
    if (list) list.push({ one, before });
    else known.set(before.key, [{ one, before }]);
  }
  return withFragment.flatMap((is) => {
    const after = read(is.value);
    const candidates = known.get(after.key) ?? [];
    if (!after.fragment || candidates.length === 0 || candidates.some(({ before }) => isSame(before, after))) return [];
    const [nearest] = candidates.toSorted((a, b) => distance(a.before, after) - distance(b.before, after));
    return [{ is, was: nearest!.one, before: nearest!.before, after }];
  });
}

const isSame = (a: ReadAddress, b: ReadAddress): boolean => a.fragment?.toLowerCase() === b.fragment?.toLowerCase();

const LONGEST = 200;
const distance = (a: ReadAddress, b: ReadAddress): number =>
  editDistance((a.fragment ?? '').slice(0, LONGEST), (b.fragment ?? '').slice(0, LONGEST));
