import { describe, expect, test } from 'vitest';
import type { DriftReport } from '../model/report.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const [before, french] = [
  'If you want to turn the cache off, you can set the flag to false.',
  'Pour désactiver le cache, mettez l’option à false.',
];

/** The row of a target whose source reads otherwise since. */
async function rowSince(after: string, settings: object = {}) {
  const config = { sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }], ...settings };
  const { root } = repositoryFrom([
    { 'lockstep.config.json': JSON.stringify(config), 'docs/a.md': `${before}\n` },
    { 'fr/a.md': `${french}\n` },
    { 'docs/a.md': `${after}\n` },
  ]);
  const { out } = await runIn(root, 'drift --segments --format json');
  return (JSON.parse(out) as DriftReport).pages[0]!;
}

describe('a source that was only put otherwise', () => {
  const after = 'To turn the cache off, set the flag to false.';

  test('makes its target stale, and a note says so and promises nothing', async () => {
    const row = await rowSince(after);
    expect(row).toMatchObject({ state: 'stale', changes: [{ kind: 'changed', class: 'wording' }] });
    expect(row.notes).toEqual([
      'put otherwise in the source, as far as its words can tell: "wording" in "ignoreChanges" takes that for no change',
    ]);
  });

  test('is no change where the configuration says so', async () => {
    expect(await rowSince(after, { ignoreChanges: ['wording'] })).toMatchObject({ state: 'current', notes: [] });
  });
});

test.each([
  'To turn the cache off, set the old flag to false and restart.',
  'To turn the cache off, set the flag to true.',
  'To turn the cache off, never set the flag to false.',
  'To turn the cache off, set the button to false.',
])('%s says more, or something else', async (after) => {
  expect(await rowSince(after, { ignoreChanges: ['wording'] })).toMatchObject({ state: 'stale', notes: [], changes: [{ class: 'text' }] });
});
