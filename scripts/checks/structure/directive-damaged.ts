import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const directiveDamaged: Check<'directive-damaged'> = {
  id: 'directive-damaged',
  severity: 'error',
  compares: true,
  about: 'An alert or a directive of the source stands in its translation, and is named alike.',
  why: 'A site knows `[!NOTE]` and `:::note`; with another name or other marks it shows them as text.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'directive-damaged')) report(problem);
  },
  examples: [
    { source: '> [!NOTE]\n> Text\n', page: '> [!note]\n> Text\n', locale: 'de', findings: [] },
    { source: ':::tip Title\n\nText\n\n:::\n', page: ':::tip Titel\n\nText\n\n:::\n', locale: 'de', findings: [] },
    {
      source: 'A\n\n:::tip\n\nB\n\n:::\n\n## C\n\nD\n',
      page: 'Ä\n\n## C\n\nD\n\n:::tip\n\nB\n\n:::\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '> [!NOTE]\n> Text\n',
      page: '> [!HINWEIS]\n> Text\n',
      locale: 'de',
      findings: ['1:3 Unexpected [!HINWEIS], expected [!NOTE]: its name is read by the site'],
    },
    {
      source: '> [!NOTE]\n> Text\n',
      page: '> [! NOTE]\n> Text\n',
      locale: 'de',
      findings: ['1:3 Unexpected [! NOTE], expected [!NOTE]'],
    },
    {
      source: '{% assign a = "b" %}\n\nA\n\n{% include {{ a }}.md %}\n',
      page: 'Ä\n',
      locale: 'de',
      findings: ['1:1 warning: Unexpected absence of {% include {{ a }}.md %}, expected it here, as in the source'],
    },
    {
      source: 'A\n\n:::row:::\n\nB\n',
      page: 'Ä\n\nB\n',
      locale: 'de',
      findings: ['1:1 Unexpected absence of :::row:::, expected it here, as in the source'],
    },
  ],
};
