import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFrom } from '../../testing/repository-from.ts';
import { runIn } from '../../testing/run-in.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });
const font = 'x'.repeat(400);

/** A repository that lacks an object of no page, which git needs to tell what was renamed. */
function lacking(): string {
  const { root, git } = repositoryFrom([
    { 'lockstep.config.json': config, 'docs/a.md': 'Some words.\n', 'fr/a.md': 'Des mots.\n', 'a.woff': `${font}1` },
    { 'a.woff': null, 'b.woff': `${font}2` },
  ]);
  const blob = git('rev-parse', 'HEAD:b.woff').trim();
  rmSync(join(root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
  return root;
}

test.each([
  [
    '--cache-location .kept',
    /^lockstep: verdicts on pages that record no source are not kept: git can tell no renames of files that changed with them: .*\n$/,
  ],
  ['--cache', /not kept: git can tell no renames of files/],
  ['--no-cache', /^$/],
  ['', /^$/],
])('with "%s" it is told why nothing is kept, where somebody has asked for it', async (flags, told) => {
  const { err, out } = await runIn(lacking(), `check ${flags}`);
  expect(err).toMatch(told);
  expect(out).toContain('1 page checked');
});
