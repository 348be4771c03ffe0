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
    // Text to Jekyll, in a paragraph of HTML.
    {
      source: times(4, '<p markdown="1">\n— Mia, [A](a.md)\n</p>\n\nOne of them.\n'),
      page: times(4, '<p markdown="1">\n- Mia, [Ä](a.md)\n</p>\n\nEines davon.\n'),
      locale: 'de',
      basis: 'inferred',
      findings: [],
    },
    // What somebody said, as they said it.
    {
      source: times(4, '> You need one page that you can show to all others.\n\nDo `it`.\n'),
      page: times(
        4,
        '> Du brauchst eine Seite, die du allen anderen zeigen kannst.\n>\n> _You need one page that you can show to all others._\n\nTue `it`.\n',
      ),
      locale: 'de',
      basis: 'inferred',
      findings: [],
    },
  ],
};

/** Some blocks, and others that nothing is alike, again and again. */
function times(count: number, blocks: string): string {
  return Array.from({ length: count }, (_, at) => `## ${at}\n\n${blocks}`).join('\n');
}

/** Five code blocks with something between them. */
function steps(text: string): string {
  return [1, 2, 3, 4, 5].map((step) => `\`\`\`\nstep ${step}\n\`\`\`\n`).join(`\n${text}`);
}
