import { expect, test } from 'vitest';
import { repositoryFrom } from '../../testing/repository-from.ts';
import { runIn } from '../../testing/run-in.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'docs/fr/{path}' }] });

const names = ['a', 'b', 'c', 'd', 'e'];

/** Pages in a folder that all lead to one host. */
const pagesTo = (host: string, folder: string, said: string) =>
  Object.fromEntries(names.map((name) => [`${folder}${name}.md`, `# ${name}\n\n${said} [${name}](https://${host}/guide/start).\n`]));

async function linksFound(root: string, line: string): Promise<string[]> {
  const { findings } = JSON.parse((await runIn(root, `check ${line} --format json`)).out) as {
    findings: { check: string; path: string }[];
  };
  return findings.flatMap(({ check, path }) => (check === 'link-target' ? [path] : []));
}

test('a site of translators is known by the pages that nobody touched, also to verdicts that were kept', async () => {
  const { root, commit } = repositoryFrom([{ 'lockstep.config.json': config, ...pagesTo('library.dev', 'docs/', 'See') }]);
  commit(pagesTo('library.translators.example', 'docs/fr/', 'Voyez'));
  expect(await linksFound(root, '')).toEqual([]);
  expect(await linksFound(root, '--changed=HEAD~1')).toEqual(names.map((name) => `docs/fr/${name}.md`));
  expect(await linksFound(root, '')).toEqual([]);
});
