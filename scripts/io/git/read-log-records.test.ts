import { expect, test } from 'vitest';
import { type GitLog, readLogRecords } from './log.ts';

const [one, two, blob] = ['1', '2', 'b'].map((digit) => digit.repeat(40)) as [string, string, string];
const before = 'a'.repeat(40);
const line = (status: string): string => `:100644 100644 ${before} ${blob} ${status}`;

const output = Buffer.from(
  [
    `\u0001${two} 1580000000 ${one}`,
    `\n${line('R087')}`,
    'a.md',
    'ä b.md',
    line('M'),
    'code.ts',
    line('C100'),
    'b.md',
    'c.md',
    `\u0001${one} 1570000000 `,
    `\n${line('D')}`,
    'gone.md',
    '',
  ].join('\0'),
);

const empty = (): GitLog => ({
  commits: [],
  indexOf: new Map(),
  changes: new Map(),
  renames: new Map(),
  problem: null,
  withoutRenames: null,
});
const isPage = (path: string): boolean => path.endsWith('.md');

test('reads commits, and the changes of wanted files', () => {
  const log = empty();
  expect(readLogRecords(output, log, isPage)).toBe(output.length);
  expect(log.commits).toEqual([
    { id: two, time: 1580000000, parents: [one] },
    { id: one, time: 1570000000, parents: [] },
  ]);
  expect([...log.changes]).toEqual([
    ['ä b.md', [{ commit: 0, path: 'ä b.md', from: 'a.md', blob, before }]],
    ['c.md', [{ commit: 0, path: 'c.md', from: null, blob, before: null }]],
    ['gone.md', [{ commit: 1, path: 'gone.md', from: null, blob: null, before }]],
  ]);
  expect([...log.renames.keys()]).toEqual(['a.md']);
});

test('leaves what is not all there, wherever the output is cut', () => {
  const whole = empty();
  readLogRecords(output, whole, isPage);
  for (let cut = 0; cut <= output.length; cut += 1) {
    const log = empty();
    const rest = readLogRecords(output.subarray(0, cut), log, isPage);
    readLogRecords(output.subarray(rest), log, isPage);
    expect(log).toEqual(whole);
  }
});

test.each([':\0', `:${'a'.repeat(90)}`, ':100644\0:100644\0', '\u0001a 1 \0:\0b\0'])(
  'what is no output of git is passed over, or left: %j',
  (text) => {
    expect(readLogRecords(Buffer.from(text), empty(), () => true)).toBeLessThanOrEqual(text.length);
  },
);
