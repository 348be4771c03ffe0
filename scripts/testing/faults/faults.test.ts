import { expect, test } from 'vitest';
import { scenarios } from './scenarios.ts';
import { sweepTwice } from './sweep-twice.ts';
import { sweep } from './sweep.ts';

test.each(scenarios)(
  '$name: whatever call fails or is the last, all files are old or all are new',
  async (scenario) => {
    const { cases, exceptions } = await sweep(scenario, 2, false);
    expect(exceptions).toEqual([]);
    expect(cases).toBeGreaterThan(20);
  },
  120_000,
);

test('whatever call the run after a killed sync fails at or ends at, the one after that settles it', async () => {
  const { cases, exceptions } = await sweepTwice(
    scenarios.find(({ name }) => name === 'sync')!,
    1,
    false,
  );
  expect(exceptions).toEqual([]);
  expect(cases).toBeGreaterThan(20);
}, 240_000);
