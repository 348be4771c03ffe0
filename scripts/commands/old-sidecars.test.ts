import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DriftReport } from '../model/report.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
  sidecar: 'xliff/{locale}/{path}.xlf',
  provenance: 'opentelemetry',
});

const source = (command: string, words: string) => `# Heading\n\nRun \`a\` first.\n\n\`\`\`sh\n${command}\n\`\`\`\n\n${words}\n`;
const target = (commit: string) =>
  `---\ndefault_lang_commit: ${commit}\n---\n\n# Titre\n\nD’abord, lance \`a\`.\n\n\`\`\`sh\nnpm ci\n\`\`\`\n\nLe dernier alinéa.\n`;

/** How many segments drift calls changed where a sync left one, its sidecar says what those of earlier versions said, and the page is then this one. */
async function changed(page: (synced: string, before: string) => string): Promise<number> {
  const { root, commit, commits } = repositoryFrom([
    { 'lockstep.config.json': config, 'docs/a.md': source('npm ci', 'The last paragraph of them all.') },
  ]);
  const before = target(commits[0]!);
  commit({ 'fr/a.md': before });
  commit({ 'docs/a.md': source('npm ci --silent', 'Quite another text stands in the end.') });
  await runIn(root, 'sync --write');
  const [sidecar, own] = ['xliff/fr/a.md.xlf', 'fr/a.md'].map((path) => join(root, path)) as [string, string];
  const kept = readFileSync(sidecar, 'utf8').replace(/\s*<mda:meta type="replaced-sha256">[^<]*<\/mda:meta>/, '');
  expect(kept).not.toContain('replaced-sha256');
  writeFileSync(sidecar, kept);
  writeFileSync(own, page(readFileSync(own, 'utf8'), before));
  const { pages } = JSON.parse((await runIn(root, 'drift --segments --format json')).out) as DriftReport;
  return pages[0]!.segments!.changed;
}

test('a sidecar of an earlier version is believed beside its own page, and one whose translation was polished', async () => {
  expect(await changed((synced) => synced)).toBe(1);
  expect(await changed((synced) => synced.replace('D’abord, lance `a`.', 'Lance `a` pour commencer.'))).toBe(1);
});

test('of a page that never came it proves nothing: what that holds no command of is still to do', async () => {
  expect(await changed((_, before) => before)).toBe(2);
  expect(await changed((synced) => synced.replace('D’abord, lance `a`.', 'D’abord, lance `b`.'))).toBe(2);
});

test('one that does not say in what form its segments stand calls no list another', async () => {
  const page = (list: string) => `# Heading\n\nRun \`a\` first.\n\n${list} One\n`;
  const { root, commit, commits } = repositoryFrom([{ 'lockstep.config.json': config, 'docs/a.md': page('-') }]);
  commit({ 'fr/a.md': `---\ndefault_lang_commit: ${commits[0]}\n---\n\n# Titre\n\nLance \`a\`.\n\n- Un\n` });
  commit({ 'docs/a.md': `${page('-')}\nA last paragraph.\n` });
  await runIn(root, 'sync --write');
  commit({ 'docs/a.md': `${page('1.')}\nA last paragraph.\n` });
  const changes = async () => {
    const { pages } = JSON.parse((await runIn(root, 'drift --segments --format json')).out) as DriftReport;
    return pages[0]!.changes!.map(({ kind, form }) => [kind, form]);
  };
  const added = ['added', undefined];
  expect(await changes()).toEqual([['changed', { base: 'list -', source: 'list 1.' }], added]);
  const sidecar = join(root, 'xliff/fr/a.md.xlf');
  const earlier = readFileSync(sidecar, 'utf8').replace(
    /\s*<mda:meta type="forms">.*?<\/mda:meta>|\s*<note [^>]*="lockstep:form".*?<\/note>/g,
    '',
  );
  writeFileSync(sidecar, earlier);
  expect(await changes()).toEqual([added]);
});
