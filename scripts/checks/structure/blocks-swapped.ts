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
      source: 'It wants `a` for `c`, but `b` does not.\n\nIf you want it, use `d` for `b`.\n',
      page: 'Wer `c` will, nimmt `d` für `b`.\n\nEs will `a` für `c`, aber `b` nicht.\n',
      locale: 'de',
      findings: ['1:1 Unexpected order of two blocks, expected that of the source: each has the code and the links of the other'],
    },
    {
      source: 'A thing is of the type `a/b`, and `c` is for those.\n\nSee the [d "D"](https://a.example/d "D") for it.\n\nGo on.\n',
      page: 'Siehe dazu das [d](https://a.example/d "D").\n\nEtwas ist von der Art `a/b`, und `c` ist dafür.\n\nWeiter.\n',
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
