import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });

const [sound, broken] = ['---\ntitle: A\n---\n\n# A\n', '---\ntitle: A\n---\n\n# A\n\nWords {{{\n'];

/** `parsable docs/a.mdx:7 warning`, then what the run says of itself. */
async function found(site: string, line: string): Promise<{ code: number; pages: number; findings: string[] }> {
  const { code, out } = await runIn(site, `${line} --format json`);
  const { pages, findings } = JSON.parse(out) as { pages: number; findings: Record<string, string>[] };
  return { code, pages, findings: findings.map(({ check, path, line: at, severity }) => `${check} ${path}:${at} ${severity}`) };
}

test('a target that no parser can read is an error where its source can be read, and a warning where both are written like that', async () => {
  const site = (source: string) => siteFrom({ 'lockstep.config.json': config, 'docs/a.mdx': source, 'fr/a.mdx': broken });
  expect(await found(site(sound), 'check')).toMatchObject({
    code: 1,
    findings: [expect.stringMatching(/^parsable fr\/a\.mdx:\d+ error$/)],
  });
  expect(await found(site(broken), 'check')).toMatchObject({
    code: 0,
    findings: ['parsable docs/a.mdx:7 warning', 'parsable fr/a.mdx:7 warning'],
  });
});

test('and an error where it has no source: nobody can judge what it holds', async () => {
  const site = siteFrom({ 'lockstep.config.json': config, 'docs/b.mdx': sound, 'fr/a.mdx': broken });
  expect(await found(site, 'check')).toMatchObject({ code: 1, findings: ['parsable fr/a.mdx:7 error'] });
});

test.each([
  ['a comment of HTML', '<!-- Hi -->\n\n# B\n', 'starlight', 'error'],
  ['one in a sentence', '# B\n\nÄ <!-- Hi --> b\n', 'starlight', 'error'],
  ['the id of a heading', '# B {#b}\n', 'starlight', 'error'],
  ['one that nobody knows a generator of', '<!-- Hi -->\n\n# B\n', 'any', 'warning'],
])('what MDX refuses is told of a target, where its source has no such thing: %s', async (_, page, markdown, severity) => {
  const settings = JSON.stringify({ ...(JSON.parse(config) as object), markdown });
  const site = (source: string) => siteFrom({ 'lockstep.config.json': settings, 'docs/a.mdx': source, 'fr/a.mdx': page });
  const { findings } = await found(site('# A\n'), 'check');
  expect(findings.filter((one) => one.startsWith('parsable'))).toEqual([
    expect.stringMatching(new RegExp(`^parsable fr/a\\.mdx:\\d ${severity}$`)),
  ]);
  expect((await found(site(`<!-- A -->\n\n# A {#a}\n`), 'check')).findings.join()).not.toMatch('parsable');
});

test.each([
  ['which Docusaurus takes', '<!-- Hi -->\n\n# B {#b}\n', 'docusaurus'],
  ['in code', '# B\n\n`<!-- Hi -->`\n\n```html\n<!-- Hi -->\n```\n', 'starlight'],
])('and not %s', async (_, page, markdown) => {
  const settings = JSON.stringify({ ...(JSON.parse(config) as object), markdown });
  const site = siteFrom({ 'lockstep.config.json': settings, 'docs/a.mdx': '# A\n', 'fr/a.mdx': page });
  expect((await found(site, 'check')).findings.join()).not.toMatch('parsable');
});

test.each(['check --sources', 'check docs', 'check'])(
  'a source and a file of no project that no parser can read are told: %s',
  async (line) => {
    const inProject = line !== 'check';
    const site = siteFrom({ ...(inProject && { 'lockstep.config.json': config }), 'docs/a.mdx': broken });
    const { code, pages, findings } = await found(site, inProject ? line : 'check docs/a.mdx');
    expect({ code, pages, findings }).toEqual({
      code: 0,
      pages: 1,
      findings: [expect.stringMatching(/^parsable docs\/a\.mdx:\d+ warning$/)],
    });
  },
);

test.each([
  ['above it', '.', 'notes/a.md', 'notes/a.md'],
  ['in it', 'notes', 'a.md', 'a.md'],
])('a file of no layout that is no UTF-8 bears the name that it was given, in a project %s', async (_, folder, path, shown) => {
  const site = siteFrom({ 'lockstep.config.json': config, 'docs/a.md': sound });
  mkdirSync(join(site, 'notes'));
  writeFileSync(join(site, 'notes/a.md'), new Uint8Array([0xff, 0xfe, 0xfa]));
  expect(await found(join(site, folder), `check ${path}`)).toEqual({ code: 1, pages: 1, findings: [`readable ${shown}:1 error`] });
});
