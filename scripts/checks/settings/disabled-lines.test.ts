import { describe, expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { disabledLines } from './disabled-lines.ts';

const ids = ['line-ends', 'link-target'];

/** The lines of a page on which each check is off: `line-ends 3 4`. */
function off(text: string): string[] {
  const { has } = disabledLines(pageOf('a.md', text), ids);
  const lines = text.split('\n').slice(0, -1);
  return ids.flatMap((id) => {
    const those = lines.flatMap((_, index) => (has(id, index + 1) ? index + 1 : []));
    return those.length > 0 ? `${id} ${those.join(' ')}` : [];
  });
}

const problems = (text: string): string[] => disabledLines(pageOf('a.md', text), ids).problems.map(({ message }) => message);

describe('the next line that holds something', () => {
  test.each([
    ['<!-- lockstep-disable-next-line line-ends -->\ntext\ntext\n', ['line-ends 2']],
    ['<!-- lockstep-disable-next-line line-ends -->\n\r\n \ntext\n', ['line-ends 4']],
    [
      'text\n\n{/* lockstep-disable-next-line link-target, line-ends -- the pipeline does it */}\n- item\n',
      ['line-ends 4', 'link-target 4'],
    ],
    ['> <!-- lockstep-disable-next-line line-ends -->\n> text\n', ['line-ends 2']],
    [
      '<!-- lockstep-disable-next-line line-ends -->\n<!-- lockstep-disable-next-line link-target -->\na\nb\n',
      ['line-ends 3', 'link-target 3'],
    ],
    ['<!-- lockstep-disable-next-line line-ends -->\n\n```js\ncode\n```\n\ntext\n', ['line-ends 3']],
    ['---\ntitle: A\n---\n<!-- lockstep-disable-next-line line-ends -->\ntext\n', ['line-ends 5']],
    ['<!--lockstep-disable-next-line line-ends-->\n', []],
  ])('%j', (text, expected) => expect(off(text)).toEqual(expected));
});

describe('from one comment to another', () => {
  test.each([
    ['a\n<!-- lockstep-disable line-ends -->\nb\n<!-- lockstep-enable line-ends -->\nc\n', ['line-ends 2 3 4']],
    ['<!-- lockstep-disable line-ends link-target -->\nb\n<!-- lockstep-enable -->\nc\n', ['line-ends 1 2 3', 'link-target 1 2 3']],
    ['a\n<!-- lockstep-disable line-ends -->\nb\n<!-- lockstep-enable link-target -->\nc\n', ['line-ends 2 3 4 5']],
  ])('%j', (text, expected) => expect(off(text)).toEqual(expected));
});

describe('all of a page', () => {
  test.each([
    '---\nlockstep-disable: [line-ends]\n---\na\n',
    '---\nlockstep-disable: line-ends\n---\na\n',
    '---\nlockstep-disable:\n  - line-ends\n---\n',
    '---\nlockstep-disable: [line-ends]\n---\n<!-- lockstep-enable -->\n',
  ])('%j', (text) => expect(off(text)[0]).toMatch(/^line-ends 1 2 3 4/));
});

test.each([
  '```md\n<!-- lockstep-disable line-ends -->\n```\n',
  'Write `<!-- lockstep-disable line-ends -->` there.\n',
  'lockstep-disable line-ends\n',
  `<!-- lockstep-disable line-ends ${'x'.repeat(600)} -->\n`,
])('in code, without a comment or without end it is text: %j', (text) => {
  expect([off(text), problems(text)]).toEqual([[], []]);
});

describe('what is wrong with one', () => {
  test.each([
    [
      '<!-- lockstep-disable line-end -->\n',
      'Unexpected check "line-end", expected one of "lockstep help findings"; did you mean "line-ends"?',
    ],
    ['---\nlockstep-disable: [all]\n---\n', 'Unexpected check "all", expected one of "lockstep help findings"'],
    ['<!-- lockstep-disable -->\n', 'Unexpected end of a comment, expected the check that it turns off: lockstep-disable line-ends'],
    [
      '<!-- lockstep-disable-nextline line-ends -->\n',
      'Unexpected "lockstep-disable-nextline", expected one of lockstep-disable, lockstep-disable-next-line, lockstep-enable; did you mean "disable-next-line"?',
    ],
  ])('%j', (text, message) => expect(problems(text)).toEqual([message]));
});

describe('what would turn nothing off is told', () => {
  test.each([
    ['<!-- LOCKSTEP-DISABLE line-ends -->\n', 'Unexpected "lockstep-DISABLE"'],
    ['<!-- lockstep-disable-next-line\nline-ends -->\n', 'Unexpected line end in a comment'],
    ['---\nlockstep-disable:\n---\n', 'Unexpected end of "lockstep-disable"'],
  ])('%j', (text, expected) => expect(problems(text)).toEqual([expect.stringContaining(expected)]));
});
