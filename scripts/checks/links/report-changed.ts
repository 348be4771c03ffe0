import type { Address } from '../addresses/address.ts';
import type { PageAddresses } from '../addresses/page-addresses.ts';
import type { ReportProblem } from '../check.ts';

const names: Record<Address['group'], string> = { link: 'a link', image: 'an image', include: 'an include' };

/** Reports addresses of a kind that stand in the place of others. */
export function reportChanged(group: Address['group'], addresses: PageAddresses | null, report: ReportProblem): void {
  for (const { was, is, reason, unsure, others = 0 } of addresses?.changed ?? []) {
    if (reason !== 'target' || is.group !== group || !is.place) continue;
    const message = `Unexpected address ${is.value} of ${names[group]}, expected ${was.value}${others > 0 ? ` (and ${others} more links like it)` : ''}`;
    const severity = unsure ? 'warning' : undefined;
    report({ range: is.place, severity, message, actual: is.value, expected: was.value, spoils: is.place });
  }
}
