import type { Check } from '../check.ts';
import { reportLost } from './report-lost.ts';

export const linkLost: Check<'link-lost'> = {
  id: 'link-lost',
  severity: 'error',
  compares: true,
  about: 'A target has the links of its source.',
  why: "Readers are told of something that they can't get at.",
  run(subject, report) {
    reportLost('link', subject, report);
  },
  examples: [
    { source: 'The [a](a.md) of [a](a.md).\n', page: 'Das [ä](a.md) von ä.\n', findings: [] },
    { source: '[a](a.md) and [b](b.md)\n', page: '[b](b.md) und [a](a.md)\n', findings: [] },
    { source: '# A\n\nSee [c](c.md).\n\n## B\n\nGo on.\n', page: '# Ä\n\n## B\n\nMach weiter.\n', locale: 'de', findings: [] },
    {
      source: 'See [a](a.md) and [b](b.md).\n',
      page: 'Siehe [ä](a.md) und b.\n',
      findings: ['1:21 Unexpected absence of the link to b.md, expected it here'],
    },
  ],
};
