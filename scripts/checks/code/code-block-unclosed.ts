import type { Check } from '../check.ts';
import { blockProblems } from '../structure/block-problems.ts';

export const codeBlockUnclosed: Check<'code-block-unclosed'> = {
  id: 'code-block-unclosed',
  severity: 'error',
  about: 'A code block ends where that of its source does.',
  why: 'What is behind it is shown as code, and the blocks after it turn inside out.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'code-block-unclosed')) report(problem);
  },
  examples: [
    { source: 'A\n\n```sh\ngo\n```\n\nB\n', page: 'Ä\n\n```sh\ngo\n```\n\nB\n', locale: 'de', findings: [] },
    {
      source: 'A\n\n```sh\ngo\n```\n\nB\n',
      page: 'Ä\n\n```sh\ngo\n\nB\n',
      locale: 'de',
      findings: ['4:1 Unexpected end of code without ```, expected the mark that closes the block behind it'],
    },
    {
      source: 'A\n\n```sh\ngo\n```\n\nB\n',
      page: '```markdown\n\nÄ\n\n```sh\ngo\n```\n\nB\n',
      locale: 'de',
      findings: ['1:1 Unexpected ```markdown, expected no code here: no block of the source begins so'],
    },
    {
      source: 'A\n\n```\ngo\nstop\n```\n\nB\n',
      page: '```markdown\n\nÄ\n\n```\ngo\nstop\n```\n\nB\n',
      locale: 'de',
      findings: ['1:1 Unexpected ```markdown, expected no code here: no block of the source begins so'],
    },
    {
      source: '```sh\ngo\n```\n\nText\n\n```sh\nstop\n```\n',
      page: '```sh\ngo\n\nText\n\n```sh\nstop\n```\n',
      locale: 'de',
      findings: ['2:1 Unexpected end of code without ```, expected the mark that closes the block behind it'],
    },
  ],
};
