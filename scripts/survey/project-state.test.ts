import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectState } from '../index.ts';
import { repositoryFrom } from '../testing/repository-from.ts';

const files = {
  'lockstep.config.json': JSON.stringify({
    sourceLocale: 'en',
    locales: ['fr'],
    pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
    sidecar: 'xliff/{locale}/{path}.xlf',
    includes: ['**/includes/**'],
  }),
  'docs/a.md': '# A\n',
  'docs/includes/b.md': 'B\n',
  'i18n/fr/a.md': '# A\n',
  'xliff/fr/a.md.xlf': '<xliff/>\n',
  'notes.txt': 'None of it.\n',
};

const change = (path: string) => (cwd: string) => writeFileSync(join(cwd, path), 'Another text.\n');

test.each(['docs/a.md', 'docs/includes/b.md', 'i18n/fr/a.md', 'xliff/fr/a.md.xlf'])('a project is another when %s is', async (path) => {
  const { root } = repositoryFrom([files]);
  const before = await projectState({ cwd: root });
  change(path)(root);
  expect(await projectState({ cwd: root })).not.toBe(before);
});

test('so it is with another commit, or another page, or other settings', async () => {
  const { root, commit } = repositoryFrom([files]);
  const states = [await projectState({ cwd: root })];
  commit({ 'notes.txt': 'Still none of it.\n' });
  states.push(await projectState({ cwd: root }));
  change('docs/c.md')(root);
  states.push(await projectState({ cwd: root }));
  writeFileSync(join(root, 'lockstep.config.json'), files['lockstep.config.json'].replace('"fr"', '"fr","sv"'));
  states.push(await projectState({ cwd: root }));
  expect(new Set(states).size).toBe(4);
});

test('what is no part of it changes nothing', async () => {
  const { root } = repositoryFrom([files]);
  const before = await projectState({ cwd: root });
  change('notes.txt')(root);
  expect(await projectState({ cwd: root })).toBe(before);
});
