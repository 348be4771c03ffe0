import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const headingLevel: Check<'heading-level'> = {
  id: 'heading-level',
  severity: 'error',
  compares: true,
  about: 'A heading has the level of its source.',
  why: 'The table of contents and the order of sections are those of the source no more.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'heading-level')) report(problem);
  },
  examples: [
    { source: '# A\n\n## B\n', page: '# Ä\n\n## B\n', locale: 'de', findings: [] },
    { source: '# A\n\n## B\n\n## C\n', page: '## Ä\n\n### B\n\n### C\n', locale: 'de', findings: [] },
    {
      source: '# A\n\n## B\n\n## C\n\n## D\n',
      page: '# Ä\n\n### B\n\n### C\n\n### D\n',
      locale: 'de',
      findings: ['3:1 Unexpected heading of level 3, expected level 2, as in the source (and 2 more headings)'],
    },
    {
      source: '# A\n\n## B\n',
      page: '# Ä\n\n### B\n',
      locale: 'de',
      findings: ['3:1 Unexpected heading of level 3, expected level 2, as in the source'],
    },
  ],
};
