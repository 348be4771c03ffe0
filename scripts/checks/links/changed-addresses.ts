import type { Address } from '../addresses/address.ts';
import { addressesOf } from '../addresses/addresses-of.ts';
import type { Judgement, ReportProblem, Subject } from '../check.ts';

const names: Record<Address['group'], string> = { link: 'a link', image: 'an image', include: 'an include' };

/** Judges addresses of a kind that stand in the place of others. */
export const changedAddresses = (group: Address['group']): Judgement => ({
  severity: 'error',
  compares: true,
  run: (subject, report) => reportChanged(group, subject, report),
});

function reportChanged(group: Address['group'], subject: Subject, report: ReportProblem): void {
  for (const { was, is, reason, unsure, others = 0, expected = was.value } of addressesOf(subject)?.changed ?? []) {
    if (!(reason === 'target' || reason === 'case') || is.group !== group || !is.place) continue;
    const message = `Unexpected address ${is.value} of ${names[group]}, expected ${expected}${others > 0 ? ` (and ${others} more links like it)` : ''}`;
    // Of many servers and disks both are one.
    const severity = unsure || reason === 'case' ? 'warning' : undefined;
    report({ range: is.place, severity, message, actual: is.value, expected, spoils: is.place });
  }
}
