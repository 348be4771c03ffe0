import { expect, test } from 'vitest';
import type { DriftReport } from '../model/report.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const config = (translated: string[]) =>
  JSON.stringify({
    sourceLocale: 'en',
    locales: ['fr'],
    pages: [{ source: 'docs/{path}', target: 'fr/{path}' }],
    frontMatter: { translated },
  });

const page = (tags: string, body: string) => `---\ntitle: T\n${tags}---\n\n# Head\n\n${body}\n\nLast words of the page.\n`;

const tags = (list: string) => `tags: [${list}]\n`;

test('which values of the front matter are translated decides nothing about a paragraph', async () => {
  const states = [];
  for (const translated of [['title'], ['title', 'tags']]) {
    const repository = repositoryFrom([
      { 'lockstep.config.json': config(translated), 'docs/a.md': page('', 'Call `vault open` first.') },
      { 'fr/a.md': page('', "D'abord `vault open`.") },
      { 'docs/a.md': page(tags('one, two, three'), 'Open the vault first.') },
      // Somebody brings the tags, and nothing else.
      { 'fr/a.md': page(tags('un, deux, trois'), "D'abord `vault open`.") },
    ]);
    const { pages } = JSON.parse((await runIn(repository.root, 'drift --format json')).out) as DriftReport;
    states.push(pages[0]!.state);
  }
  expect(states).toEqual(['stale', 'stale']);
});
