import type { Page, Range } from '../../model/page.ts';
import { addressesOf } from '../addresses/addresses-of.ts';
import type { Address } from '../addresses/address.ts';
import type { PageAddresses } from '../addresses/page-addresses.ts';
import type { Judgement, ReportProblem, Subject } from '../check.ts';
import { blockProblems } from '../structure/block-problems.ts';
import { placeOf as placeOfGap } from '../structure/ledger.ts';
import { placeOfLost } from '../translation/place-of-lost.ts';

const names: Record<Address['group'], string> = { link: 'link to', image: 'image', include: 'include' };

/** Judges addresses of a kind that a target lacks, and reports them where they would stand. */
export const lostAddresses = (group: Address['group']): Judgement => ({
  severity: 'error',
  compares: true,
  run: (subject, report) => reportLost(group, subject, report),
});

function reportLost(group: Address['group'], subject: Subject, report: ReportProblem): void {
  const { page, translation } = subject;
  const told = blockProblems(subject, 'block-lost').map(({ range }) => range);
  const found = new Map<string, { range: Range; all: Lost[] }>();
  for (const one of addressesOf(subject)?.lost ?? []) {
    if (one.was.group !== group) continue;
    const range = placeOf(one, translation()!, page);
    // Its whole block is missing, and that is said.
    if (one.block && told.some(({ start, end }) => start === range.start && end === range.end)) continue;
    // What blocks that lack had stands nowhere: all of them are missing at one place.
    const key = one.block ? `${range.start}` : `${found.size} `;
    const known = found.get(key) ?? { range, all: [] };
    found.set(key, { range, all: [...known.all, one] });
  }
  for (const { range, all } of found.values()) {
    const expected = all[0]!.was.value;
    const more = all.length > 1 ? ` (and ${all.length - 1} more here)` : '';
    report({ range, message: `Unexpected absence of the ${names[group]} ${expected}, expected it here${more}`, expected });
  }
}

type Lost = PageAddresses['lost'][number];

function placeOf({ was, twin, block }: Lost, translation: NonNullable<ReturnType<Subject['translation']>>, page: Page) {
  const { text } = page;
  if (block) return placeOfGap(block, page);
  return was.part ? placeOfLost(was.part, twin!, translation, text) : twin!.target.range;
}
