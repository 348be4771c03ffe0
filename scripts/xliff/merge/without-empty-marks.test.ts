import { expect, test } from 'vitest';
import type { Inline, InlineCode } from '../../model/page.ts';
import { codeOf } from '../content/content.ts';
import { growthOf } from '../../testing/fuzz/growth.ts';
import { codeProblems } from './code-problems.ts';
import { withoutEmptyMarks } from './tidy-target.ts';

const text = (said: string): Inline => ({ kind: 'text', text: said });
const bold = (role: InlineCode['role'], id = '1'): Inline => codeOf({ id, role, type: 'bold', raw: '**', deletable: true });
const [open, close] = [bold('open'), bold('close')];

test.each<[string, Inline[], Inline[]]>([
  ['nothing inside', [text('a '), open, close, text('c')], [text('a c')]],
  ['blanks inside', [text('a'), open, text(' '), close, text('c')], [text('a c')]],
  ['marks in marks', [bold('open', '2'), open, text(' '), close, text(' '), bold('close', '2')], [text('  ')]],
  ['a word beside one', [open, bold('open', '2'), bold('close', '2'), text('a'), close], [open, text('a'), close]],
  ['blanks after a word', [open, text('a'), bold('open', '2'), text(' '), bold('close', '2'), close], [open, text('a '), close]],
  ['the end of another', [open, bold('close', '2')], [open, bold('close', '2')]],
  ['a sign that Markdown takes for no blank', [open, text('\ufeff'), close], [open, text('\ufeff'), close]],
  ['an end first', [close, text('a')], [close, text('a')]],
])('%s', (_, content, kept) => {
  expect(withoutEmptyMarks(content)).toEqual(kept);
});

test('marks without end around many blanks take the time that reading them takes', () => {
  const around = (inside: Inline[], many: number): Inline[] => [
    ...Array<Inline>(many).fill(open),
    ...inside,
    ...Array<Inline>(many).fill(close),
  ];
  const tidied = (many: number) => withoutEmptyMarks(around([text('\u00a0'.repeat(10 * many))], many));
  const judged = (many: number) => codeProblems([], around([text('a')], many), []);
  expect(tidied(100)).toHaveLength(1);
  expect(judged(100)[0]).toMatchObject({ severity: 'error' });
  expect([tidied, judged].map((action) => growthOf(action))).toEqual([null, null]);
});
