import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const blockKind: Check<'block-kind'> = {
  id: 'block-kind',
  severity: 'error',
  compares: true,
  about: 'A block is of the kind of its source: a paragraph, a quote, a list item, ticked or not, a heading, and in the same box.',
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
      source: '<p markdown="1">\n— Mia, [A](a.md)\n</p>\n',
      page: '<p markdown="1">\n- Mia, [Ä](a.md)\n</p>\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '<div markdown="1">\n— Mia, [A](a.md)\n</div>\n',
      page: '<div markdown="1">\n- Mia, [Ä](a.md)\n</div>\n',
      locale: 'de',
      findings: ['2:3 Unexpected list item, expected a paragraph, as in the source'],
    },
    { source: '- [ ] A\n- [x] B\n', page: '- [ ] Ä\n- [x] B\n', locale: 'de', findings: [] },
    {
      source: '- [ ] A\n- [x] B\n',
      page: '- [ ] Ä\n- [ ] B\n',
      locale: 'de',
      findings: ['2:1 warning: Unexpected box [ ], expected [x], as in the source'],
    },
    { source: '- [ ] A\n- [x] B\n', page: '- [ ] Ä\n- [ ] B\n', locale: 'de', basis: 'source', findings: [] },
    { source: '- [ ] A\n- [x] B\n', page: '- [ ] Ä\n- [ ] B\n', locale: 'de', basis: 'unknown', findings: [] },
    { source: '- [ ] Apples\n- [x] Pears\n', page: '- [x] Birnen\n- [ ] Äpfel\n', locale: 'de', findings: [] },
    {
      source: '=== "A"\n\n    B\n\n    - C\n\n=== "D"\n\n    E\n\nF\n',
      page: '=== "Ä"\n\n    Bb\n\n    - Cc\n\n=== "Dd"\n\n    Ee\n\nFf\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '=== "A"\n\n    B\n\n    - C\n\n=== "D"\n\n    E\n\nF\n',
      page: '=== "Ä"\n\n    Bb\n\n- Cc\n\n=== "Dd"\n\nEe\n\nFf\n',
      locale: 'de',
      findings: [
        '5:3 Unexpected block outside of its box === "Ä", expected it there, indented by four blanks, as in the source',
        '9:1 Unexpected block outside of its box === "Dd", expected it there, indented by four blanks, as in the source',
      ],
    },
    {
      source: '# A\n\n## Title\n\nText.\n',
      page: '# Ä\n\nTitel\n\nText.\n',
      locale: 'de',
      findings: ['3:1 Unexpected paragraph, expected a heading, as in the source'],
    },
  ],
};
