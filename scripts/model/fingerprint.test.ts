import { expect, test } from 'vitest';
import { findingWith as finding } from '../testing/finding-with.ts';
import { fingerprintOf, numberedFingerprints } from './fingerprint.ts';

const quote = { prefix: 'a ', exact: 'b', suffix: ' c' };

test.each([
  ['its line', { line: 9, column: 3, endLine: 9 }],
  ['its words', { message: 'Said otherwise' }],
  ['its severity', { severity: 'error' as const }],
])('a finding stays the same whatever %s', (_, part) => {
  expect(fingerprintOf(finding({ quote, ...part }))).toBe(fingerprintOf(finding({ quote })));
});

test.each([
  ['check', { check: 'readable' as const }],
  ['file', { path: 'docs/b.md' }],
  ['content', { quote: { ...quote, exact: 'd' } }],
  ['line around it', { quote: { ...quote, suffix: ' d' } }],
  ['value found', { actual: 'd' }],
])('with another %s it is another one', (_, part) => {
  expect(fingerprintOf(finding({ quote, ...part }))).not.toBe(fingerprintOf(finding({ quote })));
});

test('where the page is not quoted, what was found tells, else what is said', () => {
  expect(fingerprintOf(finding({ actual: 'a', message: 'x' }))).toBe(fingerprintOf(finding({ actual: 'a', message: 'y' })));
  expect(fingerprintOf(finding({ message: 'x' }))).not.toBe(fingerprintOf(finding({ message: 'y' })));
});

test('of many no two are alike, and the first of equals is what it is alone', () => {
  const same = finding({ quote });
  const [first, ...others] = numberedFingerprints([same, same, same]);
  expect(first).toBe(fingerprintOf(same));
  expect(new Set([first, ...others]).size).toBe(3);
});
