import type { Problem } from '../../check.ts';
import type { Twin } from '../../translation/translation.ts';
import { codeOf, linesOf } from './changed-lines.ts';

/** What is said of lines of code that differ; either may be empty. */
export function inWords(actual: string, expected: string): string {
  if (actual === '') return `Unexpected absence of "${shortened(expected)}" in code, expected it here`;
  return `Unexpected "${shortened(actual)}" in code, expected ${expected === '' ? 'no such line' : `"${shortened(expected)}"`}`;
}

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

/** Commands of which hardly a word is the source's: told once and mildly, since they may be older than what the source has now. Readers run them. */
export function otherCode({ target, sources }: Twin, page: string): Problem {
  const [line = ''] = codeOf(target.text);
  const [expected = ''] = codeOf(sources[0]!.text);
  const [, ...lines] = target.text.split('\n');
  const at = Math.max(
    0,
    lines.findIndex((one) => one.includes(line)),
  );
  return {
    range: linesOf(target, at, 1, page),
    message: `Unexpected "${shortened(line)}" in a code block that shares hardly a word with the source's, expected "${shortened(expected)}"`,
    actual: line,
    expected,
    severity: 'warning',
  };
}
