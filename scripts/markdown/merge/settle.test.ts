import { expect, test } from 'vitest';
import type { Inline, InlineCode } from '../../model/page.ts';
import { settle } from './settle.ts';

const bold = (role: InlineCode['role']): Inline => ({
  kind: 'code',
  id: '1',
  role,
  type: 'bold',
  raw: '**',
  equiv: '',
  deletable: true,
  subflows: [],
});
const text = (said: string): Inline => ({ kind: 'text', text: said });

test('blanks inside the edges of bold move out', () => {
  const content = [text('a'), bold('open'), text('\u00a0 b \u00a0'), bold('close'), text('c')];
  expect(settle(content)).toEqual([text('a\u00a0 '), bold('open'), text('b'), bold('close'), text(' \u00a0c')]);
});

test('a long run of no-break spaces inside of bold takes the time that reading it takes', () => {
  const run = '\u00a0'.repeat(200_000);
  const started = performance.now();
  expect(settle([bold('open'), text(`${run}b`), bold('close')])).toEqual([text(run), bold('open'), text('b'), bold('close')]);
  expect(performance.now() - started).toBeLessThan(3000);
});
