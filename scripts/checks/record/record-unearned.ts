import type { UnearnedRecord } from '../../model/record-verdict.ts';
import type { Check } from '../check.ts';
import { rangeOfRecord } from './range-of-record.ts';

export const recordUnearned: Check<'record-unearned'> = {
  id: 'record-unearned',
  guards: 'record',
  severity: 'error',
  about:
    'A record moves forward with a translation of what changed in between. Judged with `--changed REV`, or all of the history with `--history`.',
  why: 'The page counts as current, and nobody ever translates the change: translate it, or put the record back.',
  run({ page, record, forms }, report) {
    const unearned = record?.unearned;
    if (!unearned) return;
    report({
      range: rangeOfRecord(page, unearned.is, forms),
      message: `Unexpected record of ${short(unearned.is)} in place of ${short(unearned.was)}, expected the source's changes in between in the page: ${missing(unearned)}`,
      // Whoever translated the rest may have found that these needed nothing.
      ...(!unearned.untouched && { severity: 'warning' as const }),
      actual: unearned.is,
      expected: unearned.was,
      ...(unearned.inSource && { inSource: unearned.inSource }),
    });
  },
  examples: [
    { page: '---\ndefault_lang_commit: bd8d55f\n---\nGammal text.\n', record: { unearned: null }, findings: [] },
    { page: '---\ndefault_lang_commit: bd8d55f\n---\nGammal text.\n', findings: [] },
    {
      page: '---\ndefault_lang_commit: bd8d55f\n---\nGammal text.\n',
      source: 'New text.\n',
      record: { unearned: { was: '2614f8b', is: 'bd8d55f', lines: [4], changes: 2, untouched: true, inSource: { start: 0, end: 9 } } },
      findings: [
        "2:22 Unexpected record of bd8d55f in place of 2614f8b, expected the source's changes in between in the page: 2 are not in it, line 4 reads as before",
      ],
    },
  ],
};

const short = (id: string): string => (/^[0-9a-f]+$/i.test(id) ? id.slice(0, 10) : id);

/** How many lines are named. */
const most = 5;

/** `3 are not in it, lines 4 and 9 read as before` */
function missing({ changes, lines }: UnearnedRecord): string {
  const count = `${changes} ${changes === 1 ? 'is' : 'are'} not in it`;
  if (lines.length === 0) return count;
  if (lines.length === 1) return `${count}, line ${lines[0]} reads as before`;
  const named = lines.length > most ? [...lines.slice(0, most), '…'] : lines;
  return `${count}, lines ${named.slice(0, -1).join(', ')} and ${named.at(-1)} read as before`;
}
