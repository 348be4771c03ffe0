import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const otherVersion: Check<'other-version'> = {
  id: 'other-version',
  severity: 'warning',
  about: 'A target has the blocks of one version of its source. Judged where it does not record which.',
  why: 'It was made from an older text, or left half done, and nobody can tell which: that is said once, and not of each block, link and line of code.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'other-version')) report(problem);
  },
  examples: [
    { source: `# A\n\n${steps('Do it.\n\n')}`, page: `# Ä\n\n${steps('Tue es.\n\n')}`, locale: 'de', basis: 'inferred', findings: [] },
    { source: `# A\n\n${steps('Do it.\n\n')}`, page: `# Ä\n\n${steps('')}`, locale: 'de', findings: [] },
    {
      source: `# A\n\n${steps('Do it.\n\n')}`,
      page: `# Ä\n\n${steps('')}`,
      locale: 'de',
      basis: 'inferred',
      findings: [
        '5:1 Unexpected lack of 4 blocks of the source, at 4 places, expected the blocks of one version of it: translate what changed, or record which',
      ],
    },
  ],
};

/** Five code blocks with something between them. */
function steps(text: string): string {
  return [1, 2, 3, 4, 5].map((step) => `\`\`\`\nstep ${step}\n\`\`\`\n`).join(`\n${text}`);
}
