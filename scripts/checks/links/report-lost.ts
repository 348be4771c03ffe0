import { addressesOf } from '../addresses/addresses-of.ts';
import type { Address } from '../addresses/address.ts';
import type { PageAddresses } from '../addresses/page-addresses.ts';
import type { ReportProblem, Subject } from '../check.ts';
import { gapOf, placeOfLost } from '../translation/differences.ts';

const names: Record<Address['group'], string> = { link: 'link to', image: 'image', include: 'include' };

/** Reports addresses of a kind that a target lacks, where they would stand. */
export function reportLost(group: Address['group'], subject: Subject, report: ReportProblem): void {
  const { page, translation } = subject;
  for (const one of addressesOf(subject)?.lost ?? []) {
    if (one.was.group !== group) continue;
    const message = `Unexpected absence of the ${names[group]} ${one.was.value}, expected it here`;
    report({ range: placeOf(one, translation()!, page.text), message, expected: one.was.value });
  }
}

type Lost = PageAddresses['lost'][number];

function placeOf({ was, twin, block }: Lost, translation: NonNullable<ReturnType<Subject['translation']>>, text: string) {
  if (block) return gapOf(block, text);
  return was.part ? placeOfLost(was.part, twin!, translation, text) : twin!.target.range;
}
