import { expect, test } from 'vitest';
import type { Finding } from '../../model/finding.ts';
import { repositoryFrom } from '../../testing/repository-from.ts';
import { runIn } from '../../testing/run-in.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: 'fr/{path}' }],
  provenance: 'helm',
});

const source = (...blocks: string[]) => `---\ntitle: A page\ndescription: B\n---\n\n${blocks.join('\n\n')}\n`;
const target = (commit: string, ...blocks: string[]) =>
  `---\ntitle: Une page\ndescription: Ceci\ndefault_lang_commit: ${commit}\n---\n\n${blocks.join('\n\n')}\n`;

/** What is found in a target that follows the first of two versions of its source. */
async function found(versions: [string, string], translated: (commit: string) => string): Promise<Finding[]> {
  const site = repositoryFrom([{ 'lockstep.config.json': config, 'docs/a.md': versions[0] }]);
  site.commit({ 'fr/a.md': translated(site.commits[0]!) });
  site.commit({ 'docs/a.md': versions[1] });
  const { findings } = JSON.parse((await runIn(site.root, 'check --format json')).out) as { findings: Finding[] };
  return findings;
}

test('a finding in a translation stands beside its source, where that is now', async () => {
  const [before, now] = [source('Run `npm ci` here.'), source('Something new in front of it.', 'Run `npm ci` here.')];
  const [finding] = await found([before, now], (commit) => target(commit, 'Lancez `npm si` ici.'));
  expect(finding).toMatchObject({ path: 'fr/a.md', line: 7, quote: { exact: expect.stringContaining('npm si') } });
  expect(finding!.related).toMatchObject({ path: 'docs/a.md', line: 8, quote: { exact: 'Run `npm ci` here.' } });
});

test('what is lost stands beside what it would translate', async () => {
  const blocks = ['One `a` here.', 'Two `b` there.'];
  const [finding] = await found([source(...blocks), source(...blocks)], (commit) => target(commit, 'Un `a` ici.'));
  expect(finding).toMatchObject({ check: 'block-lost', related: { path: 'docs/a.md', line: 8, quote: { exact: 'Two `b` there.' } } });
});

test('a person sees both lines, one under the other', async () => {
  const site = repositoryFrom([{ 'lockstep.config.json': config, 'docs/a.md': source('Run `npm ci` here.') }]);
  site.commit({ 'fr/a.md': target(site.commits[0]!, 'Lancez `npm si` ici.') });
  expect((await runIn(site.root, 'check')).out).toMatch(
    /^fr\/a\.md:7:\d+: error: .*\n {5}7 \| Lancez `npm si` ici\.\n {7}\| +\^+\n {7}= source docs\/a\.md:6:1: Run `npm ci` here\.$/m,
  );
});
