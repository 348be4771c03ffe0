import type { Check } from '../check.ts';
import { inlineCodeProblems } from './inline-code.ts';

export const codeMerged: Check<'code-merged'> = {
  id: 'code-merged',
  severity: 'error',
  about: 'Two pieces of inline code have a text between them.',
  why: 'Where it is gone, their marks meet, and they are read as one code with two backticks in it.',
  run(subject, report) {
    for (const problem of inlineCodeProblems(subject, 'code-merged')) report(problem);
  },
  examples: [
    { source: 'From `a` to `b`.\n', page: 'Von `a` bis `b`.\n', locale: 'de', findings: [] },
    {
      source: 'From `a` to `b`.\n',
      page: 'Von `a``b`.\n',
      locale: 'de',
      findings: ['1:5 Unexpected code `a``b`, expected two: without a text between them they are read as one'],
    },
  ],
};
