import { expect, test } from 'vitest';
import type { Inline, InlineCode } from '../../model/page.ts';
import { growthOf } from '../../testing/fuzz/growth.ts';
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

const lineBreak = (raw: string): Inline => ({ ...(bold('open') as InlineCode), role: 'lone', type: 'break', raw, deletable: false });

test.each<[string, Inline[], Inline[]]>([
  [
    'a blank that moved out of bold and one before it are one',
    [text('a '), bold('open'), text(' b'), bold('close')],
    [text('a '), bold('open'), text('b'), bold('close')],
  ],
  ['so behind it', [bold('open'), text('b '), bold('close'), text(' c')], [bold('open'), text('b'), bold('close'), text(' c')]],
  ['texts side by side are one, with one blank', [text('a '), text(' b')], [text('a b')]],
  ['line ends and tabs are blanks', [text('a \n\t b')], [text('a b')]],
  ['blanks at the edges go', [text(' a ')], [text('a')]],
  [
    'a line break takes those in that stand against it',
    [text('a '), lineBreak('  \n'), text(' b')],
    [text('a'), lineBreak('  \n'), text('b')],
  ],
  [
    'one of a backslash leaves what stands before it',
    [text('a '), lineBreak('\\\n'), text(' b')],
    [text('a '), lineBreak('\\\n'), text('b')],
  ],
  ['a no-break space stays at an edge', [text('\u00a0a\u00a0')], [text('\u00a0a\u00a0')]],
])('%s', (_, content, settled) => {
  expect(settle(content)).toEqual(settled);
  expect(settle(settled)).toEqual(settled);
});

test('a long run of no-break spaces inside of bold takes the time that reading it takes', () => {
  const run = (count: number) => '\u00a0'.repeat(count);
  const settled = (count: number) => settle([bold('open'), text(`${run(count)}b`), bold('close')]);
  expect(settled(100)).toEqual([text(run(100)), bold('open'), text('b'), bold('close')]);
  expect(growthOf(settled)).toBeNull();
});
