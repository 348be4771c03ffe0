import type { Check } from '../check.ts';

export const lineEnds: Check<'line-ends'> = {
  id: 'line-ends',
  severity: 'warning',
  about: 'Lines end in LF.',
  why: 'A hash over the bytes depends on them: the same text with other line ends looks like another version. Mixed ones change at the next save.',
  run({ page: { text } }, report) {
    const first = text.indexOf('\r');
    if (first === -1) return;
    const actual = hasLoneLineFeed(text) ? 'mixed line ends' : 'CRLF line ends';
    report({ range: { start: first, end: first + 1 }, message: `Unexpected ${actual}, expected LF`, actual, expected: 'LF' });
  },
  examples: [
    { page: '# A\n\ntext\n', findings: [] },
    { page: '# A\r\n\r\ntext\r\n', findings: ['1:4 Unexpected CRLF line ends, expected LF'] },
    { page: '# A\n\r\ntext\n', findings: ['2:1 Unexpected mixed line ends, expected LF'] },
  ],
};

function hasLoneLineFeed(text: string): boolean {
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (text[at - 1] !== '\r') return true;
  return false;
}
