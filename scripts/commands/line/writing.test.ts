import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarios } from '../../testing/faults/scenarios.ts';
import { put } from '../../testing/faults/site.ts';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';
import { run } from './run.ts';

test.each(scenarios)('$name reports what is written, when others may write again', async ({ files, before, line }) => {
  const site = siteFrom(files(2));
  if (before) await runIn(site, before.line);
  put(site, Object.entries(before?.change?.(2, (path) => readFileSync(join(site, path), 'utf8')) ?? {}));
  const locked: boolean[] = [];
  const code = await run(line.split(' '), {
    cwd: site,
    env: {},
    out: () => void locked.push(existsSync(join(site, '.lockstep'))),
    err: () => {},
    color: false,
    columns: 120,
    now: () => new Date('2020-06-01T00:00:00Z'),
    onStop: () => () => {},
  });
  expect(code).toBeLessThan(2);
  expect(new Set(locked)).toEqual(new Set([false]));
});
