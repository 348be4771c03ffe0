import { codeRanges, linesOutsideFences } from '../../markdown/text/code-ranges.ts';
import type { Range } from '../../model/page.ts';
import type { Check } from '../check.ts';

export const includeKind: Check<'include-kind'> = {
  id: 'include-kind',
  guards: 'readers',
  severity: 'error',
  about: 'An include is a Markdown file.',
  why: 'A site that takes in whatever is named runs `evil.js` while it is built, and in the browsers of readers; ours does not publish such a page.',
  run({ page: { text, bodyStart } }, report) {
    for (const line of linesOutsideFences(text, bodyStart)) {
      for (const { address, range } of includesOf(text, line)) {
        if (/\.mdx?(?:[?#].*)?$/i.test(address)) continue;
        report({ range, message: `Unexpected include "${address}", expected a Markdown file (.md)`, actual: address, expected: '.md' });
      }
    }
  },
  examples: [
    { page: '[!INCLUDE [label](../includes/a.md)]\n', findings: [] },
    { page: '# A\n\nText [!include[](a.js)] text\n', findings: ['3:18 Unexpected include "a.js", expected a Markdown file (.md)'] },
    { page: '```\n[!INCLUDE [label](path)]\n```\n\n`[!INCLUDE [label](path)]`\n', findings: [] },
  ],
};

/** Includes of a line, but not those in inline code, with their addresses. A label of a length that no label has is none. */
function includesOf(text: string, line: Range): { address: string; range: Range }[] {
  const marks = [...text.slice(line.start, line.end).matchAll(/\[!include[ \t]?\[[^\]]{0,1000}\]\(([^)\s]{1,1000})/gi)];
  if (marks.length === 0) return [];
  const code = codeRanges(text, line);
  return marks.flatMap(({ index, 0: mark, 1: address = '' }) => {
    const end = line.start + index + mark.length;
    return code.some((range) => range.start < end && end < range.end) ? [] : [{ address, range: { start: end - address.length, end } }];
  });
}
