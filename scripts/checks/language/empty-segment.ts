import type { Comparable } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { isOtherVersion } from '../structure/block-problems.ts';

export const emptySegment: Check<'empty-segment'> = {
  id: 'empty-segment',
  severity: 'error',
  compares: true,
  about: 'What has words in the source has some in the translation, and what has code some code.',
  why: 'An empty heading, list item, cell or code block is a place where a text was lost on the way.',
  run(subject, report) {
    const isOther = isOtherVersion(subject);
    for (const { target, sources } of subject.translation()?.twins ?? []) {
      if (target.kind === 'code' && isBare(target) && !sources.some(isBare)) {
        const message = 'Unexpected absence of code, expected that of the source';
        report({ range: target.range, message, expected: sources[0]!.text, spoils: target.range });
      }
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
    { source: '```go\n\n```\n', page: '```go\n```\n', findings: [] },
    {
      source: '```go\ntype User struct {\n}\n```\n',
      page: '```go\n\n```\n',
      basis: 'inferred',
      findings: ['1:1 Unexpected absence of code, expected that of the source'],
    },
    {
      source: '| A | B |\n| - | - |\n| a | b |\n',
      page: '| Ä | B |\n| - | - |\n| ä | |\n',
      findings: ['3:8 Unexpected absence of words, expected a translation of "b"'],
    },
  ],
};

/** Whether a block has nothing behind its fence. */
const isBare = ({ kind, text }: Comparable): boolean =>
  kind === 'code' && text.includes('\n') && !/\S/.test(text.slice(text.indexOf('\n')));
