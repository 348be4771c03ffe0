import type { OptionSchema } from '../../model/check-settings.ts';
import type { Check } from '../check.ts';

const options = {
  crlf: { kind: 'boolean', default: false, about: 'Whether a file is told, too, whose lines all end in CRLF.' },
} satisfies OptionSchema;

export const lineEnds: Check<'line-ends', typeof options> = {
  id: 'line-ends',
  severity: 'warning',
  options,
  about: 'The lines of a file end alike, in LF where a project wants it so.',
  why: 'A hash over the bytes depends on them: the same text with other line ends looks like another version. Mixed ones change at the next save.',
  run({ page: { text } }, report, { crlf }) {
    const first = text.indexOf('\r');
    if (first === -1) return;
    const isMixed = hasLoneLineFeed(text);
    if (!isMixed && !crlf) return;
    const actual = isMixed ? 'mixed line ends' : 'CRLF line ends';
    report({ range: { start: first, end: first + 1 }, message: `Unexpected ${actual}, expected LF`, actual, expected: 'LF' });
  },
  examples: [
    { page: '# A\n\ntext\n', findings: [] },
    { page: '# A\r\n\r\ntext\r\n', findings: [] },
    { page: '# A\r\n\r\ntext\r\n', options: { crlf: true }, findings: ['1:4 Unexpected CRLF line ends, expected LF'] },
    { page: '# A\n\r\ntext\n', findings: ['2:1 Unexpected mixed line ends, expected LF'] },
  ],
};

function hasLoneLineFeed(text: string): boolean {
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (text[at - 1] !== '\r') return true;
  return false;
}
