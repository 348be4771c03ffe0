import type { Comparable } from '../../../model/page.ts';
import type { Twin } from '../../translation/translation.ts';
import { type Gap, type Ledger, placeOf } from '../ledger.ts';
import { isInParagraph } from './in-paragraph.ts';
import { keptOriginals } from './kept-original.ts';
import { isTold, joinedBlocks } from './left-over.ts';

/** From so many places on nobody slipped: the page was made from a text that is not at hand. */
const many = 4;

/** Or from two places on, where so much of its blocks is missing or too much, and more than three. */
const share = 0.2;

/**
 * A target that records no source, and differs from the one that it is compared with in many places: it follows another version. That is
 * said once; what else is missing or too much in it may be news of the source, or what it has lost since.
 */
export function manyDifferences(ledger: Ledger): void {
  const { translation, gaps, problems } = ledger;
  if (translation.basis !== 'inferred' && translation.basis !== 'source') return;
  const isJoined = joinedBlocks(ledger);
  const isOriginal = keptOriginals(ledger);
  const isNews = (one: Comparable, gap: Gap): boolean => isTold(one) && !isJoined(one, gap) && !isOriginal(one, gap);
  const told = gaps.filter((gap) => [...gap.lost, ...gap.added].some((one) => isNews(one, gap)));
  const changed = translation.twins.filter((twin) => isOfOtherKind(twin) && !isInParagraph(twin.target, ledger));
  const [lost, added] = [told.flatMap((gap) => gap.lost), told.flatMap((gap) => gap.added)].map(countOf) as [number, number];
  const places = told.length + changed.length;
  const isMost = told.length > 1 && lost + added > 3 && lost + added >= translation.base.length * share;
  if (places < many && !isMost) return;
  const actual = `${wordsFor(lost, added, changed.length)}, at ${places} places`;
  const ranges = [...told.map((gap) => placeOf(gap, ledger)), ...changed.map(({ target }) => target.range)];
  const range = ranges.reduce((first, one) => (one.start < first.start ? one : first));
  const message = `Unexpected ${actual}, expected the blocks of one version of it: translate what changed, or record which`;
  // What was rewritten has its codes elsewhere.
  const others = problems.filter(({ check }) => check !== 'blocks-swapped');
  problems.splice(0, problems.length, ...others, { check: 'other-version', problem: { range, message, actual } });
  ledger.gaps = [];
  ledger.mayBeNews = true;
}

/** Whether running text is a paragraph on one side, and an item or a quote on the other. */
const isOfOtherKind = ({ target, sources }: Twin): boolean =>
  isRunning(target) && sources.every((one) => isRunning(one) && one.kind !== target.kind);

const isRunning = ({ kind }: Comparable): boolean => kind === 'paragraph' || kind === 'list-item' || kind === 'quote';

function wordsFor(lost: number, added: number, changed: number): string {
  const parts = [
    lost > 0 ? `lack of ${count(lost)} of the source` : '',
    added > 0 ? `${count(added)} that it has not` : '',
    changed > 0 ? `${count(changed)} of another kind than in it` : '',
  ].filter(Boolean);
  return parts.join(parts.length > 2 ? ', ' : ' and ');
}

const count = (number: number): string => `${number} ${number === 1 ? 'block' : 'blocks'}`;

const countOf = (blocks: readonly Comparable[]): number => blocks.filter(isTold).length;
