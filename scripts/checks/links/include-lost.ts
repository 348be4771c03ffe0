import type { Check } from '../check.ts';
import { reportLost } from './report-lost.ts';

export const includeLost: Check<'include-lost'> = {
  id: 'include-lost',
  severity: 'error',
  compares: true,
  about: 'A target has the includes of its source.',
  why: 'A part of the page is missing.',
  run(subject, report) {
    reportLost('include', subject, report);
  },
  examples: [
    { source: '[!INCLUDE [a](a.md)]\n\nText.\n', page: '[!INCLUDE [ä](a.md)]\n\nText.\n', findings: [] },
    {
      source: 'One.\n\n[!INCLUDE [a](a.md)]\n\nTwo.\n',
      page: 'Eins.\n\nZwei.\n',
      findings: ['1:1 Unexpected absence of the include a.md, expected it here'],
    },
  ],
};
