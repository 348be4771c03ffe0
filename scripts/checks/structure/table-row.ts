import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const tableRow: Check<'table-row'> = {
  id: 'table-row',
  severity: 'error',
  compares: true,
  about: 'A table has the rows of its source, and a row the cells.',
  why: 'What a reader looks up is missing, or stands under the wrong head.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'table-row')) report(problem);
  },
  examples: [
    { source: '| A | B |\n| - | - |\n| one | 2 |\n', page: '| Ä | B |\n|---|---|\n| eins | 2 |\n', locale: 'de', findings: [] },
    { source: '| A | B |\n| - | - |\n| one |\n', page: '| Ä | B |\n|---|---|\n| eins |  |\n', locale: 'de', findings: [] },
    {
      source: '| A | B |\n| - | - |\n| one | it is one | , or more |\n| two | 2 |\n',
      page: '| Ä | B |\n| - | - |\n| eins | es ist eins, oder mehr |\n| zwei | 2 |\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '| A | B |\n| - | - |\n| one | it is one, or more |\n| two | 2 |\n',
      page: '| Ä | B |\n| - | - |\n| eins | es ist eins | , oder mehr |\n| zwei | 2 |\n',
      locale: 'de',
      findings: ['3:1 Unexpected row of 3 cells, expected 2, as in the source'],
    },
    {
      source: '| A | B |\n| - | - |\n| one | 1 |\n| two | 2 |\n',
      page: '| Ä | B |\n| - | - |\n| zwei | 2 |\n',
      locale: 'de',
      findings: ['2:1 Unexpected end of the row "one | 1" of the source, expected its translation behind this one'],
    },
    {
      source: '| A | B |\n| - | - |\n| one | 1 |\n| two | 2 |\n| three | 3 |\n',
      page: '| Ä | B |\n| - | - |\n| drei | 3 |\n',
      locale: 'de',
      findings: ['2:1 Unexpected end of the row "one | 1" of the source, expected its translation behind this one (and 1 more rows)'],
    },
    {
      source: '| A | B |\n| - | - |\n| one | 1 |\n| two | 2 |\n',
      page: '| Ä | B |\n| - | - |\n| eins 1 |\n| zwei | 2 |\n',
      locale: 'de',
      findings: ['3:1 Unexpected row of 1 cells, expected 2, as in the source'],
    },
  ],
};
