import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const markerGlued: Check<'marker-glued'> = {
  id: 'marker-glued',
  severity: 'error',
  fixable: true,
  about: 'The marker of a heading or of a list item has a blank behind it.',
  why: '`##Title` and `-item` are text: the heading or the item is gone.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'marker-glued')) report(problem);
  },
  examples: [
    { source: '# A\n\n- one\n- two\n', page: '# Ä\n\n- eins\n- zwei\n', locale: 'de', findings: [] },
    {
      source: '# A\n\nText\n',
      page: '#Ä\n\nText\n',
      locale: 'de',
      findings: ['1:1 Unexpected "#" with no blank behind it, expected "# "'],
    },
    {
      source: '1. A\n\n   - One.\n\n   - **Two**: b.\n     - c\n',
      page: '1. Ä\n\n   - Eins.\n\n   -**Zwei**: b.\n     - c\n',
      locale: 'de',
      findings: ['5:4 Unexpected "-" with no blank behind it, expected "- "'],
    },
    {
      source: '- one\n- two\n',
      page: '- eins\n-zwei\n',
      locale: 'de',
      findings: ['2:1 Unexpected "-" with no blank behind it, expected "- "'],
    },
    {
      source: '# A\n\nText.\n\n1. one\n\n1. two\n\n1. three\n',
      page: '# Ä\n\nText.\n\n1. eins\n\n1.zwei\n\n1. drei\n',
      locale: 'de',
      findings: ['7:1 Unexpected "1." with no blank behind it, expected "1. "'],
    },
  ],
};
