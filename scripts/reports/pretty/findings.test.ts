import { expect, test } from 'vitest';
import type { Finding } from '../../model/finding.ts';
import { findingWith as finding } from '../../testing/finding-with.ts';
import { prettyFindings } from './findings.ts';

const shown = (...findings: Finding[]) => prettyFindings(findings, { color: false, columns: 100, quiet: false });

const related = {
  path: 'docs/a.md',
  line: 4,
  column: 3,
  endLine: 4,
  endColumn: 9,
  quote: { prefix: '', exact: 'The old page', suffix: '.' },
};

test('file by file: the line with a mark under it, and its source beside it', () => {
  const first = finding({ path: 'fr/a.md', line: 12, column: 5, quote: { prefix: 'Voir', exact: 'vieux', suffix: ' ici' }, related });
  const second = finding({ path: 'fr/b.md', severity: 'error', quote: { prefix: '', exact: '', suffix: '---' } });
  expect(shown(second, first)).toBe(`fr/a.md:12:5: warning: Unexpected a, expected b (line-ends)
    12 | Voirvieux ici
       |     ^^^^^
       = source docs/a.md:4:3: The old page.

fr/b.md:1:1: error: Unexpected a, expected b (line-ends)
     1 | ---
       | ^
`);
});

test.each([
  ['signs of two columns', '前のページ', '後', '     1 | 前のページ後\n       |           ^^\n'],
  ['marks over others', 'e\u0301', 'a', '     1 | e\u0301a\n       |  ^\n'],
  ['what is shown as an escape', '\t', 'a', '     1 | \\u0009a\n       |       ^\n'],
])('the mark stands under what is meant, behind %s', (_, prefix, exact, lines) => {
  expect(shown(finding({ column: prefix.length + 1, quote: { prefix, exact, suffix: '' } }))).toContain(`\n${lines}`);
});

test('a line that was cut begins with an ellipsis', () => {
  expect(shown(finding({ column: 200, quote: { prefix: 'ab ', exact: 'c', suffix: '' } }))).toContain('     1 | …ab c\n       |     ^\n');
});

test('nothing is shown of an empty line, or where the page is not quoted', () => {
  const quote = { prefix: '', exact: '', suffix: ' ' };
  expect(shown(finding({}), finding({ quote })).match(/ \| /g)).toBe(null);
});
