import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '../times.ts';
import { readOrRefuse, type Target, targets } from './targets.ts';

/** Of each: `npm run fuzz` goes on for as long as it is told. What hangs hangs the test. */
const milliseconds = times(100).numRuns;

/** How times grow is measured by `growth.test.ts`. */
const readers = Object.entries(targets).filter(([name]) => !name.startsWith('growth'));

test.each(readers)('%s: no text is read by an error of our own', (_, target) => {
  const property = fc.property(target.text, (text) => readOrRefuse(target, text));
  fc.assert(property, { numRuns: 100_000, interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false });
});

test('an error of our own is seen', () => {
  const broken: Target = { text: fc.string(), read: () => (undefined as unknown as string).length };
  expect(() => readOrRefuse(broken, '')).toThrow(TypeError);
});
