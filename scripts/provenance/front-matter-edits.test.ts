import { describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import { scalarOf } from '../markdown/front-matter/fields.ts';
import { type Entry, recordEdits, hexYaml, recordedText } from './record-edits.ts';

const written = (text: string, ...entries: Entry[]) => splice(text, recordEdits(pageOf('a.md', text), entries));

describe('what is written', () => {
  test.each<[string, string, Entry[], string]>([
    ['a new key at the end', '---\na: 1\n---\n', [['b', '2']], '---\na: 1\nb: 2\n---\n'],
    [
      'a new key before the first later one',
      '---\na: 1\nc: 3\n---\n',
      [
        ['b', '2'],
        ['c', '3'],
      ],
      '---\na: 1\nb: 2\nc: 3\n---\n',
    ],
    ['a value where it stands, and what is behind it', '---\na: 1 # why\nb: 2\n---\n', [['a', '9']], '---\na: 9 # why\nb: 2\n---\n'],
    ['nothing where the value is there, in other quotes', "---\na: '1'\n---\n", [['a', '1']], "---\na: '1'\n---\n"],
    ['the last of a repeated key, which YAML readers keep', '---\na: 1\na: 2\n---\n', [['a', '9']], '---\na: 1\na: 9\n---\n'],
    ['a value where there was none', '---\na:\nb: 2\n---\n', [['a', '9']], '---\na: 9\nb: 2\n---\n'],
    ['a block where there is none', '# A\n', [['a', '1']], '---\na: 1\n---\n# A\n'],
    ['line ends as they are', '---\r\na: 1\r\n---\r\n', [['b', '2']], '---\r\na: 1\r\nb: 2\r\n---\r\n'],
    ['nothing into TOML', '+++\na = 1\n+++\n# A\n', [['b', '2']], '+++\na = 1\n+++\n# A\n'],
    ['nothing where nothing is to be', '# A\n', [], '# A\n'],
  ])('%s', (_, text, entries, expected) => {
    expect(written(text, ...entries)).toBe(expected);
  });
});

test.each([
  ['a1b2', 'a1b2'],
  ['0123456', '"0123456"'],
  ['12e4567', '"12e4567"'],
  ['12E4567', '"12E4567"'],
  ['12e45e7', '12e45e7'],
])('hex digits %s are no number in YAML: %s', (hex, yaml) => {
  expect(hexYaml(hex)).toBe(yaml);
});

test('of a repeated key the last is read; what is no text is told as it is written', () => {
  const page = pageOf('a.md', '---\na: 1\na: " 2 "\nb: [1, 2]\nc: " "\n---\n');
  expect([scalarOf(page, 'a'), scalarOf(page, 'b'), scalarOf(page, 'c'), scalarOf(page, 'd')]).toEqual(['2', null, null, null]);
  expect([recordedText(page, 'a'), recordedText(page, 'b'), recordedText(page, 'c')]).toEqual(['2', '[1, 2]', null]);
});
