import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const blockKind: Check<'block-kind'> = {
  id: 'block-kind',
  severity: 'error',
  compares: true,
  about: 'A block is of the kind of its source: a paragraph, a quote, a list item, a heading.',
  why: 'A translation that begins with `>`, `1.` or `#` is taken for another block.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'block-kind')) report(problem);
  },
  examples: [
    { source: 'Four > three.\n', page: 'Vier > drei.\n', locale: 'de', findings: [] },
    {
      source: 'More than 80 % of them.\n',
      page: '> 80 % davon.\n',
      locale: 'de',
      findings: ['1:3 Unexpected quote, expected a paragraph, as in the source'],
    },
    {
      source: '# A\n\n## Title\n\nText.\n',
      page: '# Ä\n\nTitel\n\nText.\n',
      locale: 'de',
      findings: ['3:1 Unexpected paragraph, expected a heading, as in the source'],
    },
  ],
};
