import { fieldNamed } from '../../markdown/front-matter/fields.ts';
import type { Check, Subject } from '../check.ts';

export const frontMatterDate: Check<'front-matter-date'> = {
  id: 'front-matter-date',
  severity: 'error',
  about: 'Dates are days of the calendar, month first, and have come.',
  why: 'A day that does not exist, or day and month the other way round, sorts a hand-back into the wrong release.',
  run({ page, source, isAhead, forms }, report) {
    for (const [key, { day }] of forms) {
      const field = day && fieldNamed(page, key);
      // What the source has wrong is told there.
      if (typeof field?.value !== 'string' || (source && fieldNamed(source, key)?.value === field.value)) continue;
      const { expected, fits } = day!;
      const problem = problemOf(fits.exec(field.value), isAhead);
      if (!problem) continue;
      const message = `Unexpected ${problem} "${field.value}" in "${key}", expected ${expected}`;
      report({ range: field.valueRange, message, actual: field.value, expected });
    }
  },
  examples: [
    { page: '---\nms.lasthandoff: 05/04/2020\n---\n', findings: [] },
    {
      page: '---\nms.lasthandoff: 2020-05-04\n---\n',
      findings: ['2:17 Unexpected text "2020-05-04" in "ms.lasthandoff", expected MM/DD/YYYY'],
    },
    { page: '---\nms.date: 02/30/2020\n---\n', findings: ['2:10 Unexpected day "02/30/2020" in "ms.date", expected M/D/YYYY'] },
    {
      page: '---\nms.date: 01/01/2999\n---\n',
      findings: ['2:10 Unexpected day in the future "01/01/2999" in "ms.date", expected M/D/YYYY'],
    },
  ],
};

/** A day of slack for writers whose calendar is ahead of UTC. */
const slack = 24 * 60 * 60 * 1000;

function problemOf(match: RegExpExecArray | null, isAhead: Subject['isAhead']): string | null {
  if (!match) return 'text';
  const [month, day, year] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return 'day';
  return isAhead(date.getTime() - slack) ? 'day in the future' : null;
}
