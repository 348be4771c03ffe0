import type { Check } from '../check.ts';
import { isOtherVersion } from '../structure/block-problems.ts';

export const emptySegment: Check<'empty-segment'> = {
  id: 'empty-segment',
  severity: 'error',
  compares: true,
  about: 'What has words in the source has some in the translation.',
  why: 'An empty heading, list item or cell is a place where a text was lost on the way.',
  run(subject, report) {
    const isOther = isOtherVersion(subject);
    for (const { target, sources } of subject.translation()?.twins ?? []) {
      // A table of another version has other rows.
      if (isOther && target.kind === 'cell') continue;
      if (target.text !== '' || target.kind === 'front-matter' || sources.some(({ text, translate }) => text === '' || !translate))
        continue;
      const { text } = sources[0]!;
      report({
        range: target.range,
        message: `Unexpected absence of words, expected a translation of "${text.slice(0, 60)}"`,
        expected: text,
      });
    }
  },
  examples: [
    { source: '| A | B |\n| - | - |\n| a | |\n', page: '| Ä | B |\n| - | - |\n| ä | |\n', findings: [] },
    {
      source: '| A | B |\n| - | - |\n| a | b |\n',
      page: '| Ä | B |\n| - | - |\n| ä | |\n',
      findings: ['3:8 Unexpected absence of words, expected a translation of "b"'],
    },
  ],
};
