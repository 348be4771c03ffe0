import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });

const page = (words: string) =>
  `---\ntitle: A\ndescription: B\n---\n\nimport { Steps } from 'steps';\n\n# A\n\n<Steps>\n\n${words}\n\n</Steps>\n`;

const repository = () =>
  repositoryFrom([
    {
      'lockstep.config.json': config,
      'docs/a.mdx': page('The words of a.'),
      'docs/b.mdx': page('The words of b.'),
      'docs/c.mdx': page('The words of c.'),
      'fr/a.mdx': page('Les mots de a.'),
      'fr/b.mdx': page('Les mots de b.'),
    },
  ]);

async function told(root: string, line: string): Promise<[code: number, ...messages: string[]]> {
  const { code, out } = await runIn(root, `check ${line} --format json`);
  const { findings } = JSON.parse(out) as { findings: Finding[] };
  return [code, ...findings.map(({ check, severity, path, message }) => `${check} ${severity} ${path} ${message}`)];
}

test('a translation that is taken away is told, unless its source goes, too', async () => {
  const { root, commit } = repository();
  commit({ 'fr/a.mdx': null, 'fr/b.mdx': null, 'docs/b.mdx': null });
  expect(await told(root, '--changed=HEAD~1')).toEqual([
    0,
    'target-taken warning fr/a.mdx Unexpected removal, expected a translation of docs/a.mdx, which is still there',
  ]);
  expect(await told(root, '')).toEqual([0]);
});

test('a record that is taken away, and one that is of another page', async () => {
  const { root, commit } = repository();
  await runIn(root, 'accept --write fr/a.mdx fr/b.mdx');
  const [a, b] = ['a', 'b'].map((name) => `.lockstep-records/fr/${name}.mdx.json`) as [string, string];
  const text = readFileSync(join(root, a), 'utf8');
  commit({ [a]: text, [b]: readFileSync(join(root, b), 'utf8') });
  commit({ [a]: null, [b]: text });
  expect(await told(root, '--changed=HEAD~1')).toEqual([
    1,
    `record-file error ${b} Unexpected record of the translation of docs/a.mdx, expected one of docs/b.mdx: accept the target again`,
    `record-taken warning fr/a.mdx Unexpected removal of its record ${a}, expected it to stay, or a new one: "lockstep accept --write" says that the page follows its source`,
  ]);
});

test('what `sync` remembers of a target, where the configuration has no place for sidecars', async () => {
  const { root, commit } = repository();
  const sidecar = '.lockstep-sync/fr/a.mdx.xlf';
  commit({ [sidecar]: '<xliff/>' });
  commit({ [sidecar]: null });
  expect(await told(root, '--changed=HEAD~1')).toEqual([0, expect.stringContaining(`Unexpected removal of its record ${sidecar}`)]);
});

describe('a source that goes without its translation', () => {
  const gone =
    'source-taken warning fr/a.mdx Unexpected removal of its source docs/a.mdx, expected the translation to go, too, or to move to where the source went';

  test('is told once, and nothing of what the translation then is alone with', async () => {
    const { root, commit } = repository();
    commit({ 'docs/a.mdx': null });
    expect(await told(root, '--changed=HEAD~1')).toEqual([0, gone]);
    expect(await told(root, '--changed')).toEqual([0]);
    rmSync(join(root, 'docs/b.mdx'));
    expect(await told(root, '--changed')).toEqual([0, gone.replaceAll('a.mdx', 'b.mdx')]);
  });

  test('does not hide what the same change does to the translation', async () => {
    const { root, commit } = repository();
    commit({ 'docs/a.mdx': null, 'fr/a.mdx': page('Les mots <script src="x.js"></script>') });
    const [code, ...messages] = await told(root, '--changed=HEAD~1');
    expect([code, messages[0]]).toEqual([1, gone]);
    expect(messages.join()).toContain('Unexpected <script> of x.js, expected nothing active in a translation without a source');
  });
});

describe('a symbolic link in the place of a page', () => {
  const linked = (to: string) => {
    const site = repository();
    rmSync(join(site.root, 'fr/a.mdx'));
    symlinkSync(to, join(site.root, 'fr/a.mdx'));
    return site;
  };

  test.each([['/etc/passwd'], ['../outside.mdx'], ['nowhere.mdx'], ['../docs']])('is an error where it leads to %s', async (to) => {
    expect(await told(linked(to).root, '--changed')).toEqual([
      1,
      'target-taken error fr/a.mdx Unexpected symbolic link that leads to no file of the project in place of the page, expected a translation of docs/a.mdx; it was not read',
    ]);
  });

  test('to another page is told by the change that brings it, and no later one', async () => {
    const { root, commit } = linked('b.mdx');
    expect(await told(root, '--changed')).toEqual([
      0,
      'target-taken warning fr/a.mdx Unexpected symbolic link in place of the page, expected a translation of docs/a.mdx; it was not read',
    ]);
    commit({ 'x.txt': 'x' });
    expect(await told(root, '--changed')).toEqual([0]);
  });
});
