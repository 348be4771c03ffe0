import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const tableBroken: Check<'table-broken'> = {
  id: 'table-broken',
  severity: 'error',
  about: 'A table of the source is one in its translation, too.',
  why: 'Without its row of dashes, or with a head of another width, all of it is shown as a paragraph of bars.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'table-broken')) report(problem);
  },
  examples: [
    { source: '| A | B |\n| - | - |\n| 1 | 2 |\n', page: '| Ä | B |\n|---|---|\n| 1 | 2 |\n', locale: 'de', findings: [] },
    {
      source: '| A | B |\n| - | - |\n| 1 | 2 |\n',
      page: '| Ä | B |\n| — | — |\n| 1 | 2 |\n',
      locale: 'de',
      findings: ['2:1 Unexpected "| — | — |" under the head of a table, expected | - | - |'],
    },
    {
      source: '| A | B |\n| - | - |\n| 1 | 2 |\n',
      page: '| Ä B |\n| - | - |\n| 1 | 2 |\n',
      locale: 'de',
      findings: ['1:1 Unexpected head of 1 cells, expected 2, as in the row of dashes under it'],
    },
    {
      source: '| A | B |\n| - | - |\n| 1 | 2 |\n',
      page: '| Ä | B |\n| 1 | 2 |\n',
      locale: 'de',
      findings: ['2:1 Unexpected table without a row of dashes under its head, expected | - | - |'],
    },
  ],
};
