import type { Check } from '../check.ts';
import { rangeOfRecord } from './range-of-record.ts';

export const recordUnknown: Check<'record-unknown'> = {
  id: 'record-unknown',
  guards: 'record',
  severity: 'error',
  about:
    'A recorded commit or hash is one that the source had. Judged with `--changed REV` or `--history`, where the record before it was one, or it stands in a file of its own.',
  why: 'How far behind the page is can never be told from it: record the commit of the source that was translated.',
  run({ page, record, forms }, report) {
    if (!record?.unknown) return;
    report({
      range: rangeOfRecord(page, record.unknown, forms),
      message: `Unexpected record of ${record.unknown}, expected a commit or hash that the history of the source knows`,
      actual: record.unknown,
      // Of a branch that was rebased; the text is found by its own id.
      ...(record.isFound && { severity: 'warning' as const }),
    });
  },
  examples: [
    { page: '---\ndefault_lang_commit: bd8d55f\n---\n', record: { unknown: null }, findings: [] },
    {
      page: '---\ndefault_lang_commit: 1234567\n---\n',
      record: { unknown: '1234567' },
      findings: ['2:22 Unexpected record of 1234567, expected a commit or hash that the history of the source knows'],
    },
    {
      page: 'Gammal text.\n',
      record: { unknown: '1234567', isFound: true },
      findings: ['1:1 warning: Unexpected record of 1234567, expected a commit or hash that the history of the source knows'],
    },
  ],
};
