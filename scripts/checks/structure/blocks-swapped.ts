import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const blocksSwapped: Check<'blocks-swapped'> = {
  id: 'blocks-swapped',
  severity: 'error',
  compares: true,
  about: 'Blocks stand in the order of the source.',
  why: 'Steps are told in the wrong order, and code and links go with the wrong text.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'blocks-swapped')) report(problem);
  },
  examples: [
    { source: 'Open `a`.\n\nClose `b`.\n', page: 'Öffne `a`.\n\nSchließe `b`.\n', locale: 'de', findings: [] },
    {
      source: 'Open `a`.\n\nClose `b`.\n',
      page: 'Schließe `b`.\n\nÖffne `a`.\n',
      locale: 'de',
      findings: ['1:1 Unexpected order of two blocks, expected that of the source: each has the code and the links of the other'],
    },
    {
      source: '- One\n\n  Is `a` or `b`.\n\nSee [c](c.md).\n',
      page: '- Eins\n\nSiehe [c](c.md).\n\n  Ist `a` oder `b`.\n',
      locale: 'de',
      findings: ['3:1 Unexpected order of two blocks, expected that of the source: each has the code and the links of the other'],
    },
  ],
};
