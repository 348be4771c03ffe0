import type { Comparable } from '../../../model/page.ts';
import { type Ledger, placeOf } from '../ledger.ts';
import { isTold, joinedBlocks } from './left-over.ts';

/** From so many places on nobody slipped: the page was made from a text that is not at hand. */
const many = 4;

/** Or from two places and such a share of its blocks on, where these are more than three. */
const share = 0.2;

/**
 * A target that records no source, and differs from the one that it is compared with in many places: it follows another version. That is
 * said once; what else is missing or too much in it may be news of the source, or what it has lost since.
 */
export function otherVersion(ledger: Ledger): void {
  const { translation, gaps, problems } = ledger;
  if (translation.basis !== 'inferred' && translation.basis !== 'source') return;
  const isJoined = joinedBlocks(ledger);
  const told = gaps.filter((gap) => [...gap.lost, ...gap.added].some((one) => isTold(one) && !isJoined(one, gap)));
  const [lost, added] = [told.flatMap((gap) => gap.lost), told.flatMap((gap) => gap.added)].map(countOf) as [number, number];
  const isMost = told.length > 1 && lost + added > 3 && lost + added >= translation.base.length * share;
  if (told.length < many && !isMost) return;
  const actual = [lost > 0 ? `lack of ${count(lost)} of the source` : '', added > 0 ? `${count(added)} that it has not` : ''];
  const what = `${actual.filter(Boolean).join(' and ')}, at ${told.length} places`;
  const [first] = told.toSorted((one, other) => (one.after?.range.start ?? -1) - (other.after?.range.start ?? -1));
  const message = `Unexpected ${what}, expected the blocks of one version of it: translate what changed, or record which`;
  problems.push({ check: 'other-version', problem: { range: placeOf(first!, ledger), message, actual: what } });
  ledger.gaps = [];
  ledger.mayBeNews = true;
}

const count = (number: number): string => `${number} ${number === 1 ? 'block' : 'blocks'}`;

const countOf = (blocks: readonly Comparable[]): number => blocks.filter(isTold).length;
