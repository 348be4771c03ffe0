import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const blockAdded: Check<'block-added'> = {
  id: 'block-added',
  severity: 'warning',
  compares: true,
  about: 'Each block of a translation has its source.',
  why: 'What is said twice, or by nobody, was left by an editor or a tool.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'block-added')) report(problem);
  },
  examples: [
    { source: '# A\n\nOne `a` here.\n', page: '# Ä\n\nEin `a` hier.\n', locale: 'de', findings: [] },
    { source: 'One.\n\nTwo.\n', page: '**Hinweis:**\n\nEins.\n\n**Hinweis:**\n\nZwei.\n', locale: 'de', findings: [] },
    { source: '**Example**\n\nOne.\n\nTwo.\n', page: '**Beispiel**\n\nEins.\n\n**Beispiel**\n\nZwei.\n', locale: 'de', findings: [] },
    {
      source: '# A\n\nOne `a` here.\n\n## B\n',
      page: '# Ä\n\nEin `a` hier.\n\nEin `a` hier.\n\n## B\n',
      locale: 'de',
      findings: ['5:1 error: Unexpected repetition of "Ein `a` hier.", expected it once'],
    },
  ],
};
