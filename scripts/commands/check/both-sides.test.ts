import { describe, expect, test } from 'vitest';
import type { Finding } from '../../model/finding.ts';
import { repositoryFrom } from '../../testing/repository-from.ts';
import { runIn } from '../../testing/run-in.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });

const source = (link: string, minutes: number, code: string) =>
  `# Begin\n\nRead [it](${link}) in ${minutes} minutes before you run \`${code}\` here.\n\nThe rest tells what everybody should know.\n`;
const target = (link: string, minutes: number, code: string) =>
  `# Commencer\n\nLisez-[le](${link}) en ${minutes} minutes avant de lancer \`${code}\` ici.\n\nLe reste dit ce que chacun devrait savoir.\n`;

const others = {
  'docs/guide.md': '# Guide\n',
  'docs/setup.md': '# Setup\n',
  'fr/guide.md': '# Guide\n',
  'fr/setup.md': '# Installation\n',
};
const before = { 'docs/a.md': source('guide.md', 5, 'npm'), 'fr/a.md': target('guide.md', 5, 'npm') };
const wrong = { 'fr/a.md': target('nope.md', 8, 'pnm') };
const changed = { 'docs/a.md': source('setup.md', 7, 'pnpm') };

async function told(root: string, line = '--changed=HEAD~1'): Promise<string[]> {
  const { out } = await runIn(root, `check ${line} --format json`);
  const { findings } = JSON.parse(out) as { findings: Finding[] };
  return findings.map(({ check, severity, actual, expected }) => `${severity} ${check} ${actual} for ${expected}`);
}

const all = ['error link-file nope.md for setup.md', 'error number-changed 8 for 7', 'error code-changed pnm for pnpm'];

describe('what a target says that its source neither said nor says', () => {
  test.each([
    ['of a change of both', [before, { ...changed, ...wrong }]],
    ['of a translation that follows its source', [before, changed, wrong]],
    ['of what was wrong before its source changed', [before, wrong, changed]],
  ])('%s is damage', async (_, commits) => {
    const { root, commit } = repositoryFrom([{ 'lockstep.config.json': config, ...others }]);
    for (const files of commits) commit(files);
    expect((await told(root, '')).toSorted()).toEqual(all.toSorted());
  });

  test('what the source said, or says, is none', async () => {
    const { root, commit } = repositoryFrom([{ 'lockstep.config.json': config, ...others }, before]);
    commit({ ...changed, 'fr/a.md': target('guide.md', 7, 'npm') });
    expect(await told(root)).toEqual([]);
  });
});

const numbers = [1, 2, 3, 4, 5];

describe('a page that is behind', () => {
  const behind = numbers.map((at) => `Lancez \`b${at}\` avec soin, et voyez ce que cela fait ici.\n\n`).join('');
  const ahead = numbers.map((at) => `Run \`a${at}\` with care, and look at what it does here.\n\n`).join('');
  const site = () =>
    repositoryFrom([
      { 'lockstep.config.json': config, ...others },
      { 'docs/b.md': ahead + before['docs/a.md'], 'fr/b.md': behind + before['fr/a.md'] },
    ]);

  test('shows what a change breaks on it', async () => {
    const { root, commit } = site();
    commit({ 'fr/b.md': behind + wrong['fr/a.md'] });
    expect((await told(root)).filter((one) => !one.includes('other-version')).toSorted()).toEqual(
      all.map((one) => one.replace('setup', 'guide').replace('for 7', 'for 5').replace('pnpm', 'npm')).toSorted(),
    );
  });

  test('shows no more than that it is behind where nothing is broken', async () => {
    const { root, commit } = site();
    commit({ 'fr/b.md': behind + before['fr/a.md'].replace('Le reste dit', 'La suite raconte') });
    expect(await told(root)).toEqual([expect.stringContaining('warning other-version')]);
  });
});

test('a page that moves with its source is judged as it was', async () => {
  const { root, commit, git } = repositoryFrom([
    { 'lockstep.config.json': config, 'docs/c.md': `${ahead}### Small\n\nGo on.\n`, 'fr/c.md': `${there}### Petit\n\nContinuez.\n` },
  ]);
  commit({ 'docs/c.md': `${ahead}#### Small\n\nGo on.\n` });
  expect(await told(root, '')).toEqual([]);
  git('mv', 'docs/c.md', 'docs/d.md');
  git('mv', 'fr/c.md', 'fr/d.md');
  expect(await told(root, '--changed')).toEqual([]);
  git('commit', '-qm', 'Move a page');
  expect(await told(root)).toEqual([]);
});

const ahead = `# A page\n\n${numbers.map((at) => `Part ${at} of it has words that nobody reads twice.\n\n`).join('')}`;
const there = `# Une page\n\n${numbers.map((at) => `La partie ${at} contient des mots que personne ne lit deux fois.\n\n`).join('')}`;
