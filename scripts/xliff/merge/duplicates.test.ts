import { expect, test } from 'vitest';
import { readXliff } from '../../testing/read-xliff.ts';
import { contradiction } from './group-units.ts';

const unit = (id: string, segment: string, target: string) =>
  `<unit id="${id}"><segment id="${segment}"><source>A</source><target>${target}</target></segment></unit>`;

test.each([
  ['one unit twice, which differ', ['b1 h1 Ett', 'b1 h1 Två'], 'unit h1 twice (lines 2, 3) with different targets'],
  ['a segment of ours in two units, which differ', ['b1 h1 Ett', 'b2 h1 Två'], 'unit h1 twice (lines 2, 3) with different targets'],
  ['the same twice, but for blanks', ['b1 h1 Ett', 'b1 h1 Ett '], null],
  ['segments that another tool counts anew in each unit', ['b1 1 Ett', 'b2 1 Två'], null],
  ['a segment of another tool twice in one unit', ['b1 1 Ett', 'b1 1 Två'], 'unit 1 twice (lines 2, 3) with different targets'],
])('%s', (_, units, expected) => {
  const lines = units.map((each) => unit(...(each.split(/ (?=\S)/, 3) as [string, string, string])));
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="sv"><file id="f">\n${lines.join('\n')}</file></xliff>`;
  expect(contradiction(readXliff(new TextEncoder().encode(text), 'a.xlf').files[0]!)).toBe(expected);
});
