import { expect, test } from 'vitest';
import { startingNoCommand, visible, visibleLines } from './visible.ts';

test.each([
  ['what steers a terminal', 'a\u001b[2J\u009b\u007f\r\n\t', 'a\\u001b[2J\\u009b\\u007f\\u000d\\u000a\\u0009'],
  ['what turns the order', '\u202ea\u2066\u200f\u061c', '\\u202ea\\u2066\\u200f\\u061c'],
  ['what no one sees', '\u200b\ufeff\u00ad\u3164\ufff9\u{e0041}', '\\u200b\\ufeff\\u00ad\\u3164\\ufff9\\udb40\\udc41'],
  ['half a sign', '\ud83d', '\\ud83d'],
  ['commands that count anywhere', 'a ##[error] ##vso[x] ##TeamCity[x', 'a \\u0023#[error] \\u0023#vso[x] \\u0023#TeamCity[x'],
])('shown by its code: %s', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each(['## [a](b)', 'می\u200cخواهم', '👩\u200d👩\u200d👧', '❤\ufe0f', 'שלום', '日本\u3000語', 'a\u00a0b'])('stays: %#', (text) => {
  expect(visible(text)).toBe(text);
});

test('JSON stays the same JSON', () => {
  const value = { a: '\u202e##[x]\u2028\u0085\ud800' };
  expect(JSON.parse(visible(JSON.stringify(value)))).toEqual(value);
});

test('of several lines their ends and tabs stay', () => {
  expect(visibleLines('\ta\n\u001bb\r\n')).toBe('\ta\n\\u001bb\\u000d\n');
});

test.each([
  ['::error::x', '\\u003a:error::x'],
  ['a\n \u00a0::error::x', 'a\n \u00a0\\u003a:error::x'],
  ['\u001b[1m::error::x', '\u001b[1m\\u003a:error::x'],
  [':::image::\na ::error::x', ':::image::\na ::error::x'],
])('no line starts a workflow command: %#', (text, shown) => {
  expect(startingNoCommand(text)).toBe(shown);
});
